using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Tests.Model;

/// <summary>Search, feeds and calendars show words: a bracket or an id among them is markup that came through.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("See *the* [[nato]] and [[nope]].", "See the Alliance and nope.")]
    [InlineData("See [[nato|the pact]] [@treaty, p. 4].", "See the pact.")]
    [InlineData("One\n\n- two [three](a.md)\n- `four`\n\n| five |\n|---|\n| six |", "One two three four five\nsix")]
    [InlineData("Write `[[nato]]` or \\[[nato]] or &#91;[nato]], and [[nato|[nato]]].", "Write [[nato]] or [[nato]] or [[nato]], and [[nato|[nato]]].")]
    [InlineData("`\0nato\0` and \0nato\0 and &#0;nato&#0;", "\uFFFDnato\uFFFD and \uFFFDnato\uFFFD and \uFFFDnato\uFFFD")]
    [InlineData("- One [[nato]] `[[nato]]`\n  - two\n\n  three [[nope]]", "One Alliance [[nato]] two three nope")]
    [InlineData("", "")]
    public void A_text_becomes_its_words(string markdown, string words)
    {
        var body = MarkdownBody.Parse(new PlacedText(markdown, new SourceText("a.md", markdown), 0), BodyForm.Page).Value;

        Assert.Equal(words, PlainText.Of(body, id => id == "nato" ? "Alliance" : null));
    }
}
