using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    // Of front matter too: how it is written, whatever it says.
    private static ImmutableArray<Explanation> OfYaml =>
    [
        new("yaml-syntax", Severity.Error, "Front matter that cannot be read")
        {
            Meaning = """
                Front matter and the bibliography are written in YAML, in which a colon, a `#`, a quotation mark and the space
                before a line have a meaning. Here they do not add up, most often because a text with a colon in it has no
                quotation marks around it.
                """,
            Example = new(ExamplePlace.Topic, """
                ---
                title: Berlin Plus
                summary: Berlin Plus: how the EU may use NATO's assets.
                ---
                """, """
                ---
                title: Berlin Plus
                summary: "Berlin Plus: how the EU may use NATO's assets."
                ---
                """),
            Otherwise = """
                Look at the line that is named and the one before it: indent with spaces and never with tabs, and see that every
                bracket and every quotation mark closes.
                """,
        },
        new("yaml-limit", Severity.Error, "YAML that is too long or too deep")
        {
            Meaning = """
                Front matter may have 64 KiB and 10,000 keys, values and ends of lists, at which each counts that begins or
                closes; a file that is YAML as a whole, such as `sources.yml`, may have 100,000. Lists may stand inside lists to a
                depth of 16. More than that is nearly always a mistake, and could bring the program to a standstill.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                tags: [[[[[[[[[[[[[[[[[operations]]]]]]]]]]]]]]]]]
                """, """
                tags: [operations]
                """),
            Otherwise = """
                If a topic has so much to say, make it two.
                """,
        },
        new("yaml-feature", Severity.Error, "A feature of YAML that is not used here")
        {
            Meaning = """
                YAML can name a value and repeat it elsewhere, mix lists into one another, and mark types. Here every value is
                written out where it belongs, so that each line can be read and reviewed by itself.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                sources: &basis [eprs-2025]
                """, """
                sources: [eprs-2025]
                """),
            Otherwise = """
                If the sign is part of a text, put the text in double quotes.
                """,
        },
        new("key-duplicate", Severity.Error, "The same key twice")
        {
            Meaning = """
                A key, the word before a colon, stands twice in the same place. One of its two values would be lost, and
                nobody could say which one was meant.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                order: 10
                tags: [operations]
                order: 20
                """, """
                order: 20
                tags: [operations]
                """),
            Otherwise = """
                In a list it may be the dash before the next entry that is missing: then all keys from there on seem to come
                twice.
                """,
        },
        new("markdown-misplaced", Severity.Error, "Markdown in a text that takes none")
        {
            Meaning = """
                Titles, summaries and questions stand in menus, in lists and at the top of the browser's window, where nothing
                can be a link or strong. They are plain words, and marks of Markdown would be shown.
                """,
            Example = new(ExamplePlace.Topic, """
                ---
                title: Berlin Plus
                summary: How the EU may use **NATO's** assets. [@eprs-2025]
                ---
                """, """
                ---
                title: Berlin Plus
                summary: How the EU may use NATO's assets.
                ---
                """),
            Otherwise = """
                What a topic rests on as a whole is listed in `sources`. Definitions, answers and the texts of events do take
                Markdown.
                """,
        },
        new("text-cut", Severity.Error, "A text that a # cuts off")
        {
            Meaning = """
                In YAML a `#` with a blank before it begins a comment, and the text would end there without a word of it to
                anybody.
                """,
            Example = new(ExamplePlace.Topic, """
                ---
                title: Berlin Plus
                summary: How the EU may use NATO's assets, item # 1 of many.
                ---
                """, """
                ---
                title: Berlin Plus
                summary: "How the EU may use NATO's assets, item # 1 of many."
                ---
                """),
            Otherwise = """
                A comment that is meant as one stands on a line of its own, or two blanks behind the value.
                """,
        },
    ];
}
