using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>The keys of a mapping between braces on one line, each with its value: <c>{ answer: Yes, sources: [treaty] }</c>.</summary>
internal sealed record FlowKeys(ImmutableArray<TextSpan> Pieces)
{
    /// <summary>Null where the mapping is written in a way that its pieces cannot change places: over several lines, or with a key that has no value.</summary>
    public static FlowKeys? Find(YamlMapping mapping, SourceLines lines)
    {
        ImmutableArray<TextSpan> pieces = [.. mapping.Entries.Select(entry => new TextSpan(entry.KeySpan.Start, entry.Value.Span.End))];
        var isOneLine = lines.IndexOf(mapping.Span.Start) == lines.IndexOf(mapping.Span.End - 1);
        var isPlain = isOneLine
            && mapping.Entries.All(entry => entry.Value.Span.End > entry.Value.Span.Start)
            && IsBetween(lines.Text[mapping.Span.Start..pieces[0].Start], "{")
            && pieces.Zip(pieces.Skip(1)).All(pair => IsBetween(lines.Text[pair.First.End..pair.Second.Start], ","))
            && IsBetween(lines.Text[pieces[^1].End..mapping.Span.End], "}", ",}");
        return isPlain ? new FlowKeys(pieces) : null;
    }

    /// <summary>Puts the pieces in another order; what stands between them stays.</summary>
    public void Rearrange(StringBuilder text, ImmutableArray<int> order)
    {
        var whole = new TextSpan(Pieces[0].Start, Pieces[^1].End);
        var before = text.ToString(whole.Start, whole.End - whole.Start);
        var after = new StringBuilder();
        for (var at = 0; at < Pieces.Length; at++)
        {
            var piece = Pieces[order[at]];
            after.Append(before, piece.Start - whole.Start, piece.End - piece.Start);
            if (at + 1 < Pieces.Length)
            {
                after.Append(before, Pieces[at].End - whole.Start, Pieces[at + 1].Start - Pieces[at].End);
            }
        }

        text.Remove(whole.Start, before.Length).Insert(whole.Start, after);
    }

    private static bool IsBetween(string text, params string[] marks) =>
        marks.Contains(string.Concat(text.Where(c => c is not (' ' or '\t'))));
}
