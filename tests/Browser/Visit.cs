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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<string> mishaps = new();
    private readonly IBrowserContext context;
    private readonly string root;

    private Visit(IBrowserContext context, IPage page, string root)
    {
        (this.context, Page, this.root) = (context, page, root);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(true, $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        context.Request += (_, request) => Note(!request.Url.StartsWith(root, StringComparison.Ordinal), $"outside: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Opens a window.</summary>
    /// <param name="root">Where the site stands, with a closing '/'.</param>
    public static async Task<Visit> BeginAsync(Chromium chromium, string root, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options ?? new());
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Visit(context, await context.NewPageAsync(), root);
    }

    public async Task OpenAsync(string path) => await Page.GotoAsync(root + path);

    /// <summary>
    /// Waits for an expression to be true. Playwright's own waiting lets the page evaluate it, which the site's policy forbids.
    /// </summary>
    public Task UntilAsync(string expression) => UntilAsync(() => Page.EvaluateAsync<bool>(expression), expression);

    /// <summary>Waits for a page to be open.</summary>
    /// <param name="address">What its address ends with.</param>
    public Task UntilAtAsync(string address) => UntilAsync(
        () => Task.FromResult(Page.Url.EndsWith(address, StringComparison.Ordinal)), $"the address {address}");

    /// <summary>The page that is open, as a path of the site.</summary>
    public string Path => Page.Url.StartsWith(root, StringComparison.Ordinal) ? Page.Url[root.Length..] : Page.Url;

    /// <summary>Fails when a request failed or left the site, or the console had a word: a breach of the policy is one.</summary>
    public void AssertSmooth() => Expect.Nothing(mishaps.Distinct());

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static async Task UntilAsync(Func<Task<bool>> isTrue, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"Waited in vain for {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
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
