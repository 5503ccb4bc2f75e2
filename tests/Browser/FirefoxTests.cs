using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Browser;

/// <summary>
/// The site without a connection in Firefox, which is stricter with folders than Chromium: every file is an origin of its own, and
/// may read no other.
/// </summary>
[Collection("Browser")]
public sealed class FirefoxTests(BuiltSite site)
{
    private const string Tab = "\uE004";
    private const string Results = "[...document.querySelectorAll('dialog .search-results a')]";
    private const string Ground = "getComputedStyle(document.documentElement).backgroundColor";
    private const string ReadsOtherFile = """
        new Promise((done) => {
          const request = new XMLHttpRequest();
          request.onload = () => done(true);
          request.onerror = () => done(false);
          request.open('GET', 'index.html');
          request.send();
        })
        """;

    [Fact]
    public async Task The_unpacked_archive_works_whole()
    {
        await using var firefox = await Firefox.StartAsync();
        var root = new Uri(site.Unpacked).AbsoluteUri;

        await firefox.OpenAsync($"{root}/index.html");
        Assert.Equal(TitleOf("index.html"), await firefox.EvaluateAsync<string>("document.title"));
        var ground = await firefox.EvaluateAsync<string>(Ground);
        Assert.NotEqual("rgba(0, 0, 0, 0)", ground);

        await firefox.EvaluateAsync<bool>("document.querySelector('[data-theme-switch]:not([hidden])').click(), true");
        Assert.Equal("light", await firefox.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await firefox.EvaluateAsync<bool>("document.querySelector('[data-theme-switch]').click(), true");
        Assert.Equal("dark", await firefox.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.NotEqual(ground, await firefox.EvaluateAsync<string>(Ground));

        await firefox.OpenAsync($"{root}/history/berlin-plus.html");
        await firefox.EvaluateAsync<bool>(
            """
            const all = [...document.querySelectorAll('a[href], button')];
            all[all.indexOf(document.querySelector('main a.term')) - 1].focus();
            true
            """);
        await firefox.TypeAsync(Tab);
        await firefox.UntilAsync("document.querySelector('.card:popover-open') !== null");
        Assert.True(await firefox.EvaluateAsync<bool>("document.activeElement.matches('main a.term')"));

        await firefox.TypeAsync("/");
        await firefox.UntilAsync("document.activeElement.matches('dialog[open] input[type=search]')");
        await firefox.TypeAsync("Berlin Plus");
        await firefox.UntilAsync($"{Results}.length > 0");
        Assert.True(await firefox.EvaluateAsync<bool>($"{Results}.some((link) => link.href.endsWith('/history/berlin-plus.html'))"));

        Assert.Empty(firefox.Errors);
        Assert.False(await firefox.EvaluateAsync<bool>(ReadsOtherFile), "Firefox lets one file read another, so that this proves little.");
    }

    [Fact]
    public async Task What_was_opened_from_a_server_reads_without_it()
    {
        await using var firefox = await Firefox.StartAsync();
        string root;
        await using (var server = await SiteServer.StartAsync(site.Folder))
        {
            root = server.Address;
            await firefox.OpenAsync($"{root}timeline/");
            await firefox.UntilAsync($"caches.match('{root}timeline/index.html').then(Boolean)");
        }

        await firefox.OpenAsync($"{root}timeline/?org=eu");
        Assert.Equal(TitleOf("timeline/index.html"), await firefox.EvaluateAsync<string>("document.title"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await firefox.EvaluateAsync<string>(Ground));
        Assert.Empty(firefox.Errors);
    }

    private string? TitleOf(string path) => site.Documents.Single(page => page.Path == path).Document.Title;
}
