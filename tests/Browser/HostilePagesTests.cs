using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using EuNatoSite.Output;
using EuNatoSite.Preview;
using EuNatoSite.Tests.Hostile;
using EuNatoSite.Tests.RealSite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>
/// What comes of a hostile input, opened in a browser with a trap in it, under the published policy: no script of theirs
/// runs, nothing breaks the policy, and nothing is asked for elsewhere. Also of what is refused, since a preview shows that too.
/// Of each input one page, its topic if there is one, or with the variable HOSTILE_PAGES=all each that is not as it always is.
/// </summary>
[Collection("Browser of many pages")]
public sealed class HostilePagesTests(Chromium chromium, ITestOutputHelper output)
{
    // What leaves this machine is noted, and goes nowhere.
    private const string NoOtherHost = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    private const string Topic = "history/one.html";

    private static readonly bool AreAll = Environment.GetEnvironmentVariable("HOSTILE_PAGES") == "all";

    // Before anything of the page: what the corpus does where it works is to set window.hit.
    private const string Trap = """
        window.caught = [];
        Object.defineProperty(window, "hit", { set(value) { window.caught.push("a script ran"); } });
        for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = () => window.caught.push(name + " was called");
        document.addEventListener("securitypolicyviolation", event => window.caught.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
        """;

    // What the browser made of the page: a handler or an address that would run once it is touched.
    private const string Armed = """
        () => [...document.querySelectorAll("*")].flatMap(element => [
          ...[...element.attributes].filter(attribute => /^on/i.test(attribute.name)).map(attribute => `the handler ${attribute.name}`),
          ...["href", "src", "action", "formAction", "data"].map(name => element[name]?.animVal ?? element[name])
            .filter(address => typeof address === "string" && /^\s*[a-z][a-z0-9+.-]*:/i.test(address) && !/^(https?|mailto):/i.test(address)),
        ]).concat(window.caught)
        """;

    [Fact]
    public async Task No_page_of_a_hostile_input_does_anything()
    {
        var pages = HostileCase.All
            .AsParallel().AsOrdered()
            .SelectMany(hostile => AreAll ? PagesOf(hostile) : PagesOf(hostile).OrderBy(page => page.File.Path == Topic ? 0 : 1).Take(1))
            .DistinctBy(page => Convert.ToHexString(SHA256.HashData(page.File.Bytes.Span)))
            .ToImmutableArray();

        var offences = await OpenAsync(pages);

        output.WriteLine($"{HostileCase.All.Length} inputs, {pages.Length} different pages, {offences.Count} offences");
        Expect.Nothing(offences);
    }

    [Theory]
    [InlineData("<script>window.hit=1</script>", "a script ran")]
    [InlineData("<img src=x onerror='window.hit=1'>", "a script ran")]
    [InlineData("<a href='javascript:window.hit=1'>x</a>", "javascript:window.hit=1")]
    [InlineData("<b onclick='window.hit=1'>x</b>", "the handler onclick")]
    [InlineData("<img src='https://evil.example/x.png'>", "asked for https://evil.example/x.png")]
    [InlineData("<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\"><script>1</script>", "policy: script-src-elem inline")]
    public async Task The_trap_catches(string html, string what)
    {
        var page = OutputFile.OfText("page.html", "<!DOCTYPE html><title>x</title>" + html);
        var offences = await OpenAsync([new HostilePage(HostileCase.All[0], page, [page])], withHeaders: false);
        Assert.Contains(offences, offence => offence.EndsWith(": " + what, StringComparison.Ordinal));
    }

    private static IEnumerable<HostilePage> PagesOf(HostileCase hostile)
    {
        ImmutableArray<OutputFile> unusual = [.. SiteBuild.InMemory(hostile.Tree, SmallSite.Options).Files.Where(file => !OutputCheck.IsUsual(file))];
        return unusual.Where(file => Path.GetExtension(file.Path) is ".html" or ".svg" && !IsHelp(file.Path)).Select(file => new HostilePage(hostile, file, unusual));
    }

    // Each says the same of one problem, with the name of the site around it: one stands for all.
    private static bool IsHelp(string path) => path.StartsWith("help/", StringComparison.Ordinal) && path != "help/raw-html.html";

    private async Task<IReadOnlyCollection<string>> OpenAsync(ImmutableArray<HostilePage> pages, bool withHeaders = true)
    {
        var offences = new ConcurrentQueue<string>();
        var waiting = new ConcurrentQueue<HostilePage>(pages);
        await using var browser = await chromium.LaunchAsync(NoOtherHost);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var server = await MemoryServer.StartAsync(withHeaders);
            await using var context = await browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
            await context.AddInitScriptAsync(Trap);
            var window = await context.NewPageAsync();
            HostilePage? open = null;
            context.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(server.Address, StringComparison.Ordinal))
                {
                    offences.Enqueue($"{open}: asked for {request.Url}");
                }
            };
            while (waiting.TryDequeue(out open))
            {
                server.Files = open.Files;
                await window.GotoAsync(server.Address + open.File.Path);
                foreach (var offence in await LookAsync(window))
                {
                    offences.Enqueue($"{open}: {offence}");
                }
            }
        }));
        return offences;
    }

    // An old address leads on at once, now or while it is looked at: then the page it leads to is what is shown.
    private static async Task<string[]> LookAsync(IPage window)
    {
        try
        {
            return await window.EvaluateAsync<string[]>(Armed);
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("navigation", StringComparison.Ordinal))
        {
            await window.WaitForLoadStateAsync();
            return await window.EvaluateAsync<string[]>(Armed);
        }
    }

    /// <summary>A page of a hostile input, with what else is not as it always is.</summary>
    private sealed record HostilePage(HostileCase Case, OutputFile File, ImmutableArray<OutputFile> Files)
    {
        public override string ToString() => $"{Case}: {File.Path}";
    }

    /// <summary>Serves files that are on no disk, and under them those of every small site: the same address for the same page of any input, so that a browser keeps what they share.</summary>
    private sealed class MemoryServer : IAsyncDisposable
    {
        private readonly WebApplication application;

        private MemoryServer(WebApplication application, bool withHeaders)
        {
            this.application = application;
            application.Run(context => AnswerAsync(context, withHeaders));
        }

        public string Address => application.Urls.Single() + "/";

        public ImmutableArray<OutputFile> Files { get; set; } = [];

        public static async Task<MemoryServer> StartAsync(bool withHeaders)
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var server = new MemoryServer(builder.Build(), withHeaders);
            await server.application.StartAsync();
            return server;
        }

        public ValueTask DisposeAsync() => application.DisposeAsync();

        private async Task AnswerAsync(HttpContext context, bool withHeaders)
        {
            var path = context.Request.Path.Value ?? "/";
            foreach (var (name, value) in withHeaders ? SiteHeaders.Own.Of(path) : [])
            {
                context.Response.Headers[name] = value;
            }

            if (Files.Concat(OutputCheck.UsualFiles).FirstOrDefault(file => "/" + file.Path == path) is { } file)
            {
                context.Response.ContentType = new FileExtensionContentTypeProvider().TryGetContentType(path, out var type) ? type : "text/plain";
                await context.Response.Body.WriteAsync(file.Bytes);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
    }
}
