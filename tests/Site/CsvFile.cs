using System.Text;
using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.RealSite;

/// <summary>Reads tables as narrowly as RFC 4180 allows, and fails a test at whatever it does not.</summary>
internal static partial class CsvFile
{
    /// <returns>The rows, the header first; all have as many cells.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var rows = new List<IReadOnlyList<string>>();
        var at = 0;
        while (at < text.Length)
        {
            rows.Add(ReadRow(text, ref at));
        }

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return rows;
    }

    /// <summary>The cells of a table that some spreadsheet would run: those that divide a table at semicolons see more of them.</summary>
    public static IEnumerable<string> Formulas(IEnumerable<IReadOnlyList<string>> rows) => rows
        .SelectMany(row => row)
        .Where(cell => cell.Split(';').Any(part => part is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !Number().IsMatch(part)));

    [GeneratedRegex("^-?[0-9]+(\\.[0-9]+)?$")]
    private static partial Regex Number();

    private static List<string> ReadRow(string text, ref int at)
    {
        List<string> cells = [ReadCell(text, ref at)];
        while (text.AsSpan(at) is [',', ..])
        {
            at++;
            cells.Add(ReadCell(text, ref at));
        }

        Assert.True(text.AsSpan(at) is ['\r', '\n', ..], $"A row does not end with CRLF: {string.Join(',', cells)}");
        at += 2;
        return cells;
    }

    private static string ReadCell(string text, ref int at)
    {
        if (text.AsSpan(at) is ['"', ..])
        {
            return ReadQuoted(text, ref at);
        }

        var start = at;
        at = text.IndexOfAny([',', '\r', '\n', '"'], at);
        Assert.True(at >= 0, "The last row does not end.");
        return text[start..at];
    }

    // From a quote to the one that closes it; two together stand for one.
    private static string ReadQuoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        while (true)
        {
            var end = text.IndexOf('"', at + 1);
            Assert.True(end >= 0, "A quote is not closed.");
            cell.Append(text, at + 1, end - at - 1);
            at = end + 1;
            if (at == text.Length || text[at] != '"')
            {
                return cell.ToString();
            }

            cell.Append('"');
        }
    }
}
