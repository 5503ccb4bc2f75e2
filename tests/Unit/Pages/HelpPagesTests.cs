using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EuNatoSite.Diagnostics;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Pages;

/// <summary>What a contributor reads who followed the address under a message.</summary>
public sealed class HelpPagesTests
{
    private static readonly BuildInMemory Built = SiteBuild.InMemory(SmallSite.With(SmallSite.Topic("history/one")), SmallSite.Options);

    [Fact]
    public void Every_code_has_a_page_that_shows_its_explanation_to_the_letter()
    {
        var pages = Built.Pages.Made().OfType<ProblemPage>().ToList();
        Assert.Equal(Explanations.All.Select(explanation => $"help/{explanation.Code}.html"), pages.Select(page => page.Frame.Url.Path));
        foreach (var explanation in Explanations.All)
        {
            var page = Read($"help/{explanation.Code}.html");

            Assert.Equal(explanation.Title, page.QuerySelector("h1")?.TextContent);
            Assert.Contains(explanation.Meaning.Replace("`", "", StringComparison.Ordinal), Typed(page.QuerySelector("article")!.TextContent), StringComparison.Ordinal);
            Assert.Equal([explanation.Example.Wrong, explanation.Example.Mended], page.QuerySelectorAll("pre").Select(example => example.TextContent));
            Assert.Equal(explanation.Otherwise is not null, page.QuerySelector("#Otherwise") is not null);
            Assert.All(page.QuerySelectorAll("h2"), heading => Assert.NotEqual("", heading.Id ?? ""));
        }
    }

    [Fact]
    public void They_lead_to_each_other()
    {
        var codes = Explanations.All.Select(explanation => $"{explanation.Code}.html").ToList();

        Assert.Equal(codes, LinksOf(Read("help/index.html"), "section a"));
        Assert.Contains("index.html", LinksOf(Read("help/spelling.html"), ".breadcrumbs a"));
        Assert.Equal(["horizon-passed.html", "term-unused.html"], LinksOf(Read("help/horizon-passed.html"), ".siblings a").Where(link => link is "horizon-passed.html" or "term-unused.html"));
        Assert.Equal([codes[0], codes[2]], LinksOf(Read($"help/{codes[1]}"), ".around a"));
    }

    [Fact]
    public void Readers_and_search_engines_do_not_come_across_them()
    {
        var result = Built;

        Assert.All(result.Pages.Made().Where(page => page is HelpPage or ProblemPage), page =>
        {
            Assert.False(page.Frame.IsListed);
            Assert.Null(page.Frame.Canonical);
        });
        var forReaders = result.Files.Where(file =>
            file.Path is "sitemap.xml" or "search.html" or "print/index.html" or "index.html" or "feed.xml" || file.Path.StartsWith("assets/search-index.", StringComparison.Ordinal));
        Assert.All(forReaders, file => Assert.DoesNotContain("help/", Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.Ordinal));
    }

    // A page has the quotes of printed matter.
    private static string Typed(string shown) =>
        string.Concat(shown.Select(c => c switch { '“' or '”' => '"', '‘' or '’' => '\'', _ => c }));

    private static IHtmlDocument Read(string path)
    {
        var file = Built.Files.Single(file => file.Path == path);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
    }

    private static IEnumerable<string?> LinksOf(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));
}
