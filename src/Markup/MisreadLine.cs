using System.Buffers;
using EuNatoSite.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>A line of a paragraph that from how it begins was to be something else.</summary>
/// <param name="Offset">In the paragraph.</param>
internal readonly record struct MisreadLine(int Offset, Func<SourceLocation, Diagnostic> Problem)
{
    // A line of strong words that is longer, or ends as a sentence does, is one.
    private const int LongestHeading = 80;

    private static readonly SearchValues<char> OfSeparator = SearchValues.Create("|:- \t>");

    /// <summary>The first of a paragraph; null where all are lines like any other.</summary>
    /// <param name="index">That of the paragraph in its container.</param>
    public static MisreadLine? FirstIn(ReadOnlySpan<char> paragraph, ContainerBlock container, int index)
    {
        if (container is MarkdownDocument && HeadingIn(paragraph) is { } words)
        {
            return Heading(words);
        }

        if (paragraph is ['|', ..] && index > 0 && container[index - 1] is Table)
        {
            return Block(0, FirstLineOf(paragraph), "stands apart from the table above it", "take out the blank line between, or write '| --- | --- |' beneath the head of a table of its own");
        }

        if (TabsIn(paragraph) is > 0 and var tabs)
        {
            return Block(0, FirstLineOf(paragraph), "is no row of a table", $"write '|' in place of each tab, and '{string.Concat(Enumerable.Repeat("| --- ", tabs + 1))}|' beneath the first row");
        }

        if (LineUnderTable(paragraph) is { } under)
        {
            return under;
        }

        if (MisreadItem.FirstIn(paragraph, container, index) is { } item)
        {
            return Block(item.Offset, FirstLineOf(paragraph[item.Offset..]), "is no list item", $"begin it with '{item.Sign}'");
        }

        var offset = 0;
        foreach (var line in paragraph.EnumerateLines())
        {
            if (Of(line.TrimStart()) is var (fault, mend))
            {
                return Block(offset, line.ToString(), fault, mend);
            }

            offset += line.Length + 1;
        }

        return null;
    }

    /// <summary>
    /// Where the first line of a short text begins that would be a heading or an item of a list in a body; null where none would. A text may
    /// open with a hyphen or a number that is meant, and go on with any number in the next line but that of a list's next item.
    /// </summary>
    public static int? BlockIn(ReadOnlySpan<char> text)
    {
        var (offset, isNumbered) = (0, text is ['1', '.', ' ', ..]);
        foreach (var line in text.EnumerateLines())
        {
            var words = line.TrimStart(' ');
            if (IsHeading(words) || (offset > 0 && IsItem(words, isNumbered ? '2' : '1')))
            {
                return offset;
            }

            offset += line.Length + 1;
        }

        return null;
    }

    private static bool IsItem(ReadOnlySpan<char> line, char number) => line is ['-' or '*', ' ', ..] || (line is [var first, '.', ' ', ..] && first == number);

    // "# of allies" is a number of them.
    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line is ['#', ..] && line.IndexOfAnyExcept('#') is >= 1 and <= 6 and var level && line[level] == ' '
        && (level > 1 || (level + 1 < line.Length && char.IsUpper(line[level + 1])));

    private static MisreadLine Heading(string words) => new(
        0, at => Problems.HeadingMalformed(at, $"strong words alone on a line look like a heading, and lead nobody there; write '## {words}'"));

    private static MisreadLine Block(int offset, string line, string fault, string mend) => new(offset, at => Problems.BlockMalformed(at, line, fault, mend));

    // Strong words alone on their line.
    private static string? HeadingIn(ReadOnlySpan<char> paragraph)
    {
        if (paragraph is not (['*', '*', .., '*', '*'] or ['_', '_', .., '_', '_']) || paragraph.Length is < 5 or > LongestHeading)
        {
            return null;
        }

        var words = paragraph[2..^2];
        var isSentence = words[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '…';
        return isSentence || words.IndexOfAny('*', '_', '\n') >= 0 || words.Trim().Length < words.Length ? null : words.ToString();
    }

    private static string FirstLineOf(ReadOnlySpan<char> paragraph) => (paragraph.IndexOf('\n') is >= 0 and var end ? paragraph[..end] : paragraph).ToString();

    // With a line without a bar beneath it no table is read as one.
    private static MisreadLine? LineUnderTable(ReadOnlySpan<char> paragraph)
    {
        var (offset, isUnder) = (0, false);
        foreach (var line in paragraph.EnumerateLines())
        {
            if (isUnder && !line.Contains('|'))
            {
                return Block(offset, line.ToString(), "stands right beneath a table, which is none with it", "put a blank line between the two");
            }

            isUnder |= line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept(OfSeparator);
            offset += line.Length + 1;
        }

        return null;
    }

    // A table as spreadsheets copy it: how many tabs the first line of several has, if all have one between their words; or else none.
    private static int TabsIn(ReadOnlySpan<char> paragraph)
    {
        if (!paragraph.Contains('\t'))
        {
            return 0;
        }

        var (lines, tabs) = (0, 0);
        foreach (var line in paragraph.EnumerateLines())
        {
            var inside = line.Trim().Count('\t');
            if (inside == 0)
            {
                return 0;
            }

            tabs = lines == 0 ? inside : tabs;
            lines++;
        }

        return lines > 1 ? tabs : 0;
    }

    private static (string Fault, string Mend)? Of(ReadOnlySpan<char> line) => line switch
    {
        ['[', ' ' or 'x' or 'X', ']', ' ', ..] => ("opens no box to tick here", "begin the line with its words"),
        ['#', '#', ..] or ['#', (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..] => ("is no heading", "write a blank after the signs, and six of them at most"),
        ['•' or '·' or '‣' or '▪' or '◦', ' ' or '\t' or '\u00A0', ..] => ("is no list item", "begin it with '- '"),
        ['‘' or '’' or '´' or '\'', '‘' or '’' or '´' or '\'', '‘' or '’' or '´' or '\'', .. var name] when name.TrimEnd() is var kind && !kind.ContainsAnyExceptInRange('a', 'z') =>
            ("opens and closes no block of code", $"write three backticks in place of its first signs: ```{kind}"),
        ['=', '=', '=', ..] when !line.TrimEnd().ContainsAnyExcept('=') => ("underlines no heading here", "take it out"),
        ['%', '%', ..] => ("is shown as it is typed, as no text has comments here", "take it out"),
        [':', ':', ':', ..] => ("opens and closes nothing here", "write an alert as a quote whose first line is '> [!NOTE]'"),
        ['|' or '｜', ..] => ("is no row of a table", "write '| --- | --- |' beneath the head, once for each column, and each row on one line"),
        _ => null,
    };
}
