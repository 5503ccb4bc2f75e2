using EuNatoSite.Pages;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>What the service worker has kept on the device of somebody who visits the site.</summary>
internal static class KeptFiles
{
    /// <summary>Says, before any page does, that the reader saves data.</summary>
    public const string SavesData = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // A list of all that is kept is dear to the browser, which is to be at work on keeping it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Begins a visit with a service worker.</summary>
    /// <param name="beforePage">A script that runs before those of any page.</param>
    public static async Task<Visit> BeginAsync(Chromium chromium, string root, string? beforePage = null)
    {
        var visit = await Visit.BeginAsync(chromium, root, new() { ServiceWorkers = ServiceWorkerPolicy.Allow });
        if (beforePage is not null)
        {
            await visit.Context.AddInitScriptAsync(beforePage);
        }

        return visit;
    }

    /// <summary>Paths, in ordinal order.</summary>
    public static async Task<string[]> KeptAsync(this Visit visit)
    {
        var addresses = await visit.Page.EvaluateAsync<string[]>("""
            async () => {
              const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
              return kept.flat().map(({ url }) => url);
            }
            """);
        return [.. addresses.Select(address => address[visit.Root.Length..]).Order(StringComparer.Ordinal)];
    }

    /// <summary>Opens the home page twice, as whoever is not off again at once, and waits for all of a site to be kept, and nothing else.</summary>
    public static async Task KeepWholeAsync(this Visit visit, BuildInMemory site)
    {
        await visit.OpenAsync("index.html");
        await visit.UntilKeptAsync("index.html");
        await visit.OpenAsync("index.html");
        await visit.UntilKeptAsync(site);
    }

    public static Task UntilKeptAsync(this Visit visit, string path) =>
        visit.UntilAsync($"caches.match('{visit.Root}{path}').then(Boolean)", Patience);

    /// <summary>Waits for all of a site to be kept, and nothing else.</summary>
    public static async Task UntilKeptAsync(this Visit visit, BuildInMemory site)
    {
        var all = AllOf(site);
        await Visit.UntilAsync(async () => (await visit.KeptAsync()).SequenceEqual(all), $"{all.Length} files to be kept", Patience, Pause);
    }

    /// <summary>
    /// All pages for readers and what they load: no downloads, nor pages that are sent in place of others or hold all of them.
    /// </summary>
    public static string[] AllOf(BuildInMemory site)
    {
        var pages = site.Pages.Made()
            .Where(page => page is not (PrintPage or HelpPage or ProblemPage or NotFoundPage or RedirectPage))
            .Select(page => page.Frame.Url.Path);
        var loaded = site.Files
            .Select(file => file.Path)
            .Where(path => path.Split('/')[0] is "assets" or "media" or "favicon.svg" or "site.webmanifest" or "search-loader.js");
        return [.. pages.Concat(loaded).Order(StringComparer.Ordinal)];
    }
}
