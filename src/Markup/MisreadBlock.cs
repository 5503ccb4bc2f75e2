using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>A block that becomes something else than was meant, so that readers would see its signs, or miss a part of it.</summary>
internal static partial class MisreadBlock
{
    // Those of GitHub.
    private static readonly ImmutableArray<string> AlertKinds = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"];

    /// <summary>
    /// Problems: <c>fence-open</c>, <c>fence-unknown</c>, <c>raw-html</c>, <c>block-malformed</c>, <c>table-row-long</c>, <c>heading-malformed</c>;
    /// null where it may be meant.
    /// </summary>
    /// <param name="index">That of the block in its container.</param>
    public static Diagnostic? Of(ContainerBlock container, int index, BodyScan body) => container[index] switch
    {
        FencedCodeBlock { ClosingFencedCharCount: 0 } when index > 0 && FigureIn(container[index - 1], body) is not null => null,
        FencedCodeBlock { ClosingFencedCharCount: 0 } fence =>
            Problems.FenceOpen(body.At(fence.Span.Start), body.Text.Substring(fence.Span.Start, fence.OpeningFencedCharCount)),
        FencedCodeBlock fence => FenceReader.KindOf(fence) is null && FenceReader.NearestTo(fence.Info) is { } nearest
            ? Problems.FenceUnknown(body.At(fence.Span.Start), fence.Info!, nearest)
            : null,
        HtmlBlock html => Problems.RawHtml(body.At(html.Span.Start), html.Lines.ToString()),
        CodeBlock code => OfIndented(code, body),
        Table { ColumnDefinitions.Count: var columns } table when table.Count > 0 && CellsOf(table[0]) is var headings && headings > columns =>
            OfSeparator(table, headings, body),
        TableRow { Parent: Table { ColumnDefinitions.Count: var columns } } row when CellsOf(row) is var cells && cells > columns =>
            Problems.TableRowLong(body.At(row[columns].Span.Start), cells, columns),
        AlertBlock alert => OfAlert(alert, body),
        ParagraphBlock when body.Form == BodyForm.Page && FigureIn(container[index], body) is { } figure => Problems.BlockMalformed(
            body.At(container[index].Span.Start), figure.Value, "opens no figure",
            $"write '```{figure.Groups["name"].Value}' in its place, and '```' on a line of its own beneath its keys"),
        ParagraphBlock paragraph when body.Form == BodyForm.Page => OfParagraph(paragraph, container, index, body),
        _ => null,
    };

    // Markdig takes any word for one, which no style knows, and which GitHub shows as it is typed.
    private static Diagnostic? OfAlert(AlertBlock alert, BodyScan body)
    {
        var written = $"[!{alert.Kind}]";
        return AlertKinds.Contains(written, StringComparer.OrdinalIgnoreCase) ? null : Problems.BlockMalformed(
            body.At(body.Text.IndexOf('[', alert.Span.Start)), written, "is no kind of alert",
            Nearest.To(written, AlertKinds) is { } nearest ? $"did you mean '{nearest}'?" : $"write one of: {string.Join(", ", AlertKinds)}");
    }

    // Code is written between fences; what is indented and would be a link or a row elsewhere was to be one.
    private static Diagnostic? OfIndented(CodeBlock code, BodyScan body)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i].Slice;
            var words = line.AsSpan();
            if (words.TrimStart() is ['|', ..] || words.Contains("[@", StringComparison.Ordinal) || words.Contains("[[", StringComparison.Ordinal))
            {
                return Problems.BlockMalformed(
                    body.At(line.Start), words.ToString(), "is shown as it is typed, as four blanks before it make code of it", "begin it at the margin, or where the words of its list item begin");
            }
        }

        return null;
    }

    private static Diagnostic OfSeparator(Table table, int headings, BodyScan body)
    {
        var start = body.Text.NextLine(table.Span.Start);
        start += body.Text.AsSpan(start).IndexOfAnyExcept(" \t>");
        return Problems.BlockMalformed(
            body.At(start), body.LineFrom(start), $"has fewer columns than the head of the table, which has {headings}", $"write '{string.Concat(Enumerable.Repeat("| --- ", headings))}|'");
    }

    private static Diagnostic? OfParagraph(ParagraphBlock paragraph, ContainerBlock container, int index, BodyScan body)
    {
        // A table that follows without a blank line is one, and still among the lines of the paragraph.
        var words = body.Text.AsSpan(paragraph.Span.Start..(paragraph.Span.End + 1));
        if (index + 1 < container.Count && container[index + 1] is Table table && table.Span.Start <= paragraph.Span.End)
        {
            words = words[..(table.Span.Start - paragraph.Span.Start)].TrimEnd(" \t\n>");
        }

        return MisreadLine.FirstIn(words, container, index) is { } line
            ? line.Problem(body.At(paragraph.Span.Start + line.Offset))
            : null;
    }

    // The name of a figure above its keys, with fewer backticks than open one or none; the line that was to close it opens another block.
    private static Match? FigureIn(Block block, BodyScan body) =>
        block is ParagraphBlock && UnfencedFigure().Match(body.Text, block.Span.Start) is { Success: true } figure
        && FenceReader.IsName(figure.Groups["name"].Value)
            ? figure
            : null;

    [GeneratedRegex(@"\G`{0,2}(?<name>[a-z]+)(?= *\n *[a-z]+(?:-[a-z]+)*:[ \n])")]
    private static partial Regex UnfencedFigure();

    // Up to the last with words in it: the parser gives each row as many as the longest has.
    private static int CellsOf(Block row)
    {
        var cells = (TableRow)row;
        var count = cells.Count;
        while (count > 0 && cells[count - 1] is TableCell { Count: 0 })
        {
            count--;
        }

        return count;
    }
}
