using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The cards behind terms and citations, as WCAG 1.4.13 wants them.</summary>
[Collection("Browser")]
public sealed class HoverCardTests(Chromium chromium)
{
    private const string FocusHasCard = "document.activeElement?.matches('main a.term') === true";
    private const string FocusIsInCard = "document.getElementById('Card').contains(document.activeElement)";
    private const string DescriptionOfFocus = "document.activeElement.getAttribute('aria-describedby')";

    // Its definition stands on the page, and names another term.
    private const string NamesAnother = "main .prose a.term[href$='/deputy-saceur.html']";

    [Fact]
    public async Task A_card_shows_under_the_pointer_can_be_pointed_at_and_closes_with_Escape()
    {
        await using var visit = await BeginAsync(isInFolder: true);
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
        await TabToAsync(visit.Page.Locator("main a.term").First);
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

    // Its own card in its place would take it out of the page, and the focus with it.
    [Fact]
    public async Task A_link_in_a_card_has_no_card()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        var link = visit.Page.Locator(NamesAnother).First;
        var card = visit.Page.Locator(".card:popover-open");
        await TabToAsync(link);
        await card.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.WaitForTimeoutAsync(600);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('#Card a.term')"));
        await AssertTellsOfAsync(card, link);

        await card.Locator("a.cite").First.HoverAsync();
        await visit.Page.WaitForTimeoutAsync(600);
        await AssertTellsOfAsync(card, link);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_card_stays_while_the_focus_is_in_it_and_gives_it_back_at_Escape()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        var card = visit.Page.Locator(".card:popover-open");
        await TabToAsync(visit.Page.Locator("main a.term").First);
        await card.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Mouse.MoveAsync(1, 1);
        await visit.Page.WaitForTimeoutAsync(600);
        Assert.True(await visit.Page.EvaluateAsync<bool>(FocusIsInCard));

        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.True(await visit.Page.EvaluateAsync<bool>(FocusHasCard));
        await visit.Page.WaitForTimeoutAsync(600);
        Assert.Equal(0, await card.CountAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_card_covers_no_line_of_a_link_that_has_the_focus()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.OpenAsync("history/berlin-plus.html");
        await visit.Page.Keyboard.PressAsync("Tab"); // from now on the focus can be seen
        var covered = new List<string>();
        var tried = 0;
        foreach (var link in await visit.Page.Locator(".prose p > a.term").AllAsync())
        {
            if (await link.EvaluateAsync<int>("link => link.getClientRects().length") < 2)
            {
                continue;
            }

            var block = tried++ % 2 == 0 ? "start" : "end";
            await link.EvaluateAsync($"link => {{ link.scrollIntoView({{ block: '{block}', behavior: 'instant' }}); link.focus({{ preventScroll: true }}); }}");
            await visit.UntilAsync(DescriptionOfFocus + " === 'Card'");
            covered.AddRange(await link.EvaluateAsync<string[]>("""
                link => {
                  const { top, bottom } = document.getElementById('Card').getBoundingClientRect();
                  return [...link.getClientRects()].some((line) => line.bottom > top && line.top < bottom) ? [link.textContent] : [];
                }
                """));
        }

        Assert.True(tried >= 4, $"only {tried} links wrap");
        Expect.Nothing(covered);
    }

    [Theory]
    [InlineData("eu")]
    [InlineData("deputy-saceur")]
    public async Task A_card_says_what_kind_of_thing_it_is_then_its_name_wherever_that_stands_on_the_page(string term)
    {
        await using var visit = await BeginAsync(isInFolder: false);
        await visit.Page.Locator($"main .prose a.term[href$='/{term}.html']").First.HoverAsync();
        var card = visit.Page.Locator(".card:popover-open");
        await card.WaitForAsync();

        Assert.Equal("Institution", await card.Locator("> .label:first-child").TextContentAsync());
        Assert.DoesNotContain("Institution", await card.Locator("> .label + .card-title").TextContentAsync(), StringComparison.Ordinal);
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

    [Fact]
    public async Task A_tap_on_a_link_in_a_card_follows_it()
    {
        await using var visit = await Visit.BeginAsync(
            chromium, chromium.Served, new() { HasTouch = true, ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.OpenAsync("history/berlin-plus.html");

        await visit.Page.Locator(NamesAnother).First.TapAsync();
        var other = visit.Page.Locator(".card:popover-open a.term").First;
        var href = await other.GetAttributeAsync("href");
        await other.TapAsync();

        await visit.UntilAtAsync(href!.TrimStart('.')); // a link has an address
        visit.AssertSmooth();
    }

    private async Task<Visit> BeginAsync(bool isInFolder)
    {
        var visit = await Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served);
        await visit.OpenAsync("history/berlin-plus.html");
        return visit;
    }

    // The page glides to what has the focus, and would go on to the link before it, which may be far below, while that has lost it again.
    private static async Task TabToAsync(ILocator link)
    {
        await link.EvaluateAsync(
            "link => { const all = [...document.querySelectorAll('a[href], button')]; all[all.indexOf(link) - 1].focus({ preventScroll: true }); }");
        await link.Page.Keyboard.PressAsync("Tab");
    }

    // What the page holds for the link is what its card says; an entry's kind stands first in its card.
    private static async Task AssertTellsOfAsync(ILocator card, ILocator link)
    {
        var name = Path.GetFileNameWithoutExtension(await link.GetAttributeAsync("href"));
        var held = await card.Page.Locator($"#Card-term-{name}, #Term-{name} :is(dt, dd)").AllTextContentsAsync();
        Assert.Equal(LettersOf(string.Concat(held)), LettersOf(await card.TextContentAsync()));
    }

    private static string LettersOf(string? text) => string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)).Order());

    private static async Task<bool> IsWholeOnScreenAsync(ILocator card)
    {
        var width = await card.Page.EvaluateAsync<int>("document.documentElement.clientWidth");
        var box = await card.BoundingBoxAsync();
        return box is not null && box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width;
    }
}
