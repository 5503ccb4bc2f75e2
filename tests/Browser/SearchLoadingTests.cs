using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The search on a slow or broken line: while its code and its index are on their way, and where one of them is lost.</summary>
[Collection("Browser")]
public sealed class SearchLoadingTests(Chromium chromium)
{
    private const string Loader = "**/search-loader.js";

    // Held back by a test, and holding nothing.
    private const string Empty = "assets/empty.js";

    [Theory]
    [InlineData("index.html")]
    [InlineData("search.html")]
    public async Task Who_wants_to_search_is_told_that_it_loads_until_it_is_there(string page)
    {
        await using var visit = await BeginAsync(page);
        var isTold = new TaskCompletionSource();
        await visit.Page.RouteAsync(Loader, async route =>
        {
            await isTold.Task;
            await route.ContinueAsync();
        });

        await visit.Page.Keyboard.PressAsync("/");
        await SaysAsync(visit, "Loading the search …");
        isTold.SetResult();

        await SaysAsync(visit, "");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Who_enters_the_field_of_the_search_page_need_not_wait_for_it_after_the_first_letter()
    {
        await using var visit = await BeginAsync("search.html");

        await visit.Page.Locator("main input[type=search]").FocusAsync();

        await visit.UntilAsync("window.euNatoSearchIndex?.length === 0");
        visit.AssertSmooth();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_code_was_lost_and_the_index_was_not_each_result_is_there_once(bool isIndexThere)
    {
        await using var visit = await BeginAsync("index.html");
        var hasTypedAgain = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/assets/search-index.*.js", async route =>
        {
            await (isIndexThere ? Task.CompletedTask : hasTypedAgain.Task);
            await route.ContinueAsync();
        });
        await visit.Page.RouteAsync("**/assets/search.*.js", async route =>
        {
            await (isIndexThere ? visit.UntilAsync("window.euNatoSearchIndex?.length === 1") : Task.CompletedTask);
            await route.AbortAsync();
        });
        await visit.Page.Keyboard.PressAsync("/");
        await SaysAsync(visit, "The search could not be loaded.");
        await visit.Page.UnrouteAsync("**/assets/search.*.js");

        await visit.Page.Keyboard.TypeAsync("PESCO");
        await visit.UntilAsync("Boolean(window.euNatoSearch)");
        hasTypedAgain.SetResult();

        await visit.Page.Locator("dialog .search-results a").First.WaitForAsync();
        var found = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('dialog .search-results a')].map((link) => link.getAttribute('href'))");
        Assert.Equal(found.Distinct(), found);
        Assert.Equal(1, await visit.Page.Locator("script[src*='/search-index.']").CountAsync());
    }

    [Fact]
    public async Task Who_is_in_the_results_stays_at_the_same_one_when_a_further_part_arrives()
    {
        await using var visit = await BeginAsync("index.html");
        var second = await HoldBackSecondPartAsync(visit, loader => loader.Replace("]}", $",\"{Empty}\"]}}", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("berlin");
        await visit.Page.Locator("dialog .search-results a").Nth(2).WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.EvaluateAsync("window.before = document.activeElement");

        second.SetResult();
        await visit.UntilAsync("!window.before.isConnected");

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.href === window.before.href"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement === document.querySelectorAll('dialog .search-results a')[2]"));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task What_was_opened_stays_open_when_a_further_part_arrives_and_who_is_about_to_open_more_still_is()
    {
        await using var visit = await BeginAsync("index.html");
        var second = await HoldBackSecondPartAsync(visit, loader => loader.Replace("]}", $",\"{Empty}\"]}}", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("nato"); // more than come at once
        var more = visit.Page.Locator("dialog .search-results button[value=Topics]");
        await more.ClickAsync();
        Assert.Matches("^20 of [0-9]+ more topics$", await more.InnerTextAsync());
        await more.FocusAsync();
        await visit.Page.EvaluateAsync("window.before = document.activeElement");

        second.SetResult();
        await visit.UntilAsync("!window.before.isConnected");

        Assert.Equal(23, await visit.Page.EvaluateAsync<int>("document.activeElement.previousElementSibling.children.length"));
        Assert.Equal("Topics", await visit.Page.EvaluateAsync<string>("document.activeElement.value"));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Whose_place_in_the_results_is_gone_when_a_further_part_arrives_is_back_in_the_field()
    {
        await using var visit = await BeginAsync("index.html");
        var second = await HoldBackSecondPartAsync(
            visit, loader => loader.Replace("\"index\":[", $"\"index\":[\"{Empty}\",", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("berlin");
        await SaysAsync(visit, "Nothing found");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.UntilAsync("document.activeElement.matches('.search-results a')");

        second.SetResult();
        await visit.Page.Locator("dialog .search-results li a").First.WaitForAsync();

        await visit.UntilAsync("document.activeElement.matches('dialog input[type=search]')");
        visit.AssertSmooth();
    }

    // The index in two parts, one of them without an entry; the second comes when the test lets it.
    private static async Task<TaskCompletionSource> HoldBackSecondPartAsync(Visit visit, Func<string, string> withEmptyPart)
    {
        var isLetThrough = new TaskCompletionSource();
        var parts = 0;
        await visit.Page.RouteAsync(Loader, async route =>
        {
            var loader = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(new() { ContentType = "text/javascript", Body = withEmptyPart(loader) });
        });
        await visit.Page.RouteAsync(url => url.Contains("/search-index.", StringComparison.Ordinal) || url.EndsWith(Empty, StringComparison.Ordinal), async route =>
        {
            await (Interlocked.Increment(ref parts) == 2 ? isLetThrough.Task : Task.CompletedTask);
            await (route.Request.Url.EndsWith(Empty, StringComparison.Ordinal)
                ? route.FulfillAsync(new() { ContentType = "text/javascript", Body = ";" })
                : route.ContinueAsync());
        });
        return isLetThrough;
    }

    private static Task SaysAsync(Visit visit, string words) =>
        visit.UntilAsync($"document.querySelector('.search-form + [role=status]')?.textContent === '{words}'");

    private async Task<Visit> BeginAsync(string path)
    {
        var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync(path);
        return visit;
    }
}
