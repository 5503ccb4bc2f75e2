using EuNatoSite.Tests.RealSite;
using Microsoft.AspNetCore.Http;

namespace EuNatoSite.Tests.Browser;

/// <summary>The site as it reads without a connection, after somebody opened it with one.</summary>
[Collection("Browser")]
public sealed class WithoutConnectionTests(Chromium chromium, BuiltSite site)
{
    // What pages ask of the worker, in place of asking it.
    private const string NotesWhatIsAsked = """
        window.asked = [];
        ServiceWorker.prototype.postMessage = ({ isWhole }) => window.asked.push(isWhole);
        """;

    [Fact]
    public async Task A_page_once_opened_reads_the_very_first_among_them()
    {
        await using var visit = await KeptFiles.BeginAsync(chromium, chromium.Served, KeptFiles.SavesData);
        await visit.OpenAsync("history/berlin-plus.html?from=elsewhere#Sources");
        await visit.UntilKeptAsync("history/berlin-plus.html");
        await visit.OpenAsync("timeline/");
        await visit.UntilKeptAsync("timeline/index.html");
        visit.AssertSmooth();

        await visit.Context.SetOfflineAsync(true);

        await AssertReadsAsync(visit, "history/berlin-plus.html", at: "history/berlin-plus.html");
        await AssertReadsAsync(visit, "timeline/index.html", at: "timeline/");
        await AssertReadsAsync(visit, "timeline/index.html", at: "timeline/index.html?org=eu");
        // Who saves data is not sent the rest, and is told so where it is asked for.
        await AssertReadsAsync(visit, "offline.html", at: "glossary/nato.html");
        await visit.Page.Locator("main a[href='history/berlin-plus.html']").First.ClickAsync();
        await visit.UntilAtAsync("/history/berlin-plus.html");
        Assert.Equal(TitleOf("history/berlin-plus.html"), await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task Once_a_second_page_was_opened_the_whole_site_reads_and_is_searched()
    {
        await using var visit = await KeptFiles.BeginAsync(chromium, chromium.Served);
        await visit.KeepWholeAsync(site.Result);
        visit.AssertSmooth();

        await visit.Context.SetOfflineAsync(true);

        foreach (var path in chromium.OneOfEachKind.Intersect(KeptFiles.AllOf(site.Result)))
        {
            await AssertReadsAsync(visit, path, at: path);
        }

        await AssertReadsAsync(visit, "offline.html", at: "print/index.html");
        await visit.OpenAsync("glossary/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("dialog input[type=search]").FillAsync("Berlin Plus");
        await visit.Page.Locator("dialog .search-results a[href$='history/berlin-plus.html']").First.ClickAsync();
        await visit.UntilAtAsync("/history/berlin-plus.html");
    }

    [Fact]
    public async Task Of_a_first_page_the_whole_site_follows_only_once_the_reader_has_stayed()
    {
        await using var visit = await KeptFiles.BeginAsync(chromium, chromium.Served, NotesWhatIsAsked);
        await visit.Page.Clock.InstallAsync();
        await visit.OpenAsync("index.html");
        await visit.UntilAsync("window.asked?.length > 0");
        Assert.Equal((bool[])[false], await AskedAsync(visit));

        await visit.Page.Clock.FastForwardAsync("00:31");

        await visit.UntilAsync("window.asked.length > 1");
        Assert.Equal((bool[])[false, true], await AskedAsync(visit));
    }

    [Theory]
    [InlineData("{ effectiveType: '4g' }", true)]
    [InlineData("undefined", true)]
    [InlineData("{ effectiveType: '4g', saveData: true }", false)]
    [InlineData("{ effectiveType: '4g', type: 'cellular' }", false)]
    [InlineData("{ effectiveType: '3g' }", false)]
    [InlineData("{ effectiveType: 'slow-2g' }", false)]
    public async Task With_a_second_page_the_whole_site_follows_unless_the_line_is_to_be_spared(string connection, bool isWhole)
    {
        await using var visit = await KeptFiles.BeginAsync(
            chromium, chromium.Served, $"{NotesWhatIsAsked} Object.defineProperty(navigator, 'connection', {{ value: {connection} }});");
        await visit.OpenAsync("index.html");
        await visit.UntilAsync("window.asked?.length > 0");
        await visit.OpenAsync("about.html");
        await visit.UntilAsync("window.asked?.length > 0");

        Assert.Equal((bool[])[isWhole], await AskedAsync(visit));
    }

    [Fact]
    public async Task Nothing_is_fetched_ahead_while_a_page_is_on_its_way_and_the_search_comes_after_the_pages()
    {
        await using var server = await SiteServer.StartAsync(site.Folder);
        await using var visit = await KeptFiles.BeginAsync(chromium, server.Address);
        await visit.OpenAsync("index.html");
        await visit.UntilKeptAsync("index.html");
        var arrival = new TaskCompletionSource();
        server.Delay = path => path == "/print/index.html" ? arrival.Task : Task.Delay(20);
        await visit.OpenAsync("about.html");
        await visit.UntilAsync("caches.match('disagreements/index.html').then(Boolean)");

        var opening = visit.OpenAsync("print/index.html");
        await Visit.UntilAsync(() => Task.FromResult(server.Requests.Contains("/print/index.html")), "the page to be asked for");
        await Visit.UntilAsync(
            async () =>
            {
                var before = server.Requests.Count;
                await Task.Delay(500, TestContext.Current.CancellationToken);
                return server.Requests.Count == before;
            },
            "nothing to be asked for any more");
        // All was not there before: this comes last.
        Assert.DoesNotContain(server.Requests, path => path.Contains("search-index", StringComparison.Ordinal));

        arrival.SetResult();
        await opening;
        await visit.UntilKeptAsync(SourcePage());
    }

    [Fact]
    public async Task A_kept_page_stands_in_where_the_server_fails_or_is_silent_and_no_error_is_ever_kept()
    {
        await using var server = await SiteServer.StartAsync(site.Folder);
        await using var visit = await KeptFiles.BeginAsync(chromium, server.Address, KeptFiles.SavesData);
        await visit.OpenAsync("about.html");
        await visit.UntilKeptAsync("about.html");
        await visit.OpenAsync("no/such/page.html");
        await visit.OpenAsync("data/site.schema.json");

        server.Trouble = context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return context.Response.WriteAsync("Not now.");
        };
        await visit.OpenAsync("history/index.html");
        await AssertReadsAsync(visit, "about.html", at: "about.html");
        server.Trouble = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await AssertReadsAsync(visit, "about.html", at: "about.html");

        var kept = await visit.KeptAsync();
        Assert.Equal(["about.html", "offline.html"], kept.Where(path => Path.GetExtension(path) is ".html" or ".json"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Only_a_site_that_is_served_has_a_worker(bool isInFolder, bool hasWorker)
    {
        await using var visit = await KeptFiles.BeginAsync(
            chromium,
            isInFolder ? chromium.InFolder : chromium.Served,
            "ServiceWorkerContainer.prototype.register = async () => { window.hasRegistered = true; }");
        await visit.OpenAsync("index.html");
        // A page registers it in its first idle moment after it has loaded.
        await visit.Page.EvaluateAsync("new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))");

        Assert.Equal(hasWorker, await visit.Page.EvaluateAsync<bool>("window.hasRegistered === true"));
        visit.AssertSmooth();
    }

    // One of the last pages in the order of their addresses.
    private string SourcePage() => KeptFiles.AllOf(site.Result).Last(path => path.StartsWith("sources/", StringComparison.Ordinal));

    private static Task<bool[]> AskedAsync(Visit visit) => visit.Page.EvaluateAsync<bool[]>("window.asked");

    // The page is there, with its style.
    private async Task AssertReadsAsync(Visit visit, string page, string at)
    {
        await visit.OpenAsync(at);
        Assert.Equal((at, TitleOf(page)), (at, await visit.Page.TitleAsync()));
        Assert.True(await visit.IsStyledAsync(), $"{at} has no style");
    }

    private string? TitleOf(string path) => site.Documents.Single(page => page.Path == path).Document.Title;
}
