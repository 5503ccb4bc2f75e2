using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The search, from a server and from the folder, by keyboard.</summary>
[Collection("Browser")]
public sealed class SearchTests(Chromium chromium)
{
    private const string FocusIsInField = "document.activeElement?.matches('dialog[open] input[type=search]') === true";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_word_finds_topics_terms_and_events_and_the_keys_lead_through_them(bool isInFolder)
    {
        await using var visit = await BeginAsync(isInFolder, "index.html");
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("/");
        await visit.UntilAsync(FocusIsInField);
        await keys.TypeAsync("berlin");
        await visit.Page.Locator("dialog h2").First.WaitForAsync();
        var groups = await visit.Page.Locator("dialog h2").AllInnerTextsAsync();
        Assert.Equal(["Events", "Terms", "Topics"], groups.Order().Intersect(["Topics", "Terms", "Events"]));
        Assert.Contains("berlin", await visit.Page.Locator("dialog mark").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^[0-9]+ results$", await visit.Page.Locator("dialog [role=status]").InnerTextAsync());

        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        var second = await visit.Page.Locator("dialog .search-results a").Nth(1).GetAttributeAsync("href");
        Assert.Equal(second, await FocusAsync(visit.Page));
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("ArrowUp");
        Assert.True(await visit.Page.EvaluateAsync<bool>(FocusIsInField));
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");

        await visit.UntilAtAsync(second!); // a link has an address
        visit.AssertSmooth();
    }

    [Theory]
    [InlineData("index.html", "dialog")]
    [InlineData("search.html", "main")]
    public async Task Each_of_several_groups_opens_with_its_best_and_the_keys_lead_to_more_of_it(string path, string place)
    {
        await using var visit = await BeginAsync(isInFolder: false, path);
        var keys = visit.Page.Keyboard;
        var (more, status) = (visit.Page.Locator($"{place} .search-results button").First, visit.Page.Locator($"{place} [role=status]"));
        await keys.PressAsync("/");
        await visit.UntilAsync("document.activeElement?.matches('input[type=search]') === true");
        await keys.TypeAsync("berlin");
        await more.WaitForAsync();
        var first = await LengthsAsync(visit.Page);
        Assert.All(first, length => Assert.InRange(length, 1, 4)); // no button for a single one
        Assert.Contains(3, first);
        var told = await more.InnerTextAsync();
        Assert.Matches("^([0-9]+ of )?[0-9]+ more (terms|topics|events)$", told);
        var group = await more.EvaluateAsync<int>("button => [...document.querySelectorAll('.search-results ul')].indexOf(button.previousElementSibling)");

        for (var step = 0; step < first.Take(group + 1).Sum() + 1; step++)
        {
            await keys.PressAsync("ArrowDown");
        }

        Assert.True(await more.EvaluateAsync<bool>("button => button === document.activeElement"));
        var count = await status.InnerTextAsync();
        await keys.PressAsync("Enter");

        Assert.Equal($"{count}. Shown: {told}.", await status.InnerTextAsync());
        Assert.True((await LengthsAsync(visit.Page))[group] > 4);
        Assert.Equal(first.Where((_, index) => index != group), (await LengthsAsync(visit.Page)).Where((_, index) => index != group));
        var items = visit.Page.Locator($"{place} .search-results ul").Nth(group).Locator("li a");
        Assert.Equal(await items.Nth(3).GetAttributeAsync("href"), await FocusAsync(visit.Page));
        await keys.PressAsync("ArrowUp");
        Assert.Equal(await items.Nth(2).GetAttributeAsync("href"), await FocusAsync(visit.Page));

        await visit.Page.Locator($"{place} input[type=search]").FillAsync("berlin ");
        Assert.Equal(first, await LengthsAsync(visit.Page));
        Assert.Equal(count, await status.InnerTextAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_group_alone_opens_with_more_than_one_of_several_does()
    {
        await using var visit = await BeginAsync(isInFolder: false, "search.html?q=nato");
        await visit.UntilAsync("Boolean(window.euNatoSearch)");
        var word = await visit.Page.EvaluateAsync<string>(
            "['done', 'accounts', 'balance', 'argument'].find((word) => euNatoSearch.answer(word).length === 1 && euNatoSearch.answer(word)[0].results.length > 4)");
        await visit.Page.Locator("main input[type=search]").FillAsync(word);
        Assert.InRange(Assert.Single(await LengthsAsync(visit.Page)), 5, 9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Enter_in_the_field_opens_the_first_result_from_deep_in_the_site(bool isInFolder)
    {
        await using var visit = await BeginAsync(isInFolder, chromium.Topics[0]);

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.UntilAsync(FocusIsInField);
        await visit.Page.Keyboard.TypeAsync("PESCO");
        await visit.Page.Locator("dialog .search-results a").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.UntilAtAsync("/glossary/pesco.html");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Escape_closes_it_and_leads_back_to_where_the_reader_was()
    {
        await using var visit = await BeginAsync(isInFolder: false, "index.html");
        var link = visit.Page.Locator("main a").First;
        await link.FocusAsync();
        var before = await FocusAsync(visit.Page);

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("nato");
        await visit.Page.Keyboard.PressAsync("Escape");
        // Where a field is emptied by the first Escape, the second closes.
        if (await visit.Page.Locator("dialog[open]").CountAsync() > 0)
        {
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Equal(0, await visit.Page.Locator("dialog[open]").CountAsync());
        Assert.Equal(before, await FocusAsync(visit.Page));
    }

    [Fact]
    public async Task The_slash_can_be_switched_off_and_stays_off()
    {
        await using var visit = await BeginAsync(isInFolder: false, "index.html");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("dialog input[type=checkbox]").UncheckAsync();
        await visit.OpenAsync("timeline/index.html");

        await visit.Page.Keyboard.PressAsync("/");
        Assert.Equal(0, await visit.Page.Locator("dialog[open]").CountAsync());
        await visit.Page.Keyboard.PressAsync("Control+k");
        Assert.Equal(1, await visit.Page.Locator("dialog[open]").CountAsync());
    }

    [Fact]
    public async Task A_slash_typed_into_a_field_is_a_slash()
    {
        await using var visit = await BeginAsync(isInFolder: false, "index.html");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.UntilAsync(FocusIsInField);
        await visit.Page.Keyboard.TypeAsync("eu/nato");
        Assert.Equal("eu/nato", await visit.Page.Locator("dialog input[type=search]").InputValueAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_search_page_answers_what_its_address_asks(bool isInFolder)
    {
        await using var visit = await BeginAsync(isInFolder, "search.html?q=cyber");

        await visit.Page.Locator("main .search-results a").First.WaitForAsync();
        Assert.Equal("cyber", await visit.Page.Locator("main input[type=search]").InputValueAsync());
        visit.AssertSmooth();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_asked_on_the_search_page_stands_in_its_address_and_survives_going_away_and_coming_back(bool isInFolder)
    {
        await using var visit = await BeginAsync(isInFolder, "search.html");
        var (input, results) = (visit.Page.Locator("main input[type=search]"), visit.Page.Locator("main .search-results a"));
        await input.PressSequentiallyAsync("berlin plus ");
        await results.First.WaitForAsync();
        await visit.UntilAtAsync("/search.html?q=berlin+plus");

        await results.Nth(1).ClickAsync();
        await visit.UntilAsync("!location.pathname.endsWith('/search.html')");
        await visit.Page.GoBackAsync();
        await results.First.WaitForAsync();
        Assert.Equal("berlin plus", await input.InputValueAsync());

        await input.FillAsync("");
        await visit.UntilAtAsync("/search.html");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Nothing_is_loaded_before_somebody_wants_to_search()
    {
        await using var visit = await BeginAsync(isInFolder: false, "about.html");
        var loaded = new List<string>();
        visit.Page.Request += (_, request) => loaded.Add(request.Url);
        await visit.OpenAsync("index.html");

        Assert.DoesNotContain(loaded, url => url.Contains("/search", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("/");
        await visit.UntilAsync("Boolean(window.euNatoSearch && window.euNatoSearchIndex?.length === 0)");
        Assert.Equal(4, loaded.Count(url => url.Contains("/search", StringComparison.Ordinal))); // what names the others, the code, its style, the index
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        await using var visit = await BeginAsync(isInFolder: false, "index.html");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.UntilAsync(FocusIsInField);
        await visit.Page.Keyboard.TypeAsync("zzqqxxjj");
        await visit.Page.GetByText("Nothing found").WaitForAsync();
        Assert.Equal(0, await visit.Page.Locator("dialog .search-results li").CountAsync());
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await visit.Page.Locator("dialog[open]").CountAsync());
        await visit.Page.Locator("dialog .search-results a").ClickAsync();
        await visit.UntilAtAsync("/glossary/index.html");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_key_that_has_no_name_does_no_harm()
    {
        await using var visit = await BeginAsync(isInFolder: false, "index.html");
        // As browsers send it where they fill in a field themselves.
        await visit.Page.EvaluateAsync("document.dispatchEvent(new Event('keydown'))");
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.UntilAsync(FocusIsInField);
        visit.AssertSmooth();
    }

    private async Task<Visit> BeginAsync(bool isInFolder, string path)
    {
        var visit = await Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served);
        await visit.OpenAsync(path);
        return visit;
    }

    private static Task<int[]> LengthsAsync(IPage page) =>
        page.EvaluateAsync<int[]>("[...document.querySelectorAll('.search-results ul')].map((list) => list.children.length)");

    private static Task<string?> FocusAsync(IPage page) => page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");
}
