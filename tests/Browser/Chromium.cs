using EuNatoSite.Pages;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The tests that share one browser, one after another.</summary>
[CollectionDefinition("Browser")]
public sealed class BrowserTests : ICollectionFixture<Chromium>;

/// <summary>A Chromium of this machine, and the built site to open in it: from a server and from its folder.</summary>
public sealed class Chromium(BuiltSite site) : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "google-chrome", "msedge"];

    private IPlaywright? playwright;
    private SiteServer? server;

    internal IBrowser Browser { get; private set; } = null!; // set before any test runs

    /// <summary>Of every kind of page the largest, which holds most of what there can be.</summary>
    internal IReadOnlyList<string> OneOfEachKind { get; private set; } = [];

    /// <summary>All topics.</summary>
    internal IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>With a closing '/'.</summary>
    internal string Served => server!.Address; // set before any test runs

    internal string InFolder { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var executable = Find();
        server = await SiteServer.StartAsync(site.Folder);
        InFolder = new Uri(site.Folder).AbsoluteUri + "/";
        OneOfEachKind =
        [
            .. site.Pages
                .GroupBy(page => page.GetType())
                .Select(kind => kind.MaxBy(SizeOf)!.Frame.Url.Path) // no group is empty
                .Order(StringComparer.Ordinal),
        ];
        Topics = [.. site.Pages.OfType<TopicPage>().Select(page => page.Frame.Url.Path)];
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private long SizeOf(Page page) => new FileInfo(Path.Combine(site.Folder, page.Frame.Url.Path)).Length;

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var found = from name in Names
                    from folder in folders
                    let file = Path.Combine(folder, name + suffix)
                    where File.Exists(file)
                    select file;
        return found.Append("/usr/bin/chromium").FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium, Google Chrome or Microsoft Edge on the PATH: install one "
                + "(Debian: apt-get install chromium) and run them again.");
    }
}
