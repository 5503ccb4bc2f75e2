using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Markup;

/// <summary>A browser follows no link inside a link, and what describes a picture is words: there a citation would back a statement that nobody sees.</summary>
public sealed class NestedLinkTests
{
    [Theory]
    [InlineData("![The map [@a]](b.svg)", 11, "'[@a]' stands among the words of a picture")]
    [InlineData("![The *map [@a, p. 4]*](b.svg)", 12, "'[@a, p. 4]' stands among the words of a picture")]
    [InlineData("![The [[two]]](b.svg)", 7, "'[[two]]' stands among the words of a picture")]
    [InlineData("![The [two](c.md)](b.svg)", 7, "'[two](c.md)' stands among the words of a picture")]
    [InlineData("![The <https://c.example/>](b.svg)", 7, "'<https://c.example/>' stands among the words of a picture")]
    [InlineData("![A ![b](c.svg)](d.svg)", 5, "'![b](c.svg)' stands among the words of a picture")]
    [InlineData("![A [^1]](b.svg)\n\n[^1]: One.", 5, "'[^1]' stands among the words of a picture")]
    [InlineData("[![A [[two]]](b.svg)](c.md)", 6, "'[[two]]' stands among the words of a picture")]
    [InlineData("[a [[two]] b](one.md)", 4, "'[[two]]' stands among the words of another link")]
    [InlineData("[*a [[two|b]]* c](one.md)", 5, "'[[two|b]]' stands among the words of another link")]
    [InlineData("[see [@eprs-2025] here](two.md)", 6, "'[@eprs-2025]' stands among the words of another link")]
    [InlineData("[see <https://example.org/x> here](two.md)", 6, "'<https://example.org/x>' stands among the words of another link")]
    public void What_leads_somewhere_among_the_words_of_a_link_or_a_picture_is_told(string markdown, int column, string says)
    {
        var (body, problems) = Parsed.Body(markdown);

        var problem = Assert.Single(problems);
        Assert.Equal(("link-nested", new SourceLocation("a.md", 1, column)), (problem.Code, problem.Location));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(body.References, reference => reference is CitationReference or WikiReference);
        Assert.Empty(body.Passages);
    }

    [Theory]
    [InlineData("[a [[two]] b](one.md)", "<p><a href=\"one.md\">a two b</a></p>")]
    [InlineData("[see [@a] and <https://b.example/>](two.md)", "<p><a href=\"two.md\">see  and https://b.example/</a></p>")]
    [InlineData("![The [[two]] and [c](d.md)](b.svg)", "<p><img src=\"b.svg\" alt=\"The two and c\" loading=\"lazy\"></p>")]
    public void A_preview_shows_the_words_of_it(string markdown, string html) => Assert.Equal(html, Parsed.Html(Parsed.Body(markdown).Value).TrimEnd());

    [Theory]
    [InlineData("[![a](b.svg)](c.md) [d ![e](f.svg)](g.md)")]
    [InlineData("![a *b* `c`](d.svg) [[two]] [@a] [e](f.md)[[g]]<https://h.example/>")]
    [InlineData("![A map](a.svg)[^1]\n\n[^1]: One [two](b.md).")]
    public void What_stands_beside_it_is_let_through(string markdown) => Assert.Empty(Parsed.Body(markdown).Diagnostics);
}
