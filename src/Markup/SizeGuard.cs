using System.Buffers;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Markup;

/// <summary>
/// Limits on a text, checked line by line before the Markdown parser sees it: some of what lies beyond them makes the
/// parser take seconds or hundreds of megabytes.
/// </summary>
internal static class SizeGuard
{
    private const int MaxBlockBytes = 32 * 1024;
    private const int MaxTableColumns = 128;
    private const int MaxTableRows = 2000;
    private const int MaxHeadings = 500;
    private const int MaxMarks = 4096;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[(*_");

    /// <returns>The first limit the text breaks, or null.</returns>
    public static Diagnostic? Check(PlacedText text)
    {
        var blockStart = 0;
        // Of the lines of a block, with an end of line between two.
        var blockBytes = -1;
        var (blockRows, blockMarks, headings) = (0, 0, 0);
        var offset = 0;
        foreach (var line in text.Value.AsSpan().EnumerateLines())
        {
            var content = line.TrimStart(" >\t");
            if (content.IsEmpty)
            {
                (blockStart, blockBytes, blockRows, blockMarks) = (offset + line.Length + 1, -1, 0, 0);
            }
            else
            {
                blockBytes += Encoding.UTF8.GetByteCount(line) + 1;
            }

            var bars = content.Count('|');
            blockRows += bars > 0 ? 1 : 0;
            blockMarks += content.CountAny(Marks);
            headings += IsHeading(content) ? 1 : 0;
            if (blockBytes > MaxBlockBytes)
            {
                return Problems.TextTooLong(text.At(blockStart), "a paragraph or other block is longer than 32 KiB", "32 KiB a block");
            }

            if (blockMarks > MaxMarks)
            {
                return Problems.TextTooLong(
                    text.At(blockStart), "a paragraph or other block has more than 4,096 brackets, stars and underscores", "4,096 a block");
            }

            if (bars > 0 && ColumnsOf(content, bars) is > MaxTableColumns and var columns)
            {
                return Problems.TextTooLong(text.At(offset), $"a table row has {columns} columns", $"{MaxTableColumns} columns a table");
            }

            if (blockRows > MaxTableRows)
            {
                return Problems.TextTooLong(text.At(blockStart), "a table is longer than 2,000 rows", "2,000 rows a table");
            }

            if (headings > MaxHeadings)
            {
                return Problems.TextTooLong(text.At(offset), "there are more than 500 headings", "500 headings a text");
            }

            offset += line.Length + 1;
        }

        return null;
    }

    // A bar at either end of a row is its border.
    private static int ColumnsOf(ReadOnlySpan<char> row, int bars)
    {
        var inside = row.TrimEnd(" \t");
        var borders = (inside[0] == '|' ? 1 : 0) + (inside.Length > 1 && inside[^1] == '|' ? 1 : 0);
        return bars - borders + 1;
    }

    private static bool IsHeading(ReadOnlySpan<char> content)
    {
        var isUnderline = content.Length > 0 && (content.TrimEnd(" \t").Trim('=').IsEmpty || content.TrimEnd(" \t").Trim('-').IsEmpty);
        return content[..Math.Min(1, content.Length)] is "#" || isUnderline;
    }
}
