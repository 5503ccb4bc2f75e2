using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The code of the cards, which comes when a reader first rests on a link that has one.</summary>
[Collection("Browser")]
public sealed class CardLoadingTests(Chromium chromium, BuiltSite site)
{
    [Fact]
    public async Task The_code_comes_with_the_first_link_that_is_rested_on_and_not_before()
    {
        await using var server = await SiteServer.StartAsync(site.Folder);
        await using var visit = await Visit.BeginAsync(chromium, server.Address);
        await visit.OpenAsync("history/berlin-plus.html");
        await visit.Page.Locator("h1").HoverAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.DoesNotContain(server.Requests, IsOfCards);

        await visit.Page.Locator("main a.term").First.HoverAsync();
        await visit.Page.Locator(".card:popover-open").WaitForAsync();
        await visit.Page.Locator("main a.term").Nth(1).HoverAsync();
        await visit.UntilAsync("document.querySelectorAll('main a.term')[1].matches('[aria-describedby]')");

        Assert.Single(server.Requests, IsOfCards);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task While_the_code_is_on_its_way_a_reader_who_has_gone_on_gets_no_card()
    {
        await using var server = await SiteServer.StartAsync(site.Folder);
        var arrival = new TaskCompletionSource();
        server.Delay = path => IsOfCards(path) ? arrival.Task : Task.CompletedTask;
        await using var visit = await Visit.BeginAsync(chromium, server.Address);
        await visit.OpenAsync("history/berlin-plus.html");

        await visit.Page.Locator("main a.term").First.HoverAsync();
        await visit.Page.Mouse.MoveAsync(1, 1);
        arrival.SetResult();
        await visit.UntilAsync("window.euNatoCards !== undefined");
        await visit.Page.WaitForTimeoutAsync(600);

        Assert.False(await visit.Page.Locator(".card:popover-open").IsVisibleAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Where_the_code_is_lost_a_tap_follows_the_link()
    {
        await using var server = await SiteServer.StartAsync(site.Folder);
        await using var visit = await Visit.BeginAsync(
            chromium, server.Address, new() { HasTouch = true, ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.RouteAsync("**/assets/cards.*.js", route => route.AbortAsync());
        await visit.OpenAsync("history/berlin-plus.html");
        var link = visit.Page.Locator("main a.term").First;
        var href = await link.GetAttributeAsync("href");

        await link.TapAsync();

        await visit.UntilAtAsync(href!.TrimStart('.')); // a link has an address
    }

    private static bool IsOfCards(string path) => path.StartsWith("/assets/cards.", StringComparison.Ordinal);
}
