using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>Tables as RFC 4180 has them: a header row, commas, CRLF after every row, quotes where needed; UTF-8.</summary>
public static class Csv
{
    public static OutputFile File(PageUrl url, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        var text = new StringBuilder();
        AppendRow(text, header);
        foreach (var row in rows)
        {
            AppendRow(text, row);
        }

        return OutputFile.OfText(url.Path, text.ToString());
    }

    private static void AppendRow(StringBuilder text, ImmutableArray<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value)
    {
        // A spreadsheet would run such a text as a formula; the apostrophe makes it show the text.
        var isFormula = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        var cell = isFormula ? "'" + value : value;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
