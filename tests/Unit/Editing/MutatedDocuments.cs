using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Editing;

/// <summary>
/// Every document that is one mistake, or one harmless change, away from a whole one: each value in turn becomes each of a list of
/// others, each key goes, is misspelt, or changes places. Values stay as they were written, quotes and all.
/// </summary>
internal static class MutatedDocuments
{
    private static readonly ImmutableArray<string> Values =
    [
        // Of every type, and nothing at all.
        "", "~", "null", "\"\"", "5", "-5", "1.5", "true", "false", "'true'", "[]", "{}", "[a]", "[5, true]", "[\"\"]", "[~]", "[[a]]", "[{ a: b }]",
        "{ a: b }", "[{ answer: One }]", "[{ answer: One }, { answer: Two }]", "[{ term: A, definition: B }]",

        // Dates and days.
        "2003", "'2003'", "2003-03", "2003-03-17", "2003-13", "2003-3-1", "2003-02-29", "2004-02-29", "1900-02-29", "2000-02-29", "2003-04-31",
        "2016/2018", "2004/..", "../1954", "../..", "/2003", "2003/", "1990~", "1990?", "1990~?", "1990~/2003-05?", "0000-01-01", "9999", "9998", "999",
        "0001-01-01", "9999-12-31", "spring 2003", "\"2003-03-17 \"", "2003-03-17T12:00:00", "17.3.2003",

        // Ids.
        "berlin-plus", "Berlin Plus", "berlin_plus", "-a", "a-", "a--b", "con", "com1", "com10", "console", "é", "'007'", "a.b",

        // Closed lists.
        "eu", "EU", "joint", "person", "people", "primary", "ai-assisted", "'official'", "\" eu\"",

        // Addresses.
        "https://a.example/", "HTTPS://A.example", "http://a.example/", "//a.example/", "a.example", "mailto:a@a.example", "\"https://\"", "https:///a",
        "\"https://a.example/ b\"", "'https:\\\\a.example'", "\"https://a.example/\\u200b\"", "https://a.example:8080/x?y=1#z", "https://münchen.example/é",
        "https:a.example", "javascript:alert(1)",

        // Flags and numbers.
        "yes", "no", "40", "'40'", "-3", "'+40'", "040", "99999999999", "2147483647", "2147483648", "'1,000'",

        // As long as may be, and one longer.
        .. Lengths.SelectMany(length => new[] { new string('x', length), new string('x', length + 1) }),
        $"https://a.example/{new string('x', LinkPolicy.MaxLength - 18)}", $"https://a.example/{new string('x', LinkPolicy.MaxLength - 17)}",
    ];

    private static IEnumerable<int> Lengths => new[]
    {
        Limits.Text, Limits.Title, Limits.Tagline, Limits.Summary, Limits.SectionSummary, Limits.SiteDescription, Limits.Name, Limits.Role, Limits.EventTitle,
        Limits.Question, Limits.Statement, Limits.SourceTitle, Limits.Author, Limits.Publisher, Limits.Note, Slug.MaxLength,
    }.Distinct();

    /// <param name="yaml">A whole document, without a text that is written line by line.</param>
    public static IEnumerable<string> Of(string yaml)
    {
        var file = new SourceText("a.yml", yaml);
        var problems = new ProblemLog();
        var root = ToPart(YamlReader.Read(new PlacedText(yaml, file, 0), problems)!, yaml); // null only beside a problem
        Assert.True(problems.IsEmpty);
        return Variants(root).Prepend(root).Select(Write);
    }

    private static IEnumerable<Part> Variants(Part part) => part switch
    {
        Raw raw => Values.Select(value => new Raw(value)).Append(new Raw(Quoted(raw.Yaml))),
        Listing list => Values.Select(value => (Part)new Raw(value))
            .Append(new Listing(list.Items.Reverse()))
            .Concat(list.Items.SelectMany((item, at) => Variants(item).Select(variant => new Listing(list.Items.SetItem(at, variant))).Append(new Listing(list.Items.RemoveAt(at))))),
        Keys keys => Values.Select(value => (Part)new Raw(value))
            .Append(new Keys(keys.Entries.Reverse()))
            .Append(new Keys(keys.Entries.Add(("unheard-of", new Raw("x")))))
            .Concat(keys.Entries.SelectMany((entry, at) => Variants(entry.Value).Select(variant => new Keys(keys.Entries.SetItem(at, (entry.Key, variant))))
                .Append(new Keys(keys.Entries.RemoveAt(at)))
                .Append(new Keys(keys.Entries.SetItem(at, (entry.Key + "s", entry.Value))))
                .Append(new Keys(keys.Entries.SetItem(at, ($"\"{entry.Key}\"", entry.Value))))
                .Append(new Keys(keys.Entries.Add(entry))))),
        _ => [],
    };

    private static ImmutableArray<T> Reverse<T>(this ImmutableArray<T> items) => [.. items.AsEnumerable().Reverse()];

    private static string Quoted(string yaml) => yaml is ['"' or '\'', ..] ? yaml : $"'{yaml.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Part ToPart(YamlNode node, string yaml) => node switch
    {
        YamlSequence list => new Listing([.. list.Items.Select(item => ToPart(item, yaml))]),
        YamlMapping mapping => new Keys([.. mapping.Entries.Select(entry => (entry.Key.Value, ToPart(entry.Value, yaml)))]),
        _ => new Raw(yaml[node.Span.Start..node.Span.End]),
    };

    private static string Write(Part part)
    {
        var text = new StringBuilder();
        Write(part, text, 0);
        return text.ToString();
    }

    // After a key or a dash: a value on the same line, or lists and keys on the next.
    private static void Write(Part part, StringBuilder text, int indent)
    {
        switch (part)
        {
            case Raw raw:
                text.Append(raw.Yaml.Length > 0 ? " " : "").Append(raw.Yaml).Append('\n');
                break;
            case Listing { Items: [] }:
                text.Append(" []\n");
                break;
            case Keys { Entries: [] }:
                text.Append(" {}\n");
                break;
            case Listing list:
                text.Append('\n');
                foreach (var item in list.Items)
                {
                    text.Append(' ', indent).Append('-');
                    Write(item, text, indent + 2);
                }

                break;
            case Keys keys:
                text.Append('\n');
                foreach (var (key, value) in keys.Entries)
                {
                    text.Append(' ', indent).Append(key).Append(':');
                    Write(value, text, indent + 2);
                }

                break;
        }
    }

    private abstract record Part;

    private sealed record Raw(string Yaml) : Part;

    private sealed record Listing(ImmutableArray<Part> Items) : Part;

    private sealed record Keys(ImmutableArray<(string Key, Part Value)> Entries) : Part;
}
