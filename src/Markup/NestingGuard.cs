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
    public static MarkdownObject? FirstTooDeep(MarkdownDocument document)
    {
        // No recursion: the stack is what is to be spared.
        var open = new Stack<(MarkdownObject Part, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > MaxDepth)
            {
                return next.Part;
            }

            foreach (var child in ChildrenOf(next.Part).Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return null;
    }

    private static IEnumerable<MarkdownObject> ChildrenOf(MarkdownObject part) => part switch
    {
        ContainerBlock container => container,
        LeafBlock { Inline: { } inlines } => [inlines],
        ContainerInline container => container,
        _ => [],
    };
}
