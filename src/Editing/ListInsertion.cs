using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>Where a new entry goes.</summary>
/// <param name="List">One whose entries stand on lines of their own.</param>
/// <param name="Index">How many of its entries stand before the new one.</param>
/// <param name="AreApart">Whether a blank line goes between entries, if the list is too short to show it.</param>
internal sealed record PlaceInList(YamlSequence List, int Index, bool AreApart);

/// <summary>
/// Finds the lines and the place for a new entry of a list. It is written as its neighbours are: with their margins, their
/// quotation marks, and blank lines between where they have some.
/// </summary>
internal static class ListInsertion
{
    /// <summary>Into a list that has entries already.</summary>
    public static Insertion Into(SourceText file, PlaceInList place, NewEntry entry)
    {
        var list = place.List;
        var isFirst = place.Index == 0;
        var neighbour = list.Items[isFirst ? 0 : place.Index - 1];
        var lines = entry.Lines(EntryMargins.Of(list, neighbour), QuoteHabits.Of(list));
        var areApart = AreApart(file, list) ?? place.AreApart;
        if (!isFirst)
        {
            return Behind(file, neighbour.EndOfLines, lines, areApart);
        }

        return new Insertion(file, StartWithComment(new SourceLines(file), list.Location.Line - 1), areApart ? lines + "\n" : lines, 0);
    }

    /// <summary>Below what ends at an offset: on the lines after that one's.</summary>
    public static Insertion Behind(SourceText file, int end, string lines, bool isApart)
    {
        var text = file.Text;
        var at = LineBehind(text, end);
        var before = at > 0 && text[at - 1] != '\n' ? "\n" : "";
        before += isApart && !IsBlankBefore(text, at) ? "\n" : "";
        return new Insertion(file, at, before + lines, before.Length);
    }

    /// <summary>Where the line starts that follows what ends at an offset; the end of the text where there is none.</summary>
    public static int LineBehind(string text, int end) => end > 0 && text[end - 1] == '\n' ? end : text.NextLine(end);

    // Null where there are no two entries to see it from.
    private static bool? AreApart(SourceText file, YamlSequence list)
    {
        var gaps = list.Items.Zip(list.Items.Skip(1)).Select(pair => HasBlankLine(file, pair.First.EndOfLines, pair.Second.Location.Line)).ToList();
        return gaps.Count == 0 ? null : gaps.Count(isApart => isApart) * 2 > gaps.Count;
    }

    private static bool HasBlankLine(SourceText file, int end, int nextLine)
    {
        var start = file.OffsetOf(nextLine, 1);
        return start > end && file.Text[end..start].Split('\n')[1..^1].Any(string.IsNullOrWhiteSpace);
    }

    private static bool IsBlankBefore(string text, int lineStart)
    {
        var before = text.AsSpan(0, lineStart).TrimEnd(' ');
        return before.IsEmpty || (before[^1] == '\n' && before[..^1].TrimEnd(' ') is [] or [.., '\n']);
    }

    // A comment right above an entry speaks of it, so what comes before the entry comes before its comment.
    private static int StartWithComment(SourceLines lines, int first)
    {
        while (first > 0 && lines.IsComment(first - 1))
        {
            first--;
        }

        return lines.StartOf(first);
    }
}
