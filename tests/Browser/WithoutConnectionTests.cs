using EuNatoSite.Tests.RealSite;
using Microsoft.AspNetCore.Http;

namespace EuNatoSite.Tests.Browser;

/// <summary>The site as it reads without a connection, after somebody opened it with one.</summary>
[Collection("Browser")]
public sealed class WithoutConnectionTests(Chromium chromium, BuiltSite site)
{
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
    public async Task Once_left_open_for_a_while_the_whole_site_reads_and_is_searched()
    {
        await using var visit = await KeptFiles.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("index.html");
        await visit.UntilKeptAsync(site.Result);
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

    // The page is there, with its style.
    private async Task AssertReadsAsync(Visit visit, string page, string at)
    {
        await visit.OpenAsync(at);
        Assert.Equal((at, TitleOf(page)), (at, await visit.Page.TitleAsync()));
        Assert.True(await visit.IsStyledAsync(), $"{at} has no style");
    }

    private string? TitleOf(string path) => site.Documents.Single(page => page.Path == path).Document.Title;
}
