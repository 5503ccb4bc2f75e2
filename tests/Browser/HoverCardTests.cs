using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The cards behind terms and citations, as WCAG 1.4.13 wants them.</summary>
[Collection("Browser")]
public sealed class HoverCardTests(Chromium chromium)
{
    private const string FocusHasCard = "document.activeElement?.matches('main a.term') === true";
    private const string DescriptionOfFocus = "document.activeElement.getAttribute('aria-describedby')";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_card_shows_under_the_pointer_can_be_pointed_at_and_closes_with_Escape(bool isInFolder)
    {
        await using var visit = await BeginAsync(isInFolder);
        var link = visit.Page.Locator("main a.term").First;
        var card = visit.Page.Locator("#Card");
        Assert.False(await card.IsVisibleAsync());

        await link.HoverAsync();
        await card.WaitForAsync();
        Assert.Equal(await link.GetAttributeAsync("href"), await card.Locator(".card-title a").GetAttributeAsync("href"));
        await card.Locator(".card-title a").HoverAsync();
        await visit.Page.WaitForTimeoutAsync(600);
        Assert.True(await card.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await card.IsVisibleAsync());

        await visit.Page.Mouse.MoveAsync(1, 1);
        await link.HoverAsync();
        await card.WaitForAsync();
        await visit.Page.Mouse.MoveAsync(1, 1);
        await card.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        visit.AssertSmooth();
    }

    // Each link in turn near the top of the window, in its middle and near its end.
    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 800)]
    public async Task A_card_is_whole_in_the_window_wherever_its_link_is(int width, int height)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ViewportSize = new() { Width = width, Height = height } });
        await visit.OpenAsync("history/berlin-plus.html");
        var card = visit.Page.Locator(".card:popover-open");
        var links = visit.Page.Locator(".prose p > :is(a.term, a.topic, a.cite)");
        Assert.True(await links.CountAsync() > 12);
        for (var index = 0; index < 12; index++)
        {
            var block = new[] { "start", "center", "end" }[index % 3];
            // A link may be on two lines: the middle of its first one.
            var point = await links.Nth(index).EvaluateAsync<float[]>($$"""
                link => {
                  link.scrollIntoView({ block: '{{block}}', behavior: 'instant' });
                  const { left, top, width, height } = link.getClientRects()[0];
                  return [left + width / 2, top + height / 2];
                }
                """);
            await visit.Page.Mouse.MoveAsync(point[0], point[1]);
            await card.WaitForAsync();
            var box = (await card.BoundingBoxAsync())!; // it is there
            Assert.True(box is { X: >= 0, Y: >= 0 } && box.X + box.Width <= width && box.Y + box.Height <= height, $"{index}: {box.X} {box.Y} {box.Width} {box.Height}");
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_card_shows_on_focus_describes_its_link_and_closes_with_Escape()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        await visit.Page.Locator("main a.term").First.EvaluateAsync(
            "link => { const all = [...document.querySelectorAll('a[href], button')]; all[all.indexOf(link) - 1].focus(); }");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>(FocusHasCard));

        var card = visit.Page.Locator(".card:popover-open");
        await card.WaitForAsync();
        Assert.Equal("Card", await visit.Page.EvaluateAsync<string>(DescriptionOfFocus));
        await AssertTellsOfAsync(card, visit.Page.Locator(":focus"));
        Assert.True(await IsWholeOnScreenAsync(card));
        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await card.CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>(FocusHasCard));
        Assert.Null(await visit.Page.EvaluateAsync<string?>(DescriptionOfFocus));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_link_is_never_described_by_the_card_of_another()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        await visit.Page.Keyboard.PressAsync("Tab"); // from now on the focus can be seen
        var (first, second) = (visit.Page.Locator("main a.term").First, visit.Page.Locator("main a.term").Nth(1));
        var card = visit.Page.Locator(".card:popover-open");
        await first.FocusAsync();
        await card.WaitForAsync();

        Assert.Null(await second.EvaluateAsync<string?>("link => { link.focus(); return link.getAttribute('aria-describedby'); }"));
        await visit.UntilAsync(DescriptionOfFocus + " === 'Card'");
        await AssertTellsOfAsync(card, second);
        Assert.Null(await first.GetAttributeAsync("aria-describedby"));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task In_the_glossary_a_card_is_the_entry_itself()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("glossary/index.html");
        Assert.Equal(0, await visit.Page.Locator("#Cards").CountAsync());

        var link = visit.Page.Locator("main a.term").First;
        await link.HoverAsync();

        var card = visit.Page.Locator("#Card");
        await card.WaitForAsync();
        Assert.Equal(await link.GetAttributeAsync("href"), await card.Locator(".card-title a").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task On_a_narrow_screen_a_tap_shows_the_card_and_a_second_follows_the_link()
    {
        await using var visit = await Visit.BeginAsync(
            chromium, chromium.Served, new() { HasTouch = true, ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.OpenAsync("history/berlin-plus.html");
        var link = visit.Page.Locator("main a.term").First;
        var href = await link.GetAttributeAsync("href");

        await link.TapAsync();
        var card = visit.Page.Locator(".card:popover-open");
        await card.WaitForAsync();
        Assert.True(await IsWholeOnScreenAsync(card));
        Assert.Equal("history/berlin-plus.html", visit.Path);
        await link.TapAsync();

        await visit.UntilAtAsync(href!.TrimStart('.')); // a link has an address
        visit.AssertSmooth();
    }

    private async Task<Visit> BeginAsync(bool isInFolder)
    {
        var visit = await Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served);
        await visit.OpenAsync("history/berlin-plus.html");
        return visit;
    }

    // What the page holds for the link is what its card says.
    private static async Task AssertTellsOfAsync(ILocator card, ILocator link)
    {
        var name = Path.GetFileNameWithoutExtension(await link.GetAttributeAsync("href"));
        var held = await card.Page.Locator($"#Card-term-{name}, #Term-{name} :is(dt, dd)").AllTextContentsAsync();
        Assert.Equal(WordsOf(string.Join(' ', held)), WordsOf(await card.TextContentAsync()));
    }

    private static string WordsOf(string? text) => string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<bool> IsWholeOnScreenAsync(ILocator card)
    {
        var width = await card.Page.EvaluateAsync<int>("document.documentElement.clientWidth");
        var box = await card.BoundingBoxAsync();
        return box is not null && box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width;
    }
}
