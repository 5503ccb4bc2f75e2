using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>A place in a literal where a term's link opens, or, with no link, where it closes.</summary>
internal readonly record struct LinkEdge(int Offset, Hyperlink? Opens);

/// <summary>Carries marks from runs over to the literals that the runs are made of.</summary>
internal static class MarkedText
{
    /// <summary>Asks for the link of each mark, in order, and places the edges of those that have one; null where none has.</summary>
    public static Dictionary<LiteralInline, List<LinkEdge>>? Place(ImmutableArray<ImmutableArray<RunPiece>> runs, BodyLinks links)
    {
        Dictionary<LiteralInline, List<LinkEdge>>? edges = null;
        foreach (var mark in links.Marks)
        {
            if (links.MarkOf(mark.Key) is { } link)
            {
                edges ??= [];
                var end = mark.Start + mark.Length;
                var first = PieceAt(runs[mark.Run], mark.Start);
                var last = PieceAt(runs[mark.Run], end - 1);
                Add(edges, first.Literal, new LinkEdge(mark.Start - first.Start, link));
                Add(edges, last.Literal, new LinkEdge(end - last.Start, null));
            }
        }

        return edges;
    }

    // The last that starts there or before it.
    private static RunPiece PieceAt(ImmutableArray<RunPiece> pieces, int place)
    {
        var index = pieces.Length - 1;
        while (pieces[index].Start > place)
        {
            index--;
        }

        return pieces[index];
    }

    private static void Add(Dictionary<LiteralInline, List<LinkEdge>> edges, LiteralInline literal, LinkEdge edge)
    {
        if (!edges.TryGetValue(literal, out var list))
        {
            // Most have one link, which opens and closes.
            edges.Add(literal, list = new(2));
        }

        list.Add(edge);
    }
}
