using EuNatoSite.Pages;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The tests that use the site as a reader does, in one browser, one after another.</summary>
[CollectionDefinition("Browser")]
public sealed class BrowserTests : ICollectionFixture<Chromium>;

/// <summary>The tests that open many pages, in a browser of their own beside the other.</summary>
[CollectionDefinition("Browser of many pages")]
public sealed class ManyPagesTests : ICollectionFixture<Chromium>;

/// <summary>A Chromium of this machine, and the built site to open in it: from a server, and from the folder that the archive unpacks to.</summary>
public sealed class Chromium(BuiltSite site) : IAsyncLifetime
{
    private const string Kinds = "Chromium, Google Chrome or Microsoft Edge";

    private static readonly string[] Whole = ["chromium", "google-chrome", "msedge"];

    // First the one that has no window to show, and takes half the time.
    private static readonly string[] Quick = ["chromium-headless-shell", .. Whole];

    private IPlaywright? playwright;
    private IBrowser? whole;
    private SiteServer? server;

    /// <summary>For all but what the site keeps on a device.</summary>
    internal IBrowser Browser { get; private set; } = null!; // set before any test runs

    /// <summary>Of every kind of page the largest, which holds most of what there can be.</summary>
    internal IReadOnlyList<string> OneOfEachKind { get; private set; } = [];

    /// <summary>Those of them that the folder has: the others stand in for pages that a server could not give.</summary>
    internal IEnumerable<string> OneOfEachKindInFolder => OneOfEachKind.Where(path => File.Exists(Path.Combine(site.Unpacked, path)));

    /// <summary>All topics.</summary>
    internal IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>With a closing '/'.</summary>
    internal string Served => server!.Address; // set before any test runs

    internal string InFolder { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        server = await SiteServer.StartAsync(site.Folder);
        InFolder = new Uri(site.Unpacked).AbsoluteUri + "/";
        OneOfEachKind =
        [
            .. site.Pages
                .GroupBy(page => page.GetType())
                .Select(kind => kind.MaxBy(SizeOf)!.Frame.Url.Path) // no group is empty
                .Order(StringComparer.Ordinal),
        ];
        Topics = [.. site.Pages.OfType<TopicPage>().Select(page => page.Frame.Url.Path)];
        playwright = await Playwright.CreateAsync();
        Browser = await LaunchAsync();
    }

    /// <summary>A browser with all its parts: the quick one at times never answers what a service worker has kept.</summary>
    internal async Task<IBrowser> WholeAsync() => whole ??= await LaunchAsync(Whole, []);

    /// <summary>Another browser, set up in a way that a window cannot be.</summary>
    internal Task<IBrowser> LaunchAsync(params string[] settings) => LaunchAsync(Quick, settings);

    /// <summary>A browser that keeps a page the reader leaves, and shows it as it was on the way back: Playwright has that turned off.</summary>
    internal Task<IBrowser> KeepingPagesAsync() => LaunchAsync(Whole, [], "--disable-back-forward-cache");

    // Playwright is set before the first browser.
    private Task<IBrowser> LaunchAsync(string[] names, string[] settings, params string[] without) => playwright!.Chromium.LaunchAsync(new()
    {
        IgnoreDefaultArgs = without,
        ExecutablePath = InstalledBrowser.Find(names, Kinds),
        Headless = true,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", .. settings],
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Browser, whole }.OfType<IBrowser>())
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private long SizeOf(Page page) => new FileInfo(Path.Combine(site.Folder, page.Frame.Url.Path)).Length;
}
