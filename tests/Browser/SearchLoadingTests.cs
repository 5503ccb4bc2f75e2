using System.Text.RegularExpressions;
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
        var isTold = new TaskCompletionSource();
        await using var visit = await BeginAsync(page, visit => HoldBackAsync(visit, Loader, isTold.Task));

        await visit.Page.Keyboard.PressAsync("/");
        await SaysAsync(visit, "Loading the search …");
        isTold.SetResult();

        await SaysAsync(visit, "");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task What_is_typed_before_the_search_is_there_is_answered_once_it_is()
    {
        var hasTyped = new TaskCompletionSource();
        await using var visit = await BeginAsync("index.html", visit => HoldBackAsync(visit, Loader, hasTyped.Task));

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("berlin");
        Assert.Equal("berlin", await visit.Page.Locator("dialog input[type=search]").InputValueAsync());
        hasTyped.SetResult();

        await visit.Page.Locator("dialog .search-results a").First.WaitForAsync();
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Where_it_cannot_be_loaded_readers_are_told_and_the_next_letter_tries_again()
    {
        var isLost = true;
        await using var visit = await BeginAsync("index.html", visit => visit.RouteAsync(
            Loader, route => isLost ? route.AbortAsync() : route.ContinueAsync()));

        await visit.Page.Keyboard.PressAsync("/");
        await SaysAsync(visit, "The search could not be loaded.");
        isLost = false;
        await visit.Page.Keyboard.TypeAsync("berlin");

        await visit.Page.Locator("dialog .search-results a").First.WaitForAsync();
        Assert.Equal(1, await visit.Page.Locator("dialog .search-results").CountAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.Equal(0, await visit.Page.Locator("dialog[open]").CountAsync());
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
        var hasTypedAgain = new TaskCompletionSource();
        var isCodeLost = true;
        await using var visit = await BeginAsync("index.html", async visit =>
        {
            await HoldBackAsync(visit, "**/assets/search-index.*.js", isIndexThere ? Task.CompletedTask : hasTypedAgain.Task);
            await visit.RouteAsync("**/assets/search.*.js", async route =>
            {
                await (isIndexThere ? visit.UntilAsync("window.euNatoSearchIndex?.length === 1") : Task.CompletedTask);
                await (isCodeLost ? route.AbortAsync() : route.ContinueAsync());
            });
        });
        await visit.Page.Keyboard.PressAsync("/");
        await SaysAsync(visit, "The search could not be loaded.");
        isCodeLost = false;

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
        var second = new TaskCompletionSource();
        await using var visit = await BeginAsync("index.html", visit => HoldBackSecondPartAsync(visit, WithLast(Empty), second.Task));
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
        var second = new TaskCompletionSource();
        await using var visit = await BeginAsync("index.html", visit => HoldBackSecondPartAsync(visit, WithLast(Empty), second.Task));
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
        var second = new TaskCompletionSource();
        await using var visit = await BeginAsync("index.html", visit => HoldBackSecondPartAsync(visit, WithFirst(Empty), second.Task));
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

    [Theory]
    [InlineData("berlin", "^[0-9]+ results. Part of the search could not be loaded.$")]
    [InlineData("zzqqxxjj", "^Nothing found. Part of the search could not be loaded.$")]
    public async Task Where_a_part_of_the_index_is_lost_the_others_are_searched_and_readers_are_told(string words, string told)
    {
        await using var visit = await BeginAsync("index.html", visit => ChangeLoaderAsync(visit, WithLast("assets/lost.js")));
        var errors = new List<string>();
        visit.Page.PageError += (_, error) => errors.Add(error);

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync(words);
        var status = visit.Page.Locator("dialog [role=status]");
        await Visit.UntilAsync(async () => Regex.IsMatch(await status.InnerTextAsync(), told), told);
        Assert.Empty(errors);
    }

    // The index in two parts, one of them without an entry; the second comes when the test lets it.
    private static async Task HoldBackSecondPartAsync(Visit visit, Func<string, string> withEmptyPart, Task isLetThrough)
    {
        var parts = 0;
        await ChangeLoaderAsync(visit, withEmptyPart);
        await visit.RouteAsync("**/assets/{search-index.*,empty}.js", async route =>
        {
            await (Interlocked.Increment(ref parts) == 2 ? isLetThrough : Task.CompletedTask);
            await (route.Request.Url.EndsWith(Empty, StringComparison.Ordinal)
                ? route.FulfillAsync(new() { ContentType = "text/javascript", Body = ";" })
                : route.ContinueAsync());
        });
    }

    private static Task HoldBackAsync(Visit visit, string pattern, Task isLetThrough) => visit.RouteAsync(pattern, async route =>
    {
        await isLetThrough;
        await route.ContinueAsync();
    });

    // The loader names the parts of the index.
    private static Func<string, string> WithFirst(string part) =>
        loader => loader.Replace("\"index\":[", $"\"index\":[\"{part}\",", StringComparison.Ordinal);

    private static Func<string, string> WithLast(string part) => loader => loader.Replace("]}", $",\"{part}\"]}}", StringComparison.Ordinal);

    private static Task ChangeLoaderAsync(Visit visit, Func<string, string> change) => visit.RouteAsync(Loader, async route =>
    {
        var loader = await (await route.FetchAsync()).TextAsync();
        await route.FulfillAsync(new() { ContentType = "text/javascript", Body = change(loader) });
    });

    private static Task SaysAsync(Visit visit, string words) =>
        visit.UntilAsync($"document.querySelector('.search-form + [role=status]')?.textContent === '{words}'");

    private async Task<Visit> BeginAsync(string path, Func<Visit, Task>? prepare = null)
    {
        var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await (prepare?.Invoke(visit) ?? Task.CompletedTask);
        await visit.OpenAsync(path);
        return visit;
    }
}
