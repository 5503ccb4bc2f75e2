using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>Tables as RFC 4180 has them: a header row, commas, CRLF after every row, quotes where needed; UTF-8.</summary>
public static class Csv
{
    /// <param name="sink">Who takes the pieces of a long table before its end; null leaves them to the file.</param>
    public static OutputFile File(PageUrl url, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows, IPieceSink? sink = null)
    {
        using var text = new Utf8Text(url.Path, sink);
        AppendRow(text, header);
        foreach (var row in rows)
        {
            AppendRow(text, row);
        }

        return text.ToFile();
    }

    private static void AppendRow(Utf8Text text, ImmutableArray<string> cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            text.Append(column > 0 ? "," : "").Append(Cell(cells[column]));
        }

        text.Append("\r\n");
    }

    /// <summary>A list in one cell, with semicolons between its items; one within an item is written as a comma.</summary>
    public static string List(IEnumerable<string> items) => string.Join(';', items.Select(item => item.Replace(';', ',')));

    private static string Cell(string value)
    {
        // Where a comma divides a number, spreadsheets divide a table at semicolons, whatever stands in quotes.
        var cell = value.Contains(';', StringComparison.Ordinal) ? string.Join(';', value.Split(';').Select(Shown)) : Shown(value);
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet would run such a text as a formula; the apostrophe makes it show the text.
    private static string Shown(string text)
    {
        var isFormula = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        return isFormula ? "'" + text : text;
    }
}
