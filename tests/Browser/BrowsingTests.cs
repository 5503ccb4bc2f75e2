using System.Text.RegularExpressions;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>Ways through the site, from a server and from the folder.</summary>
[Collection("Browser")]
public sealed class BrowsingTests(Chromium chromium, BuiltSite site)
{
    [Fact]
    public async Task Every_kind_of_page_loads_from_the_folder_without_a_mishap()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder);
        foreach (var path in chromium.OneOfEachKindInFolder)
        {
            await visit.OpenAsync(path);
            Assert.True(await visit.IsStyledAsync(), $"{path} has no style");
        }

        visit.AssertSmooth();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_is_still_ahead_stands_in_the_column_of_what_has_happened(int width)
    {
        await using var visit = await Visit.BeginAsync(
            chromium, chromium.Served, new() { ViewportSize = new() { Width = width, Height = 640 } });
        await visit.OpenAsync("timeline/index.html");
        var places = await visit.Page.EvaluateAsync<string[]>("""
            ['.year', '.horizons'].map((list) => {
              const { left, width } = document.querySelector(`${list} .event`).getBoundingClientRect();
              return `${width} px from ${left}`;
            })
            """);
        Assert.Equal(places[0], places[1]);
    }

    [Fact]
    public async Task A_breach_of_the_policy_would_be_noticed()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("index.html");
        visit.AssertSmooth();

        await visit.Page.EvaluateAsync(
            "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.wasRun = true' }))");
        await visit.Page.EvaluateAsync("new Promise((done) => setTimeout(done, 200))");

        Assert.False(await visit.Page.EvaluateAsync<bool>("window.wasRun === true"));
        Assert.ThrowsAny<Exception>(visit.AssertSmooth);
    }

    [Fact]
    public async Task A_wrong_address_deep_in_the_site_shows_a_page_that_leads_back()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        var missing = new List<string>();
        visit.Page.Response += (_, response) => missing.AddRange(response.Status == 404 ? [response.Url] : Array.Empty<string>());

        var answer = await visit.Page.GotoAsync(chromium.Served + "no/such/place/at/all.html");

        Assert.Equal(404, answer!.Status); // the address is not the page's own, so there is an answer
        Assert.Equal([answer.Url], missing);
        Assert.True(await visit.IsStyledAsync());
        await visit.Page.Locator("main a[href='index.html']").ClickAsync();
        await visit.UntilAtAsync(chromium.Served + "index.html");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_colour_scheme_once_chosen_stays(bool isInFolder)
    {
        await using var visit = await Visit.BeginAsync(chromium, Root(isInFolder), new() { ColorScheme = ColorScheme.Light });
        await visit.OpenAsync("index.html");
        var byDay = await visit.GroundAsync();
        var button = visit.Page.Locator("[data-theme-switch]");

        await button.ClickAsync();
        Assert.Equal(("light", byDay), (await ThemeAsync(visit.Page), await visit.GroundAsync()));
        await button.ClickAsync();
        var byNight = await visit.GroundAsync();
        Assert.NotEqual(byDay, byNight);
        await visit.OpenAsync("timeline/index.html");
        Assert.Equal(("dark", byNight), (await ThemeAsync(visit.Page), await visit.GroundAsync()));
        await visit.Page.Locator("[data-theme-switch]").ClickAsync();
        await visit.Page.ReloadAsync();
        Assert.Equal((null, byDay), (await ThemeAsync(visit.Page), await visit.GroundAsync()));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_page_that_is_gone_back_to_has_the_colours_chosen_since()
    {
        await using var browser = await chromium.KeepingPagesAsync();
        var page = await browser.NewPageAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block, ColorScheme = ColorScheme.Light });
        await page.GotoAsync(chromium.Served + "about.html");
        await page.EvaluateAsync("() => { window.isKept = true; }");
        await page.GotoAsync(chromium.Served + "index.html");
        await page.Locator("[data-theme-switch]").ClickAsync();
        await page.Locator("[data-theme-switch]").ClickAsync();

        // A page that was kept does not load, which going back would wait for.
        await page.EvaluateAsync("() => { setTimeout(() => history.back()); }");
        await Visit.UntilAsync(() => Task.FromResult(page.Url.EndsWith("about.html", StringComparison.Ordinal)), "the page before");

        Assert.True(await page.EvaluateAsync<bool>("window.isKept === true"), "The page was made anew, so that this proves little.");
        Assert.Equal("dark", await ThemeAsync(page));
        Assert.Equal("Colours: dark", await page.Locator("[data-theme-switch]").TextContentAsync());
    }

    // Scripts are waited for no longer than that: on a slow line the page shone in the system's colours first.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_chosen_colours_are_there_when_the_page_is_first_painted(bool isInFolder)
    {
        await using var visit = await Visit.BeginAsync(chromium, Root(isInFolder), new() { ColorScheme = ColorScheme.Light });
        await visit.Page.AddInitScriptAsync("""
            localStorage.setItem('theme', 'dark');
            new PerformanceObserver(() => { window.painted ??= document.documentElement.dataset.theme ?? 'none'; }).observe({ type: 'paint', buffered: true });
            """);
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.RouteAsync("**/assets/site.*.js", async route =>
        {
            await arrival.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GotoAsync(visit.Root + "index.html", new() { WaitUntil = WaitUntilState.Commit });
        await visit.UntilAsync("Boolean(window.painted)");
        var ground = await visit.GroundAsync();
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("window.painted"));
        arrival.SetResult();
        await visit.Page.Locator("[data-theme-switch]").WaitForAsync();

        Assert.Equal(await visit.GroundAsync(), ground);
        Assert.Equal("Colours: dark", await visit.Page.Locator("[data-theme-switch]").TextContentAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Where_storage_is_refused_the_colours_are_those_of_the_system_and_can_be_switched()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ColorScheme = ColorScheme.Light });
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } })");
        await visit.OpenAsync("index.html");
        Assert.Null(await ThemeAsync(visit.Page));

        await visit.Page.Locator("[data-theme-switch]").ClickAsync();
        await visit.Page.Locator("[data-theme-switch]").ClickAsync();

        Assert.Equal("dark", await ThemeAsync(visit.Page));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync(chromium.Topics[0]);
        var skip = visit.Page.Locator("a.skip");
        Assert.False(await IsOnScreenAsync(skip));

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await IsOnScreenAsync(skip));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_way_of_links_leads_through_the_folder()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder);
        await visit.OpenAsync("index.html");

        await visit.Page.Locator("main a[href='history/berlin-plus.html']").First.ClickAsync();
        await visit.UntilAtAsync("/history/berlin-plus.html");
        await visit.Page.Locator("main a[href='../glossary/eu.html']").First.ClickAsync();
        await visit.UntilAtAsync("/glossary/eu.html");
        await visit.Page.Locator(".breadcrumbs a").First.ClickAsync();
        await visit.UntilAtAsync("/eu-nato-site/index.html");

        Assert.Equal(site.Documents.Single(page => page.Path == "index.html").Document.Title, await visit.Page.TitleAsync());
        visit.AssertSmooth();
    }

    private string Root(bool isInFolder) => isInFolder ? chromium.InFolder : chromium.Served;

    private static Task<string?> ThemeAsync(IPage page) => page.Locator("html").GetAttributeAsync("data-theme");

    private static async Task<bool> IsOnScreenAsync(ILocator element)
    {
        var box = await element.BoundingBoxAsync();
        return box is { Width: > 10, Height: > 10, X: >= 0, Y: >= 0 };
    }
}
