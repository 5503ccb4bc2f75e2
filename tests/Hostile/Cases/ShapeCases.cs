using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>Texts of a shape that keeps a parser busy, and characters that nobody sees.</summary>
internal static class ShapeCases
{
    private const string TooLong = "text-too-long";
    private const string TooDeep = "nesting-too-deep";

    public static ImmutableArray<HostileCase> All =>
    [
        .. Shapes.Select(shape => HostileCase.Body("shapes", shape.Name, shape.Text, shape.Expected)),
        .. Characters.Select(character => HostileCase.Body("characters nobody sees", character.Name, character.Text, character.Expected)),
        HostileCase.File("characters nobody sees", "a file of nothing but a mark", ("topics/history/one.md", "\uFEFF"), "front-matter-missing"),
        HostileCase.File("characters nobody sees", "old line ends", ("topics/history/one.md", "\uFEFF---\rtitle: T\r\nsummary: S\r---\r<b>\r"), "raw-html"),
        HostileCase.File("characters nobody sees", "two marks", ("topics/history/one.md", "\uFEFF\uFEFF---\ntitle: T\nsummary: S\n---\n"), "front-matter-missing invisible-character"),
    ];

    private static (string Name, string Text, string Expected)[] Shapes =>
    [
        ("brackets never closed", Times("[", 4000), TooDeep),
        ("links never closed", Times("[a](b ", 2000), "link-malformed"),
        ("pictures never closed", Times("![a](<", 2000), "link-malformed"),
        ("links by id never closed", Times("[[a", 1500), TooDeep),
        ("emphasis of all lengths", Times("*a **b ***c ", 500), "emphasis-malformed"),
        ("emphasis closed the wrong way", Times("*a_ ", 1500), HostileCase.Harmless),
        ("quotes in quotes", Times("> ", 5000) + "a", TooDeep),
        ("lists in lists", Times("- ", 5000) + "a", TooDeep),
        ("a staircase", string.Join('\n', Enumerable.Range(0, 200).Select(i => new string(' ', i * 2) + "- a")), TooLong),
        ("a wide table", $"{Times("|a", 100)}|\n{Times("|-", 100)}|\n{Times("|b", 100)}|", HostileCase.Harmless),
        ("a table too wide", $"{Times("|a", 500)}|\n{Times("|-", 500)}|", TooLong),
        ("rows longer than their head", $"|a|\n|-|\n{Times("|b", 100)}|\n{Times("|c", 100)}|", "table-row-long*2"),
        ("a long table", "|a|\n|-|\n" + Times("|b|\n", 1900), HostileCase.Harmless),
        ("a table too long", "|a|\n|-|\n" + Times("|b|\n", 5000), TooLong),
        ("a reference used everywhere", $"[a]: https://example.org/{new string('b', 1500)}\n\n{Times("[a] ", 1500)}", HostileCase.Harmless),
        ("the same reference told again and again", Times("[a]: https://example.org/\n", 5000), TooLong),
        ("headings of one name", Times("# a\n\n", 500), HostileCase.Harmless),
        ("too many headings", Times("# a\n\n", 501), TooLong),
        ("headings that end like those made different", "# a\n\n# a\n\n# a-1\n\n# a-1-1\n\n# s1\n\n# A", HostileCase.Harmless),
        ("headings named as parts of the page", "# contents\n\n# sources\n\n# main\n\n# timeline\n\n# linked-from\n\n# evidence\n\n# cite-1\n\n# source-1\n\n# fn:1", HostileCase.Harmless),
        ("headings without a letter", "# \n\n# !\n\n# \U0001F600\n\n# \u05D0", HostileCase.Harmless),
        ("a line that never ends", new string('a', 200_000), TooLong),
        ("as many lines as there can be", Times("\n", 200_000), HostileCase.Harmless),
        ("many notes", string.Concat(Enumerable.Range(0, 1000).Select(i => $"a[^{i}]\n\n[^{i}]: b\n\n")), HostileCase.Harmless),
        ("notes that name each other", "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]", HostileCase.Harmless),
        ("a note that nobody names, which names another", "a\n\n[^1]: b[^2]\n\n[^2]: c", "footnote-unused"),
        ("a note told twice", "a[^1]\n\n[^1]: b\n\n[^1]: c[^2]\n\n[^2]: d", "footnote-unused"),
        ("marks without notes", "a[^a b] \\[^2] `[^3]`", "footnote-unknown"),
        ("one note named everywhere", Times("a[^1] ", 1000) + "\n\n[^1]: b", HostileCase.Harmless),
        ("citations without end", Times("[@treaty] ", 1500), HostileCase.Harmless),
        ("paragraphs with citations", Times("A. [@treaty]\n\n", 1500), HostileCase.Harmless),
        ("links to itself", Times("[[one]] ", 1000), HostileCase.Harmless),
        ("entities", Times("&amp;&#0;&#x110000;&nope;", 1000), HostileCase.Harmless),
        ("backticks of all lengths", string.Concat(Enumerable.Range(1, 200).Select(i => new string('`', i) + "a")), HostileCase.Harmless),
        ("fences never closed", Times("```\n\n", 3001), "fence-open"),
        ("a fence of a figure in a quote", "> ```chart\n> title: T\n> ```", "fence-nested"),
        ("figures without end", Times("```register\nkind: body\n```\n\n", 200), "figure-empty*200"),
        ("the end of front matter again", "---\n\n---\ntitle: Again\n---\n", HostileCase.Harmless),
    ];

    private static (string Name, string Text, string Expected)[] Characters =>
    [
        ("a character that turns the text round", "a \u202E b", "invisible-character"),
        ("one that isolates", "a \u2066 b \u2069", "invisible-character*2"),
        ("a space of no width", "ja\u200Bva", "invisible-character"),
        ("a mark of direction", "a\u200Eb\u200Fc\u061Cd", "invisible-character*3"),
        ("a nul", "a\0b", "nul-character"),
        ("tags of no look", "a\U000E0041\U000E0042", "invisible-character*2"),
        ("a soft hyphen", "ja\u00ADva", "invisible-character"),
        ("a bell", "a\u0007b", "invisible-character"),
        ("line ends of other kinds", "a\u2028b\u2029c\u0085d\u000Be\u000Cf", "invisible-character*5"),
        ("a character that is none", "a\uFFFEb", "invisible-character"),
        ("a character that turns the text round, as an entity", "a &#x202E; b", "invisible-character"),
        ("a mark of direction by its name", "a &rlm; b\n\n# &#8203;c\n\n`&#x202E;`", "invisible-character*2"),
        ("one in the title of a link, as an entity", "a [b](https://example.org/ \"&#x202E;c\") and [d]\n\n[d]: https://example.org/ '&rlm;'", "invisible-character*2"),
        ("one in what is said of a picture, as an entity", "A ![b &#x202E;c](../../media/a.svg '&#x202E;')", "invisible-character*2 picture-not-found"),
        ("a bell as an entity", "a &#7; b", "invisible-character"),
        ("marks on marks", "a" + new string('\u0301', 5000), HostileCase.Harmless),
    ];

    private static string Times(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));
}
