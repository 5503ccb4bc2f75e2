using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>
/// Finds what is nested deeper than can be rendered. The parser has a limit of its own, but lets through brackets and stars that
/// never close: each of those holds all that follows it.
/// </summary>
internal static class NestingGuard
{
    // Below the 128 at which Markdig's renderer gives up.
    private const int MaxDepth = 120;

    /// <returns>The first part of a document that is too deep, or null.</returns>
    public static MarkdownObject? FirstTooDeep(MarkdownDocument document) => FirstIn(document, 0);

    // Calls itself no deeper than the limit, whatever is nested below it.
    private static MarkdownObject? FirstTooDeep(MarkdownObject part, int depth) => depth > MaxDepth ? part : part switch
    {
        ContainerBlock container => FirstIn(container, depth),
        LeafBlock { Inline: { } inlines } => FirstTooDeep(inlines, depth + 1),
        ContainerInline container => FirstIn(container, depth),
        _ => null,
    };

    private static MarkdownObject? FirstIn(ContainerBlock container, int depth)
    {
        foreach (var block in container)
        {
            if (FirstTooDeep(block, depth + 1) is { } tooDeep)
            {
                return tooDeep;
            }
        }

        return null;
    }

    private static MarkdownObject? FirstIn(ContainerInline container, int depth)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (FirstTooDeep(inline, depth + 1) is { } tooDeep)
            {
                return tooDeep;
            }
        }

        return null;
    }
}
