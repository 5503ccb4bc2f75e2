using System.Text;
using EuNatoSite.Diagnostics;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>The part of a run that one literal of the tree holds.</summary>
/// <param name="Start">Where in the run it starts.</param>
/// <param name="Skipped">How many characters of the literal stand before the run.</param>
internal readonly record struct RunPiece(int Run, LiteralInline Literal, int Start, int Skipped);

/// <summary>A run while the body is walked through.</summary>
/// <param name="Start">Where in the body's words it starts.</param>
internal readonly record struct FoundRun(int Block, int Start, int End);

/// <summary>The runs of a leaf block: adjacent literals joined, so that a term or mark that spans several of them is still found.</summary>
internal sealed class RunScan(BodyScan body, ProblemLog problems)
{
    private readonly StringBuilder plain = body.Plain;

    // Of the run that is being read; where each starts in the plain text.
    private readonly List<(LiteralInline Literal, int Start, int Skipped)> pieces = [];
    private int block;
    private bool hasStrong;

    /// <summary>Begins with the first run of a block.</summary>
    public void Begin(int block) => (this.block, hasStrong) = (block, false);

    /// <summary>A literal goes on with the run that is being read.</summary>
    /// <param name="start">Where in the plain text it starts, which ends with it.</param>
    /// <param name="skipped">How many of its characters stand before that.</param>
    public void Add(LiteralInline literal, int start, int skipped) => pieces.Add((literal, start, skipped));

    /// <summary>Closes the run that is being read, so that no term is found across what follows. Problems: those of <see cref="MisreadMark"/>.</summary>
    /// <param name="isLinked">Whether terms may be linked in it.</param>
    /// <param name="hasMalformed">Whether a bracket in the block was told already.</param>
    public void End(bool isLinked, bool hasMalformed)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        TellMarks(isLinked, hasMalformed);
        SetQuotes();
        if (isLinked)
        {
            AddRun();
        }

        pieces.Clear();
    }

    private void TellMarks(bool isLinked, bool hasMalformed)
    {
        if (!pieces.Exists(piece => MisreadMark.MayBeIn(piece.Literal.Content.AsSpan())))
        {
            return;
        }

        var (first, next) = (pieces[0].Start, 0);
        var escaped = pieces.Where(piece => piece.Literal.IsFirstCharacterEscaped && piece.Skipped == 0).Select(piece => piece.Start - first).ToHashSet();
        foreach (var mark in MisreadMark.In(plain.ToString(first, plain.Length - first), body.Form, isLinked, escaped.Contains))
        {
            // The stars of one word are two marks and one mistake.
            var isRepeated = hasStrong && mark.Written == "**";
            hasStrong |= mark.Written == "**";
            while (next < pieces.Count && pieces[next].Start <= first + mark.Offset)
            {
                next++;
            }

            var (literal, start, skipped) = pieces[next - 1];
            var at = body.At(literal.Span.Start + skipped + first + mark.Offset - start);
            if (!isRepeated && mark.Problem?.Invoke(at) is { } problem)
            {
                problems.Add(problem);
            }

            if (mark.Source is { } source && !hasMalformed)
            {
                body.PlainCitations.Add(new PlainCitation(source, mark.Written, at));
            }
        }
    }

    // After marks are told, which are shown as they were typed.
    private void SetQuotes()
    {
        foreach (var (literal, start, skipped) in pieces.Where(piece => SmartQuotes.AreIn(piece.Literal.Content.AsSpan())))
        {
            literal.Content = SmartQuotes.Of(literal.Content, start == 0 ? '\n' : plain[start - 1], isFirstMeant: literal.IsFirstCharacterEscaped);
            plain.Remove(start, literal.Content.Length - skipped).Insert(start, literal.Content.AsSpan()[skipped..]);
        }
    }

    private void AddRun()
    {
        var start = pieces[0].Start;
        var end = plain.EndOfWords(start);
        while (start < end && char.IsWhiteSpace(plain[start]))
        {
            start++;
        }

        if (start < end)
        {
            // The first is the last that starts there or before it.
            for (var i = pieces.FindLastIndex(piece => piece.Start <= start); i < pieces.Count; i++)
            {
                var (literal, pieceStart, skipped) = pieces[i];
                var before = Math.Max(0, start - pieceStart);
                body.Pieces.Add(new RunPiece(body.Runs.Count, literal, pieceStart + before - start, skipped + before));
            }

            body.Runs.Add(new FoundRun(block, start, end));
        }
    }
}

/// <summary>Plain text while it is read.</summary>
internal static class PlainWords
{
    /// <summary>Where the words end that start at an index, without the white space after them.</summary>
    public static int EndOfWords(this StringBuilder plain, int start)
    {
        var end = plain.Length;
        while (end > start && char.IsWhiteSpace(plain[end - 1]))
        {
            end--;
        }

        return end;
    }
}
