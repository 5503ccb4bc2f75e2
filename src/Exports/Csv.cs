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

    private static string Cell(string value)
    {
        // A spreadsheet would run such a text as a formula; the apostrophe makes it show the text.
        var isFormula = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        var cell = isFormula ? "'" + value : value;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
