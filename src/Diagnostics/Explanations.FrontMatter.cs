using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfFrontMatter =>
    [
        new("front-matter-missing", Severity.Error, "A file without front matter")
        {
            Meaning = """
                Every topic and standing page opens with a block between two lines `---` that gives its title, its summary and
                more. Without it the site does not know what the page is called.
                """,
            Example = new(ExamplePlace.Topic, """
                # Berlin Plus

                How the EU may use NATO's assets.
                """, """
                ---
                title: Berlin Plus
                summary: How the EU may use NATO's assets.
                ---
                The arrangements date from 2003.
                """),
            Otherwise = """
                The first `---` must be the first line of the file, and the second stands below the last key; neither has
                anything else on its line, and there is none between.
                """,
        },
        .. OfYaml,
        new("key-unknown", Severity.Error, "A key that the site does not know")
        {
            Meaning = """
                Each place has keys of its own, such as `title` for a topic and `date` for an event. This one is not among
                them, most often because of a slip of the pen, and what it says would go unnoticed.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                reveiwed: 2026-11-22
                """, """
                reviewed: 2026-11-22
                """),
            Otherwise = """
                The key may be right and stand in the wrong place: look at how far its line is indented.
                """,
        },
        new("key-missing", Severity.Error, "Something that readers need is not given")
        {
            Meaning = """
                A topic needs a title, an event a date, a source its standing. The message says which key is to be added.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2003-03-17
                    sources: [eprs-2025]
                """, """
                events:
                  - date: 2003-03-17
                    title: Berlin Plus arrangements adopted
                    sources: [eprs-2025]
                """),
            Otherwise = """
                If the key is there, it may be misspelt, empty, or indented so that it belongs to something else.
                """,
        },
        new("wrong-type", Severity.Error, "A value of the wrong kind")
        {
            Meaning = """
                A key wants a text, a number, `true` or `false`, or a list, and here it has something else. The message says
                what it wants.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                tags: operations
                """, """
                tags: [operations]
                """),
            Otherwise = """
                A list stands in square brackets, or has a line with a hyphen for each entry.
                """,
        },
        new("value-too-long", Severity.Error, "A text that is too long for its place")
        {
            Meaning = """
                Titles, summaries and the like stand in lists, on cards and in what search engines show, where there is little
                room. The message says how many characters there may be.
                """,
            Example = new(ExamplePlace.Topic, """
                ---
                title: The arrangements between the European Union and NATO by
                  which the one may use the assets of the other
                summary: How they work, and the two operations that used them.
                ---
                """, """
                ---
                title: Berlin Plus
                summary: How it works, and the two operations that used it.
                ---
                """),
            Otherwise = """
                What does not fit belongs in the body of the topic.
                """,
        },
        new("value-unknown", Severity.Error, "A value that is not on the list")
        {
            Meaning = """
                This key takes one of a few words, by which the site sorts and filters. The message gives the nearest one, or all.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                terms:
                  - term: Concordia
                    kind: mission
                    definition: The EU's first military operation, in 2003.
                    sources: [eprs-2025]
                """, """
                terms:
                  - term: Concordia
                    kind: operation
                    definition: The EU's first military operation, in 2003.
                    sources: [eprs-2025]
                """),
            Otherwise = """
                If none of them fits, leave the key out where it is not required, or ask an editor.
                """,
        },
        new("date-invalid", Severity.Error, "A date that cannot be read")
        {
            Meaning = """
                A date in history is written from the year down, so that it can be sorted, and no more exactly than its source
                has it. Days that never were, such as `2003-02-30`, are refused too.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 17 March 2003
                    title: Berlin Plus arrangements adopted
                    sources: [eprs-2025]
                """, """
                events:
                  - date: 2003-03-17
                    title: Berlin Plus arrangements adopted
                    sources: [eprs-2025]
                """),
            Otherwise = """
                `2003` and `2003-03` are dates as well. `2003~` is about 2003 and `2003?` uncertain; `2016/2018` is a span,
                `2004/..` one that is still open, and `../1954` one whose beginning is not known.
                """,
        },
        new("day-invalid", Severity.Error, "A day that cannot be read")
        {
            Meaning = """
                This key wants one day, written as year, month and day with hyphens between them, so that it can be compared with
                today. Unlike a date in history it may not be vague.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                reviewed: 22.11.2026
                """, """
                reviewed: 2026-11-22
                """),
        },
        new("day-impossible", Severity.Error, "A day that cannot be meant")
        {
            Meaning = """
                The next review comes after the last. Most often a digit of the year or the month is wrong.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                reviewed: 2025-11-22
                review-after: 2025-05-22
                """, """
                reviewed: 2025-11-22
                review-after: 2027-05-22
                """),
        },
        new("day-to-come", Severity.Warning, "A day that has not come yet")
        {
            Meaning = """
                Nobody can have reviewed a topic, looked at a source, gathered facts or joined on a day that is still to come.
                Most often a digit of the year or the month is wrong. A country is a member from the day it joins: until then,
                its cell stays empty.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                reviewed: 2062-11-22
                """, """
                reviewed: 2026-11-22
                """),
            Otherwise = """
                What counts is the day of the build, with a week to spare, and `facts-as-of` where that is later. Where it is
                `facts-as-of` that is still to come, look at the computer's clock and at the option `--date` too.
                """,
        },
        new("address-not-https", Severity.Error, "An address that does not begin with https")
        {
            Meaning = """
                The address of a source, of the repository and of the site itself begins with `https://`. Over anything else,
                others could read or change on the way what a reader gets.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: policy-paper
                  title: A policy paper
                  url: "http://example.org/paper.pdf"
                  standing: research
                """, """
                - id: policy-paper
                  title: A policy paper
                  url: "https://example.org/paper.pdf"
                  standing: research
                """),
            Otherwise = """
                If there is no such address, leave out `url` and name the same text at somebody else's host under `copy`, or a copy
                in a web archive under `archived`.
                """,
        },
        new("positions-too-few", Severity.Error, "A disagreement with fewer than two answers")
        {
            Meaning = """
                A disagreement shows where sources differ. With one answer alone there is nothing to compare.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                disagreements:
                  - id: berlin-plus-year
                    question: When was Berlin Plus agreed?
                    positions:
                      - { answer: In March 2003, sources: [eprs-2025] }
                """, """
                disagreements:
                  - id: berlin-plus-year
                    question: When was Berlin Plus agreed?
                    positions:
                      - { answer: In March 2003, sources: [eprs-2025] }
                      - { answer: In December 2002, sources: [nato-2022] }
                """),
            Otherwise = """
                If the sources agree after all, say in the body what they say, and cite them.
                """,
        },
        new("id-invalid", Severity.Error, "An id that cannot be part of an address")
        {
            Meaning = """
                An id becomes part of a page's address, and a file's name. It is made of lower-case letters `a` to `z`,
                digits, and hyphens between them, 100 at most; names that Windows keeps for devices, such as `con`, are refused as well.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/topics/history/Berlin_Plus.md
                """, """
                input/site.yml
                input/topics/history/berlin-plus.md
                """),
            Otherwise = """
                A topic and a page have the name of their file for an id; an event or a term without one takes it from its
                title or name. Give it an `id` of its own if that does not work.
                """,
        },
    ];
}
