using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>A row under a header, with the place of every cell. Our own reader, because libraries do not tell columns of cells.</summary>
internal sealed record CsvRow(ImmutableArray<string> Header, ImmutableArray<PlacedText> Cells)
{
    public SourceLocation Location => Cells[0].Location;

    /// <summary>The cell of a column, without white space around it.</summary>
    public PlacedText this[string column]
    {
        get
        {
            var cell = Cells[Header.IndexOf(column)];
            var lead = cell.Value.Length - cell.Value.TrimStart().Length;
            return new PlacedText(cell.Value.Trim(), cell.File, cell.Offset + lead);
        }
    }

    /// <summary>Words for readers with their quotes set (<see cref="SmartQuotes"/>), or null where the cell is empty.</summary>
    public string? Words(string column) => this[column].Value is { Length: > 0 } text ? SmartQuotes.Of(text) : null;
}

/// <summary>Reads comma-separated values as RFC 4180 has them, with a header row.</summary>
internal sealed class CsvTable
{
    // What programs write between cells in place of a comma.
    private static readonly ImmutableArray<char> OtherSigns = [';', '\t', '|'];

    private readonly SourceText file;
    private readonly ProblemLog problems;
    private int at;

    private CsvTable(SourceText file, ProblemLog problems) => (this.file, this.problems) = (file, problems);

    /// <summary>The rows that have a cell for each column. Problems: <c>csv-syntax</c>, <c>table-empty</c>.</summary>
    /// <param name="columns">The header that the file must have.</param>
    public static ImmutableArray<CsvRow> Read(SourceText file, ImmutableArray<string> columns, ProblemLog problems)
    {
        var table = new CsvTable(file, problems);
        var header = table.ReadRow();
        if (!header.Select(cell => cell.Value).SequenceEqual(columns))
        {
            problems.Add(Problems.CsvSyntax(SourceLocation.StartOf(file.Path), WhyNoHeader([.. header.Select(cell => cell.Value)], columns)));
            return [];
        }

        var (rows, before, isAfterEmpty) = (ImmutableArray.CreateBuilder<CsvRow>(), problems.Count, false);
        while (table.at < file.Text.Length)
        {
            var (start, known, wasEmpty) = (table.at, problems.Count, isAfterEmpty);
            var cells = table.ReadRow();
            isAfterEmpty = cells.Length > 1 && !file.Text.AsSpan(start..table.at).ContainsAnyExcept(", \n");
            if (cells is [{ Value: "" }] || (isAfterEmpty && wasEmpty))
            {
                continue;
            }

            if (isAfterEmpty)
            {
                problems.Add(Problems.CsvSyntax(cells[0].Location, "it holds commas and nothing else; take it out, and those like it right beneath"));
            }
            else if (cells.Length == columns.Length)
            {
                rows.Add(new CsvRow(columns, cells));
            }
            else if (problems.Count == known)
            {
                problems.Add(Problems.CsvSyntax(cells[0].Location, WhyNoRow(cells, columns)));
            }
        }

        if (rows.Count == 0 && problems.Count == before)
        {
            problems.Add(Problems.TableEmpty(SourceLocation.StartOf(file.Path)));
        }

        return rows.ToImmutable();
    }

    private static string WhyNoRow(ImmutableArray<PlacedText> cells, ImmutableArray<string> columns)
    {
        var count = $"it has {Texts.Counted(cells.Length, "cell")} where the header has {columns.Length}";
        return cells switch
        {
            [{ Value: var first }, ..] when first.TrimStart().StartsWith('#') => "a table takes no notes, as this line seems to be; take it out",
            _ when cells.Length < columns.Length =>
                $"{count}; write a comma for each that is missing, also where it is empty: for {string.Join(", ", columns[cells.Length..])}, if the row only ends too early",
            _ when SourcesApart(cells, columns) is { } ids => $"{count}; write '{ids}', as ids stand apart by ';'",
            _ when cells[columns.Length..].All(cell => string.IsNullOrWhiteSpace(cell.Value)) => $"{count}; take out the commas at its end that are too many",
            _ => $"{count}; put cells that hold a comma in \"double quotes\"",
        };
    }

    // Ids in a cell each, where one cell holds all of them: taking a comma out at the end would make a note of one.
    private static string? SourcesApart(ImmutableArray<PlacedText> cells, ImmutableArray<string> columns)
    {
        var first = columns.IndexOf("sources");
        string[] ids = first < 0 ? [] : [.. cells[first..].Select(cell => cell.Value.Trim()).TakeWhile(ids => ids.Split(';').All(Slug.IsValid))];
        return ids.Length > 1 ? string.Join(';', ids) : null;
    }

    private static string WhyNoHeader(ImmutableArray<string> written, ImmutableArray<string> columns)
    {
        var wanted = $"the first line must be '{string.Join(',', columns)}'";
        if (written is [var line] && OtherSigns.FirstOrDefault(sign => line.Contains(sign, StringComparison.Ordinal)) is var sign and not '\0')
        {
            return $"its cells stand apart by {(sign == '\t' ? "tabs" : $"'{sign}'")}, and not by commas; save the table as CSV with commas, and {wanted}";
        }

        if (written[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return "a spreadsheet left this line for itself; take it out";
        }

        // Names of columns begin with no digit, and a row has a year or a day.
        if (written.Length == columns.Length
            && written.Any(cell => cell is [>= '0' and <= '9', ..])
            && !written.Intersect(columns, StringComparer.OrdinalIgnoreCase).Any())
        {
            return $"the header is missing; put the line '{string.Join(',', columns)}' above this one";
        }

        var missing = columns.Except(written).ToList();
        var others = written.Except(columns).ToList();
        return (missing, others) switch
        {
            ([], []) when written.Length == columns.Length => $"the columns stand in another order; {wanted}",
            ([var one], [var other]) when written.Length == columns.Length => $"the column '{one}' is named '{Problems.OneLine(other)}'; {wanted}",
            ([var one], []) => $"the column '{one}' is missing; {wanted}",
            _ when written.SequenceEqual(columns, StringComparer.OrdinalIgnoreCase) => $"the names of columns are in lower case; {wanted}",
            ([], [var other]) => $"there is no column '{Problems.OneLine(other)}' here; {wanted}",
            _ => wanted,
        };
    }

    private ImmutableArray<PlacedText> ReadRow()
    {
        var cells = ImmutableArray.CreateBuilder<PlacedText>();
        do
        {
            cells.Add(Peek() == '"' ? ReadQuoted() : ReadPlain());
        }
        while (Take(','));
        Take('\n');
        return cells.ToImmutable();
    }

    private PlacedText ReadPlain()
    {
        var start = at;
        var length = file.Text.AsSpan(start).IndexOfAny(',', '\n');
        at = length < 0 ? file.Text.Length : start + length;
        return new PlacedText(file.Text[start..at], file, start);
    }

    private PlacedText ReadQuoted()
    {
        var start = at++;
        var value = new StringBuilder();
        while (at < file.Text.Length && (file.Text[at] != '"' || IsDoubled()))
        {
            at += file.Text[at] == '"' ? 1 : 0;
            value.Append(file.Text[at++]);
        }

        var isClosed = Take('"');
        if (isClosed && (at == file.Text.Length || Peek() is ',' or '\n'))
        {
            return new PlacedText(value.ToString(), file, start + 1);
        }

        // A quote that is met lines later, with text behind it, opens a cell of its own.
        var end = file.Text.EndOfLine(start);
        if (!isClosed || end < at)
        {
            problems.Add(Problems.CsvSyntax(file.At(start), "a quote opens here and never closes; close it at the end of the cell, or take it out"));
            at = end;
            return new PlacedText(file.Text[(start + 1)..at], file, start + 1);
        }

        problems.Add(Problems.CsvSyntax(file.At(at), "text follows a closing quote; write a quote inside a quoted cell twice"));
        ReadPlain();
        return new PlacedText(value.ToString(), file, start + 1);
    }

    private bool IsDoubled() => at + 1 < file.Text.Length && file.Text[at + 1] == '"';

    private char Peek() => at < file.Text.Length ? file.Text[at] : '\0';

    private bool Take(char expected)
    {
        var isHere = at < file.Text.Length && file.Text[at] == expected;
        at += isHere ? 1 : 0;
        return isHere;
    }
}
