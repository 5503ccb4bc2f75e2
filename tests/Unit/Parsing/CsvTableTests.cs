using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Parsing;

/// <summary>Tables are edited in spreadsheets: what those write is read (RFC 4180), and what is wrong is told by cell.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void Cells_are_read_with_their_places()
    {
        var (rows, problems) = Read("a,b\n1, two \n\"x, \"\"y\"\"\",\n\n\"line\nend\",é");

        Assert.Empty(problems);
        Assert.Equal(["1(2,1) two(2,4)", "x, \"y\"(3,2) (3,12)", "line\nend(5,2) é(6,6)"], rows.Select(row => $"{Shown(row["a"])} {Shown(row["b"])}"));
        Assert.Equal("a.csv(2,1)", rows[0].Location.ToString());
        Assert.Null(rows[1].Words("b"));
        Assert.Equal("two", rows[0].Words("b"));
    }

    [Theory]
    [InlineData("a,b\n1\n", 2, 1, "1 cell where the header has 2; write a comma for each that is missing, also where it is empty: for b, if the row only ends too early")]
    [InlineData("a,b\n1,2,3\n", 2, 1, "3 cells where the header has 2; put cells that hold a comma in \"double quotes\"")]
    [InlineData("a,b\n1,2,\n", 2, 1, "3 cells where the header has 2; take out the commas at its end that are too many")]
    [InlineData("a,b\n1,2\n# totals\n", 3, 1, "a table takes no notes")]
    [InlineData("a,b\n1,2\n,\n", 3, 1, "it holds commas and nothing else; take it out")]
    [InlineData("a,b\n1,2\n , ,,\n", 3, 1, "it holds commas and nothing else; take it out")]
    [InlineData("a,b\n1,\"2\n", 2, 3, "never closes")]
    [InlineData("a,b\n\"1\"x,2\n", 2, 4, "text follows a closing quote")]
    [InlineData("a,b,c\n", 1, 1, "the first line must be 'a,b'")]
    [InlineData("b,a\n", 1, 1, "the first line must be 'a,b'")]
    [InlineData("", 1, 1, "the first line must be 'a,b'")]
    [InlineData("a;b\n1;2\n", 1, 1, "its cells stand apart by ';', and not by commas; save the table as CSV with commas, and the first line must be 'a,b'")]
    [InlineData("a\tb\n1\t2\n", 1, 1, "its cells stand apart by tabs,")]
    [InlineData("b,a\n1,2\n", 1, 1, "the columns stand in another order;")]
    [InlineData("a,B\n1,2\n", 1, 1, "the column 'b' is named 'B';")]
    [InlineData("a\n1\n", 1, 1, "the column 'b' is missing;")]
    [InlineData("A,B\n1,2\n", 1, 1, "the names of columns are in lower case; the first line must be 'a,b'")]
    [InlineData("1,2\n3,4\n", 1, 1, "the header is missing; put the line 'a,b' above this one")]
    [InlineData("x,2\n3,4\n", 1, 1, "the header is missing; put the line 'a,b' above this one")]
    [InlineData("x,y\n1,2\n", 1, 1, "the first line must be 'a,b'")]
    [InlineData("sep=,\na,b\n1,2\n", 1, 1, "a spreadsheet left this line for itself; take it out")]
    [InlineData("sep=;\na;b\n1;2\n", 1, 1, "its cells stand apart by ';', and not by commas; save the table as CSV with commas")]
    [InlineData("a,b,c\n1,2,3\n", 1, 1, "there is no column 'c' here;")]
    public void What_is_wrong_is_told_where_it_stands(string csv, int line, int column, string says)
    {
        var problem = Read(csv).Problems[0];

        Assert.Equal(("csv-syntax", new SourceLocation("a.csv", line, column)), (problem.Code, problem.Location));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,\"2\n3,4\n5,6\n")]
    [InlineData("a,b\n1,\"2\n3,\"4\"\n5,6\n")]
    [InlineData("a,b\n\"1,2\n3,4\n5,6\n")]
    public void A_quote_that_never_closes_costs_its_own_row_and_is_told_once(string csv)
    {
        var (rows, problems) = Read(csv);

        Assert.Equal(2, Assert.Single(problems).Location.Line);
        Assert.Equal(["3=4", "5=6"], rows.Where(row => row["a"].Value != "1").Select(row => $"{row["a"].Value}={row["b"].Value}"));
    }

    [Fact]
    public void Rows_that_a_spreadsheet_left_empty_are_told_once_where_the_first_of_them_stands()
    {
        var (rows, problems) = Read("a,b\n1,2\n,\n,\n3,4\n,\n");

        Assert.Equal(["a.csv(3,1)", "a.csv(6,1)"], problems.Select(problem => problem.Location.ToString()));
        Assert.Equal(["1", "3"], rows.Select(row => row["a"].Value));
    }

    [Fact]
    public void Rows_before_and_after_a_bad_one_are_read() =>
        Assert.Equal(["1", "5"], Read("a,b\n1,2\n3\n5,6\n").Rows.Select(row => row["a"].Value));

    [Fact]
    public void A_header_alone_has_no_rows_and_is_told()
    {
        var (rows, problems) = Read("a,b");

        Assert.Empty(rows);
        Assert.Equal(("table-empty", "a.csv(1,1)"), (Assert.Single(problems).Code, problems[0].Location.ToString()));
    }

    [Fact]
    public void Whatever_a_cell_holds_it_is_read_back_from_what_a_spreadsheet_writes()
    {
        var cells = Property.TextsOf("a", " ", ",", "\"", "\n", "é", "'", ";");
        Property.Holds(
            from rows in (from first in cells from second in cells select (first, second)).ListOf()
            from isQuoted in Gen.Elements(true, false)
            select (rows: rows.Where(row => !string.IsNullOrWhiteSpace(row.first + row.second) || isQuoted).ToList(), isQuoted),
            table =>
            {
                string Write(string cell) =>
                    table.isQuoted || cell.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
                var (rows, problems) = Read("a,b\n" + string.Concat(table.rows.Select(row => $"{Write(row.first)},{Write(row.second)}\n")));

                Assert.Equal(table.rows.Count == 0 ? ["table-empty"] : [], problems.Select(problem => problem.Code));
                Assert.Equal(table.rows.Select(row => (row.first.Trim(), row.second.Trim())), rows.Select(row => (row["a"].Value, row["b"].Value)));
            });
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\n")]
    [InlineData("\",")]
    public void A_file_full_of_it_is_done_with_in_two_seconds(string piece)
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat(piece, SourceReader.LimitOf("a.csv") / piece.Length));

        Patience.Within(2, () => Read(text));
    }

    private static (ImmutableArray<CsvRow> Rows, ImmutableArray<Diagnostic> Problems) Read(string csv)
    {
        var problems = new ProblemLog();
        return (CsvTable.Read(new SourceText("a.csv", csv), ["a", "b"], problems), problems.ToDiagnostics());
    }

    private static string Shown(PlacedText text) => $"{text.Value}({text.Location.Line},{text.Location.Column})";
}
