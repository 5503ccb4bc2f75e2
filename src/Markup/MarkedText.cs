using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>A place in a literal where a term's link opens, or, with no link, where it closes.</summary>
internal readonly record struct LinkEdge(int Offset, Hyperlink? Opens);

/// <summary>Carries marks from runs over to the literals that the runs are made of.</summary>
internal static class MarkedText
{
    /// <summary>Asks for the link of each mark, in order, and places the edges of those that have one.</summary>
    public static Dictionary<LiteralInline, List<LinkEdge>> Place(ImmutableArray<ImmutableArray<RunPiece>> runs, BodyLinks links)
    {
        var edges = new Dictionary<LiteralInline, List<LinkEdge>>();
        foreach (var mark in links.Marks)
        {
            if (links.MarkOf(mark.Key) is { } link)
            {
                var pieces = runs[mark.Run];
                var end = mark.Start + mark.Length;
                var first = pieces.Last(piece => piece.Start <= mark.Start);
                var last = pieces.Last(piece => piece.Start < end);
                Add(edges, first.Literal, new LinkEdge(mark.Start - first.Start, link));
                Add(edges, last.Literal, new LinkEdge(end - last.Start, null));
            }
        }

        return edges;
    }

    private static void Add(Dictionary<LiteralInline, List<LinkEdge>> edges, LiteralInline literal, LinkEdge edge)
    {
        if (!edges.TryGetValue(literal, out var list))
        {
            edges.Add(literal, list = []);
        }

        list.Add(edge);
    }
}
