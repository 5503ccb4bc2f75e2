namespace EuNatoSite.Tests.Markup;

/// <summary>A stranger's pull request is built too: no text may keep the build busy, eat its memory or end it.</summary>
[Collection(nameof(Alone))]
public sealed class HostileMarkdownTests
{
    private const int FileSize = 256 * 1024;
    private const int BlockSize = 32 * 1000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string> Blocks => new()
    {
        { "links that never close", "[a](b" },
        { "pictures that never close", "![a](<b" },
        { "brackets", "[" },
        { "closing brackets", "]" },
        { "bracket pairs", "[]" },
        { "links by id that never close", "[[a" },
        { "citations that never close", "[@a, " },
        { "citations", "[@a]" },
        { "links by id", "[[a|b]]" },
        { "notes", "[^a]" },
        { "emphasis", "*a **a " },
        { "emphasis closed the wrong way", "*a_ " },
        { "stars", "*" },
        { "underscores", "a__b_c " },
        { "backticks", "`a``b```c" },
        { "angles", "<a " },
        { "comments", "<!--" },
        { "declarations", "<?<!A<![CDATA[" },
        { "autolinks", "<https://a" },
        { "entities", "&amp" },
        { "backslashes", "\\" },
        { "parentheses", "[a](((((" },
        { "bars", "|\n" },
        { "bars in pairs", "a|b\n" },
        { "spaces", "a    " },
        { "spaces at line ends", "a  \n" },
        { "tabs", "\t\ta" },
        { "references", "[a]: b\n" },
        { "note definitions", "[^a]: b\n" },
        { "definition lists", "a\n: b\n" },
        { "lists", "- a\n" },
        { "numbers", "1. a\n" },
        { "surrogates", "\U0001F600" },
        { "sentences", "A. " },
    };

    public static TheoryData<string, string> Whole => new()
    {
        { "nested quotes", new string('>', 30_000) + "a" },
        { "nested lists", string.Concat(Enumerable.Repeat("- ", 15_000)) + "a" },
        { "a staircase of lists", string.Join('\n', Enumerable.Range(0, 240).Select(i => new string(' ', i * 2) + "- a")) },
        { "nested brackets", new string('[', 30_000) + "a" + new string(']', 30_000) },
        { "nested links", string.Concat(Enumerable.Repeat("[a ", 5_000)) + string.Concat(Enumerable.Repeat("](b)", 5_000)) },
        { "nested emphasis", string.Concat(Enumerable.Repeat("*a **b ", 2_000)) + string.Concat(Enumerable.Repeat(" c** d*", 2_000)) },
        { "headings", string.Concat(Enumerable.Repeat("# a\n", 20_000)) },
        { "underlined headings", string.Concat(Enumerable.Repeat("a\n=\n\n", 20_000)) },
        { "a wide table", string.Concat(Enumerable.Repeat("|a", 3_000)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 3_000)) + "|\n" },
        { "a table as large as may be", Table(rows: 1900, columns: 12) },
        { "a paragraph that never ends", string.Concat(Enumerable.Repeat("word ", FileSize / 5)) },
        { "a line that never ends", new string('a', FileSize) },
        { "a reference used everywhere", "[a]: " + new string('b', 2000) + "\n\n" + string.Concat(Enumerable.Repeat("[a] ", 4_000)) },
        { "more references than may be", string.Concat(Enumerable.Repeat("[a](b)\n\n", 6_000)) },
        { "fences that never close", string.Concat(Enumerable.Repeat("```chart\n\n", 10_000)) },
        { "notes to notes", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"[^{i}]: [^{i + 1}]\n\n")) + "[^0]" },
        { "blank lines", new string('\n', FileSize) },
        { "alerts", string.Concat(Enumerable.Repeat("> [!NOTE]\n> a\n\n", 5_000)) },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_file_full_of_it_is_done_with_in_no_time(string what, string piece)
    {
        var block = string.Concat(Enumerable.Repeat(piece, BlockSize / piece.Length));
        var text = string.Join("\n\n", Enumerable.Repeat(block, FileSize / BlockSize));

        Try(what, text);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_text_like_it_is_done_with_in_no_time(string what, string text) => Try(what, text);

    [Theory]
    [InlineData("paragraph", 32 * 1024, 1, "longer than 32 KiB")]
    [InlineData("Greek paragraph", 16 * 1024, 1, "longer than 32 KiB")]
    [InlineData("columns", 129, 1, "129 columns")]
    [InlineData("columns without borders", 129, 1, "129 columns")]
    [InlineData("rows", 2001, 1, "longer than 2,000 rows")]
    [InlineData("headings", 501, 501, "more than 500 headings")]
    [InlineData("marks", 4097, 1, "more than 4,096 brackets, stars and underscores")]
    public void A_limit_is_named_with_the_place_it_is_passed_at(string what, int count, int line, string says)
    {
        var text = what switch
        {
            "paragraph" => new string('a', count + 1),
            "Greek paragraph" => new string('α', count + 1),
            "columns" => Row(count, "|"),
            "columns without borders" => Row(count, ""),
            "rows" => string.Concat(Enumerable.Repeat("a|\n", count)),
            "marks" => string.Concat(Enumerable.Repeat("a_b", count)),
            _ => string.Concat(Enumerable.Repeat("# a\n", count)),
        };

        var problem = Assert.Single(Parsed.Body(text).Diagnostics);

        Assert.Equal(("text-too-long", line, 1), (problem.Code, problem.Location.Line, problem.Location.Column));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paragraph", 32 * 1024)]
    [InlineData("Greek paragraph", 16 * 1024)]
    [InlineData("columns", 128)]
    [InlineData("columns without borders", 128)]
    [InlineData("rows", 2000)]
    [InlineData("headings", 500)]
    [InlineData("marks", 4096)]
    public void What_just_keeps_to_a_limit_is_let_through(string what, int count) => Assert.Empty(Parsed.Body(what switch
    {
        "paragraph" => new string('a', count),
        "Greek paragraph" => new string('α', count),
        "columns" => Row(count, "|") + "\n" + Row(count, "|").Replace('a', '-'),
        "columns without borders" => Row(count, "") + "\n" + Row(count, "").Replace('a', '-'),
        "rows" => string.Concat(Enumerable.Repeat("a|\n", count)),
        "marks" => string.Concat(Enumerable.Repeat("a_b", count)),
        _ => string.Concat(Enumerable.Repeat("# a\n", count)),
    }).Diagnostics);

    [Theory]
    [InlineData(">", "> ", " a")]
    [InlineData("- ", "- ", "a")]
    [InlineData("*a ", "*a ", "")]
    [InlineData("*a **b ", "", " c** d*")]
    [InlineData("[a ", "[a ", "](b)")]
    [InlineData("[@a, ", "", "")]
    [InlineData("![", "![", "](b)")]
    [InlineData("> *a ", "> ", "")]
    public void However_deep_a_text_is_nested_it_is_rendered_or_refused_where_it_stands(string opens, string last, string closes)
    {
        string[] outcomes =
        [
            .. Enumerable.Range(1, 400).Select(depth =>
            {
                var (body, problems) = Parsed.Body(string.Concat(Enumerable.Repeat(opens, depth)) + last + string.Concat(Enumerable.Repeat(closes, depth)));
                Assert.Equal(problems.Any(problem => problem.Code == "nesting-too-deep"), Parsed.Html(body).Length == 0);
                return problems.IsEmpty ? "rendered" : problems[0].Code;
            }),
        ];

        Assert.All(outcomes[..50], outcome => Assert.NotEqual("nesting-too-deep", outcome));
    }

    [Fact]
    public void Nesting_is_told_where_it_gets_too_deep()
    {
        var problem = Assert.Single(Parsed.Body("One.\n\n" + string.Concat(Enumerable.Repeat("[@a, ", 200))).Diagnostics);

        Assert.Equal(("nesting-too-deep", 3), (problem.Code, problem.Location.Line));
        Assert.True(problem.Location.Column > 300);
    }

    private static void Try(string what, string text)
    {
        var memory = GC.GetAllocatedBytesForCurrentThread();

        var time = TimeOf(text[..Math.Min(text.Length, FileSize)]);

        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - memory) / (1024 * 1024);
        Assert.True(megabytes < 512, $"{what} took {megabytes} MiB");

        // A busy computer makes a run look slow; what is slow in itself is slow three times.
        for (var attempt = 1; attempt < 3 && time >= Limit; attempt++)
        {
            time = TimeOf(text[..Math.Min(text.Length, FileSize)]);
        }

        Assert.True(time < Limit, $"{what} took {time.TotalSeconds:0.0} s");
    }

    private static TimeSpan TimeOf(string text)
    {
        var started = Environment.CpuUsage.TotalTime;
        _ = Parsed.Html(Parsed.Body(text).Value);
        return Environment.CpuUsage.TotalTime - started;
    }

    private static string Table(int rows, int columns)
    {
        string Row(string cell) => string.Concat(Enumerable.Repeat("|" + cell, columns)) + "|\n";
        return Row("a") + Row("-") + string.Concat(Enumerable.Repeat(Row("a"), rows));
    }

    private static string Row(int columns, string border) => border + string.Join('|', Enumerable.Repeat("a", columns)) + border;
}
