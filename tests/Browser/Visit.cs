using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace EuNatoSite.Tests.Browser;

/// <summary>
/// Somebody's visit to the site: a browser window with a memory of its own, and a note of everything that goes wrong in it.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Playwright's word where it keeps a page from registering a service worker.
    private const string Blocked = "Service Worker registration blocked by Playwright";

    private readonly ConcurrentQueue<string> mishaps = new();

    private Visit(IBrowserContext context, IPage page, string root)
    {
        (Context, Page, Root) = (context, page, root);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && message.Text != Blocked, $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(true, $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        context.Request += (_, request) => Note(!request.Url.StartsWith(root, StringComparison.Ordinal), $"outside: {request.Url}");
    }

    public IPage Page { get; }

    public IBrowserContext Context { get; }

    /// <summary>Where the site stands, with a closing '/'.</summary>
    public string Root { get; }

    /// <summary>Opens a window.</summary>
    /// <param name="root">Where the site stands, with a closing '/'.</param>
    public static async Task<Visit> BeginAsync(Chromium chromium, string root, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        // Else every visit would fetch the whole site.
        options.ServiceWorkers ??= ServiceWorkerPolicy.Block;
        var browser = options.ServiceWorkers == ServiceWorkerPolicy.Allow ? await chromium.WholeAsync() : chromium.Browser;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Visit(context, await context.NewPageAsync(), root);
    }

    public async Task OpenAsync(string path) => await Page.GotoAsync(Root + path);

    /// <summary>
    /// Lets a test answer requests, before a page is open: Chromium lets those of one that is there pass for a moment, on a busy computer for
    /// as long as the test needed.
    /// </summary>
    /// <param name="pattern">Of their addresses, as Playwright reads it.</param>
    public async Task RouteAsync(string pattern, Func<IRoute, Task> answer)
    {
        Assert.Equal("about:blank", Page.Url);
        await Page.RouteAsync(pattern, answer);
    }

    /// <summary>
    /// Waits for an expression to be true. Playwright's own waiting lets the page evaluate it, which the site's policy forbids.
    /// </summary>
    /// <param name="patience">How long; half a minute where nothing is said: a busy computer takes its time.</param>
    public Task UntilAsync(string expression, TimeSpan? patience = null) =>
        UntilAsync(() => Page.EvaluateAsync<bool>(expression), expression, patience);

    /// <summary>Waits for a page to be open.</summary>
    /// <param name="address">What its address ends with.</param>
    public Task UntilAtAsync(string address) => UntilAsync(
        () => Task.FromResult(Page.Url.EndsWith(address, StringComparison.Ordinal)), $"the address {address}");

    /// <summary>The page that is open, as a path of the site.</summary>
    public string Path => Page.Url.StartsWith(Root, StringComparison.Ordinal) ? Page.Url[Root.Length..] : Page.Url;

    /// <summary>Whether the style sheet is there, and has been taken in.</summary>
    public async Task<bool> IsStyledAsync() => await GroundAsync() != "rgba(0, 0, 0, 0)";

    /// <summary>The colour of the page's ground: transparent where it has no style.</summary>
    public Task<string> GroundAsync() => Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");

    /// <summary>Fails when a request failed or left the site, or the console had a word: a breach of the policy is one.</summary>
    public void AssertSmooth() => Expect.Nothing(mishaps.Distinct());

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    /// <summary>Waits for something to be so.</summary>
    /// <param name="pause">Between two questions; 20 ms where nothing is said.</param>
    public static async Task UntilAsync(Func<Task<bool>> isTrue, string what, TimeSpan? patience = null, TimeSpan? pause = null)
    {
        var started = Stopwatch.GetTimestamp();
        // A browser that no longer answers is waited for no longer either.
        while (!await isTrue().WaitAsync(patience ?? Patience, TestContext.Current.CancellationToken))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < (patience ?? Patience), $"Waited in vain for {what}");
            await Task.Delay(pause ?? TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    private void Note(bool isMishap, string what)
    {
        if (isMishap)
        {
            mishaps.Enqueue($"{Path}: {what}");
        }
    }
}
