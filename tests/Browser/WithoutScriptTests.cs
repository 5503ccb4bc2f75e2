using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The site where no script runs.</summary>
[Collection("Browser")]
public sealed class WithoutScriptTests(Chromium chromium, BuiltSite site)
{
    // Texts of the page's content that nobody sees. What a reader can open (details) or that speaks to screen readers alone is seen; a
    // tile of the map shows the name of its country or, where that does not fit, the code; a form that would do nothing is rightly not seen,
    // nor is what cards tell of other pages, or a button for what stands beside the text.
    private const string HiddenTexts = """
        () => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const hidden = [];
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            const isText = walker.currentNode.data.trim()
              && !parent.closest('details, [popover], [popovertarget], title, desc, script, template, .tile, form[hidden], #Cards');
            if (isText && !parent.checkVisibility()) hidden.push(walker.currentNode.data.trim().slice(0, 60));
          }
          return hidden;
        }
        """;

    [Fact]
    public async Task Every_kind_of_page_reads_whole()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        var hidden = new List<string>();
        foreach (var path in chromium.OneOfEachKind)
        {
            await visit.OpenAsync(path);
            hidden.AddRange((await visit.Page.EvaluateAsync<string[]>(HiddenTexts)).Select(text => $"{path}: {text}"));
        }

        Expect.Nothing(hidden);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task The_timeline_shows_every_event()
    {
        await using var visit = await BeginAsync(isInFolder: true);
        await visit.OpenAsync("timeline/index.html");
        // In print, where the years that are out of sight are laid out too.
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await visit.Page.Locator("main").InnerTextAsync();
        var events = site.Result.Site!.Events; // the build had no error
        Assert.All(events, entry => Assert.Contains(entry.Title, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_search_page_says_so_and_offers_the_site_map()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        await visit.OpenAsync("search.html");

        Assert.Contains("needs JavaScript", await visit.Page.Locator("main noscript").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var topic in chromium.Topics)
        {
            Assert.True(await visit.Page.Locator($"main a[href='{topic}']").First.IsVisibleAsync(), topic);
        }

        Assert.True(await visit.Page.Locator("main a[href='glossary/index.html']").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_button_that_would_do_nothing_is_not_shown_and_the_search_link_leads_to_its_page()
    {
        await using var visit = await BeginAsync(isInFolder: false);
        await visit.OpenAsync(chromium.Topics[0]);
        Assert.Null(await visit.Page.Locator("[data-theme-switch]").BoundingBoxAsync()); // not even its room is kept
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        await visit.UntilAtAsync("/search.html");
    }

    [Theory]
    [InlineData("timeline/index.html")]
    [InlineData("glossary/index.html")]
    public async Task A_form_that_would_narrow_nothing_is_not_shown_whatever_the_address_asks(string path)
    {
        await using var visit = await BeginAsync(isInFolder: true);
        await visit.OpenAsync(path + "?words=zzqqxxjj");
        Assert.False(await visit.Page.Locator(".filter").IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator("main section[hidden]").CountAsync());
    }

    [Theory]
    [InlineData("registers/operations.html", ".listing tbody tr")]
    [InlineData("members/index.html", ".tile")]
    [InlineData("sources/index.html", ".source-rows > li")]
    [InlineData("disagreements/index.html", ".disagreement")]
    [InlineData("evidence/index.html", ".listing tbody tr")]
    public async Task Lists_are_whole_and_offer_nothing_that_would_not_work(string path, string items)
    {
        await using var visit = await BeginAsync(isInFolder: true);
        await visit.OpenAsync(path);
        var all = await visit.Page.Locator(items).AllAsync();
        Assert.NotEmpty(all);
        Assert.All(await Task.WhenAll(all.Select(item => item.IsVisibleAsync())), Assert.True);
        Assert.Equal(0, await visit.Page.Locator("main :is(button, input, select, .filter, .years):visible").CountAsync());
    }

    private Task<Visit> BeginAsync(bool isInFolder) =>
        Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served, new() { JavaScriptEnabled = false });
}
