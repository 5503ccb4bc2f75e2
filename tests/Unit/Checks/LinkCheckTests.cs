using System.Collections.Immutable;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Tests.Exports;

namespace EuNatoSite.Tests.Checks;

public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("<a href='../index.html'>")]
    [InlineData("<a href='b.html#part'>")]
    [InlineData("<a href='b.html#d%C3%A9tente'>")]
    [InlineData("<a href='#here'><h2 id='here'>")]
    [InlineData("<a href='#'><a href='#top'><a href=''>")]
    [InlineData("<a href='b.html?q=x#part'><a href='?q=x'>")]
    [InlineData("<a href='../history/./b.html'>")]
    [InlineData("<a href='caf%C3%A9%20x.html'>")]
    [InlineData("<a href='https://www.nato.int/'><a href='mailto:a@example.org'><a href='HTTP://example.org'>")]
    [InlineData("<link rel='canonical' href='https://example.org/history/a.html'>")]
    [InlineData("<link rel='stylesheet' href='../assets/site.css'><script src='../assets/site.js'></script>")]
    [InlineData("<img src='../media/map.png' srcset='../media/map.png 1x, ../media/map.png 2x'>")]
    [InlineData("<svg><symbol id='mark'></symbol><use href='#mark'/></svg>")]
    [InlineData("<meta http-equiv='refresh' content='0; url=b.html'>")]
    [InlineData("<a href='../assets/site.js#anything'>")]
    [InlineData("<a name='old'></a><a href='#old'>")]
    [InlineData("<p id='x'><nav aria-labelledby='x  x'></nav><button popovertarget='x'></button>")]
    public void What_resolves_is_silent(string html) => Assert.Empty(Check(html));

    [Theory]
    [InlineData("<a href='c.html'>", "link-broken", "'history/c.html'")]
    [InlineData("<a href='index.html'>", "link-broken", "'history/index.html'")]
    [InlineData("<a href='B.html'>", "link-broken", "did you mean 'history/b.html'?")]
    [InlineData("<a href='../history/'>", "link-broken", "'history/'")]
    [InlineData("<a href='..'>", "link-broken", "did you mean 'index.html'?")]
    [InlineData("<a href='../../index.html'>", "link-broken", "'../index.html'")]
    [InlineData("<area href='c.html'>", "link-broken", "c.html")]
    [InlineData("<form action='c.html'></form>", "link-broken", "c.html")]
    [InlineData("<meta http-equiv='refresh' content='0; URL=c.html'>", "link-broken", "c.html")]
    [InlineData("<template><a href='c.html'></a></template>", "link-broken", "c.html")]
    [InlineData("<a href='b.html#prat'>", "place-not-found", "did you mean 'part'?")]
    [InlineData("<a href='#none'>", "place-not-found", "'history/a.html'")]
    [InlineData("<svg><use href='#none'/></svg>", "place-not-found", "#none")]
    [InlineData("<svg><use xlink:href='#none'/></svg>", "place-not-found", "#none")]
    [InlineData("<nav aria-labelledby='none'></nav>", "place-not-found", "#none")]
    [InlineData("<p id='x'><p aria-describedby='x none'>", "place-not-found", "#none")]
    [InlineData("<label for='none'></label>", "place-not-found", "#none")]
    [InlineData("<button popovertarget='none'></button>", "place-not-found", "#none")]
    [InlineData("<img src='../media/mpa.png'>", "asset-not-found", "did you mean 'media/map.png'?")]
    [InlineData("<img srcset='../media/map.png 1x, ../media/large.png 2x'>", "asset-not-found", "large.png")]
    [InlineData("<script src='x.js'></script>", "asset-not-found", "x.js")]
    [InlineData("<link rel='shortcut icon' href='x.svg'>", "asset-not-found", "x.svg")]
    [InlineData("<iframe src='x.html'></iframe>", "asset-not-found", "x.html")]
    [InlineData("<picture><source srcset='x.webp'></picture>", "asset-not-found", "x.webp")]
    [InlineData("<svg><image href='x.png'/></svg>", "asset-not-found", "x.png")]
    [InlineData("<img src='https://example.org/x.png'>", "asset-elsewhere", "example.org")]
    [InlineData("<script src='//example.org/x.js'></script>", "asset-elsewhere", "example.org")]
    [InlineData("<link rel='stylesheet' href='https://example.org/x.css'>", "asset-elsewhere", "example.org")]
    [InlineData("<link rel='preconnect' href='https://example.org'>", "asset-elsewhere", "example.org")]
    [InlineData("<a href='/index.html'>", "link-not-relative", "/index.html")]
    [InlineData("<a href='//example.org/'>", "link-not-relative", "//example.org/")]
    [InlineData("<a href='javascript:alert(1)'>", "link-not-relative", "javascript")]
    [InlineData("<a href=' java&#10;script:alert(1)'>", "link-not-relative", "script")]
    [InlineData("<a href='file:///etc/passwd'>", "link-not-relative", "file")]
    [InlineData("<a href='\\\\example.org\\x'>", "link-not-relative", "example.org")]
    [InlineData("<img src='data:image/png;base64,AA'>", "link-not-relative", "data:")]
    [InlineData("<p id='x'><p id='x'><p id='x'>", "duplicate-id", "'x'")]
    public void What_leads_nowhere_is_named(string html, string code, string says)
    {
        var problem = Assert.Single(Check(html));

        Assert.Equal(code, problem.Code);
        Assert.Equal("history/a.html(1,1)", problem.Location.ToString());
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_somebody_wrote_is_shown_where_it_was_written()
    {
        var first = new SourceLocation("input/topics/history/a.md", 12, 7);
        var second = first with { Line = 20 };
        var page = NewPage("history/a.html", new("c%20d.html", first), new("c%20d.html", second), new("b.html", first));

        var problems = Check("<a href='c%20d.html'></a><a href='c%20d.html'></a><a href='b.html'></a>", page);

        Assert.Equal([first, second], problems.Select(problem => problem.Location));
    }

    [Fact]
    public void What_is_wrong_on_every_page_alike_is_said_once()
    {
        OutputFile[] files =
        [
            OutputFile.OfText("index.html", "<a href='help.html'></a><a href='#main'></a>"),
            OutputFile.OfText("a/x.html", "<a href='../help.html'></a><a href='#main'></a>"),
            OutputFile.OfText("a/y.html", "<a href='../help.html#top-of-it'></a><a href='#main'></a>"),
        ];

        var problems = PageLinks.Check([], files, TestContext.Current.CancellationToken).Diagnostics;

        Assert.Equal(["link-broken", "place-not-found"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.EndsWith(" (and on 2 other pages)", problem.Message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal("a/x.html", problem.Location.Path));
    }

    [Fact]
    public void References_are_counted_once_a_page()
    {
        OutputFile[] files =
        [
            OutputFile.OfText("index.html", "<a href='a.html'></a><a href='a.html'></a><a href='https://example.org/'></a>"),
            OutputFile.OfText("a.html", "<a href='index.html'></a>"),
        ];

        Assert.Equal(3, PageLinks.Check([], files, TestContext.Current.CancellationToken).Value);
    }

    [Fact]
    public void A_page_with_a_base_is_read_from_the_root_of_the_site()
    {
        OutputFile[] files =
        [
            OutputFile.OfText("errors/404.html", "<base href='/'><a href='index.html'><a href='#main'><a href='404.html'>"),
            OutputFile.OfText("index.html", ""),
        ];

        // A bare fragment leaves such a page, for the root.
        Assert.Equal(["link-broken", "link-broken"], PageLinks.Check([], files, TestContext.Current.CancellationToken).Diagnostics.Select(problem => problem.Code));
    }

    private static ImmutableArray<Diagnostic> Check(string html, params Page[] pages) => PageLinks.Check(
        pages.Planned(),
        [
            OutputFile.OfText("history/a.html", $"<!doctype html><title>t</title>{html}"),
            OutputFile.OfText("history/b.html", "<!doctype html><h2 id='part'>x</h2><h2 id='détente'>"),
            OutputFile.OfText("history/café x.html", ""),
            OutputFile.OfText("index.html", "<!doctype html>"),
            OutputFile.OfText("assets/site.css", ""),
            OutputFile.OfText("assets/site.js", ""),
            OutputFile.OfText("media/map.png", ""),
        ], TestContext.Current.CancellationToken).Diagnostics;

    private static WrittenPage NewPage(string path, params LinkOrigin[] origins) =>
        new(SamplePages.Frame(path, isListed: true), [.. origins]);

    private sealed record WrittenPage(PageFrame Frame, ImmutableArray<LinkOrigin> Origins) : Page(Frame, Origins);
}
