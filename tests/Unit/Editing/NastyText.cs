using EuNatoSite.Editing;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Editing;

/// <summary>What people may give for a value, and YAML would take for something else.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "a", "B", "é", "ő", "😀", " ", "  ", "\t", ":", ": ", " :", "#", " #", "\"", "'", "\\", "\\n", "-", "- ", "--- ", "---", "...", "?", "? ", ",", ", ",
        "[", "]", "{", "}", "[[x]]", "&a", "*a", "!", "!!str ", "|", ">", ">-", "%", "%YAML", "@", "`", "~", "=", "<<", "/", "//", "https://a.example/?b=c#d",
        "true", "No", "null", ".5", "1e3", "0x1F", "2003", "2003-03-17", "12:30", "_", "\u00A0", "\u3000",
    ];

    /// <summary>Texts of one line, from one character to many.</summary>
    public static Gen<string> Lines { get; } = Gen.Elements(Pieces).NonEmptyListOf().Select(string.Concat);

    /// <summary>An event or a term, with a key of each form.</summary>
    public static Gen<NewEntry> Entries(string nameKey) =>
        from name in Lines
        from date in Gen.Elements("2003", "2003-03", "1954-10-23", "2016/2018", "2004/..", "../1954", "1990~", "2001?")
        from text in Lines
        from aliases in Lines.ListOf()
        select new NewEntry(
        [
            new(nameKey == "title" ? "date" : "period", FieldForm.Value, [date]),
            new(nameKey, FieldForm.Text, [name]),
            new(nameKey == "title" ? "text" : "definition", FieldForm.Text, [text]),
            new(nameKey == "title" ? "terms" : "aliases", FieldForm.List, [.. aliases]),
        ]);
}
