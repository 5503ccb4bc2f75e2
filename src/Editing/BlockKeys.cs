using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>The keys of a mapping that stand one below another, each with the lines of its value and the comments and blank lines that go with it.</summary>
/// <param name="Starts">The first line of each piece, and the line after the last.</param>
/// <param name="KeyLines">The line of each key.</param>
/// <param name="Column">Where the keys begin. On the first key's line dashes of a list may stand before it.</param>
internal sealed record BlockKeys(SourceLines Lines, ImmutableArray<int> Starts, ImmutableArray<int> KeyLines, int Column)
{
    /// <summary>Null where the mapping is written in a way that its lines cannot change places, such as with <c>?</c> before a key.</summary>
    public static BlockKeys? Find(YamlMapping mapping, SourceLines lines)
    {
        ImmutableArray<int> keyLines = [.. mapping.Entries.Select(entry => lines.IndexOf(entry.KeySpan.Start))];
        var column = mapping.Entries[0].KeySpan.Start - lines.StartOf(keyLines[0]);
        var starts = ImmutableArray.CreateBuilder<int>(keyLines.Length + 1);
        starts.Add(StartOfFirst(lines, keyLines[0], column));
        for (var index = 0; index < keyLines.Length; index++)
        {
            var isFirst = index == 0;
            var before = lines[keyLines[index]][..(mapping.Entries[index].KeySpan.Start - lines.StartOf(keyLines[index]))];
            if (before.Length != column || before.Any(c => c != ' ' && !(isFirst && c == '-')))
            {
                return null;
            }

            var last = lines.IndexOf(Math.Max(mapping.Entries[index].Value.Span.End - 1, mapping.Entries[index].KeySpan.Start));
            var end = index + 1 < keyLines.Length ? EndBefore(lines, last, keyLines[index + 1], column) : EndOfLast(lines, last, column);
            if (end is not { } found)
            {
                return null;
            }

            starts.Add(found);
        }

        return new BlockKeys(lines, starts.ToImmutable(), keyLines, column);
    }

    /// <summary>
    /// Puts the pieces in another order. The dashes before the first key stay where the mapping begins, and blank lines above the key
    /// that comes first now go above the key that came first before, to keep the two apart.
    /// </summary>
    public void Rearrange(StringBuilder text, ImmutableArray<int> order)
    {
        var (start, end) = (Lines.StartOf(Starts[0]), Lines.StartOf(Starts[^1]));
        var before = text.ToString(start, end - start);
        var first = order[0];
        var dashes = Lines[KeyLines[0]][..Column];
        var pieces = Enumerable.Range(0, KeyLines.Length)
            .Select(index => Piece(before, index, index == first ? dashes : new string(' ', Column)))
            .ToArray();
        if (first != 0)
        {
            var blank = BlankLinesAbove(first);
            pieces[0] = pieces[first][..blank] + pieces[0];
            pieces[first] = pieces[first][blank..];
        }

        text.Remove(start, before.Length).Insert(start, string.Concat(order.Select(index => pieces[index])));
    }

    private string Piece(string before, int index, string margin)
    {
        var (from, key, to) = (Lines.StartOf(Starts[index]), Lines.StartOf(KeyLines[index]), Lines.StartOf(Starts[index + 1]));
        var start = Lines.StartOf(Starts[0]);
        return before[(from - start)..(key - start)] + margin + before[(key + Column - start)..(to - start)];
    }

    // How many characters of a piece are blank lines at its head.
    private int BlankLinesAbove(int index)
    {
        var line = Starts[index];
        while (Lines.IsBlank(line))
        {
            line++;
        }

        return Lines.StartOf(line) - Lines.StartOf(Starts[index]);
    }

    // A comment right above the first key goes with it, unless a file opens with it: then it speaks of the file.
    private static int StartOfFirst(SourceLines lines, int keyLine, int column)
    {
        var start = keyLine;
        while (column == 0 && start > 0 && lines.IsComment(start - 1) && lines.IndentOf(start - 1) == 0)
        {
            start--;
        }

        return start == 0 ? keyLine : start;
    }

    // Where the piece ends that is followed by another key; null where something stands between that is neither value nor comment.
    private static int? EndBefore(SourceLines lines, int lastOfValue, int nextKey, int column)
    {
        var end = nextKey;
        while (end > lastOfValue + 1 && lines.IndentOf(end - 1) <= column)
        {
            end--;
        }

        var between = Enumerable.Range(end, nextKey - end);
        if (!between.All(line => lines.IsBlank(line) || lines.IsComment(line)))
        {
            return null;
        }

        // A comment that follows the value and is cut off from the next key by a blank line stays with the value.
        var afterComments = end;
        while (afterComments < nextKey && lines.IsComment(afterComments))
        {
            afterComments++;
        }

        return afterComments < nextKey ? afterComments : end;
    }

    // Comments below the last key belong to it where they follow right away, or are indented as it is.
    private static int EndOfLast(SourceLines lines, int lastOfValue, int column)
    {
        var end = lastOfValue + 1;
        var line = end;
        for (; line < lines.Count && (lines.IsBlank(line) || lines.IsComment(line) || lines.IndentOf(line) > column); line++)
        {
            var isOwn = lines.IndentOf(line) > column || (column > 0 && lines.IndentOf(line) == column && lines.IsComment(line));
            var follows = column == 0 && line == end && lines.IsComment(line);
            if (isOwn || follows)
            {
                end = line + 1;
            }
        }

        return end;
    }
}
