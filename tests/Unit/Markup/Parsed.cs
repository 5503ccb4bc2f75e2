using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Markup;

/// <summary>A text as it comes out of the parser, with the file <c>a.md</c> around it.</summary>
internal static class Parsed
{
    public static Outcome<MarkdownBody> Body(string markdown) => Of(markdown, BodyForm.Page);

    /// <summary>Of a text with nothing wrong in it.</summary>
    public static MarkdownBody Whole(string markdown)
    {
        var (body, problems) = Body(markdown);
        Assert.Empty(problems);
        return body;
    }

    public static Outcome<MarkdownBody> Inline(string markdown) => Of(markdown, BodyForm.Inline);

    /// <summary>
    /// The body as HTML, every reference leading to its own address but for those by what can be no id, every figure as its number in
    /// brackets.
    /// </summary>
    public static string Html(MarkdownBody body) => string.Concat(body.Render(OwnAddresses(body)).Select(part => part switch
    {
        HtmlPart html => html.Html,
        FencePart fence => $"[figure {fence.Fence}]",
        _ => "",
    }));

    public static BodyLinks OwnAddresses(MarkdownBody body) => new(
        index => body.References[index] switch
        {
            LinkReference link => new Hyperlink(link.Address),
            PictureReference picture => new Hyperlink(picture.Address),
            WikiReference wiki when IdSigns.AreAllOf(wiki.Id) => new Hyperlink(wiki.Id + ".html", "the name of " + wiki.Id, "topic"),
            CitationReference citation when IdSigns.AreAllOf(citation.Source) => new Hyperlink("#source-" + citation.Source, $"[1{citation.Locator}]", "cite"),
            _ => null,
        },
        [],
        _ => null);

    private static Outcome<MarkdownBody> Of(string markdown, BodyForm form) =>
        MarkdownBody.Parse(new PlacedText(markdown, new SourceText("a.md", markdown), 0), form);
}
