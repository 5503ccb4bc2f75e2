using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    // Of texts too: what stands between lines of its own.
    private static ImmutableArray<Explanation> OfBlocks =>
    [
        new("heading-malformed", Severity.Warning, "A heading that leads nobody on")
        {
            Meaning = """
                Whoever listens to a page finds the way by its headings. The title of the page, from front matter, is its one heading of the
                first level; those of the text begin with `##`, the next ones beneath with `###`, with none left out between and none
                without words. Strong words alone on a line look like a heading, and are none; and a line of hyphens right beneath a text,
                which was to part it from the next, makes a heading of all of it.
                """,
            Example = new(ExamplePlace.Body, """
                # How it began

                The arrangements date from 2003.
                """, """
                ## How it began

                The arrangements date from 2003.
                """),
        },
        new("fence-nested", Severity.Error, "A figure inside a quote or a list")
        {
            Meaning = """
                A figure that the site makes takes a place of its own on the page, so the three backticks around it stand at
                the left margin, not inside a quote or a list.
                """,
            Example = new(ExamplePlace.Body, """
                - Who belonged to both in 2004:

                  ```members
                  year: 2004
                  ```
                """, """
                - Who belonged to both in 2004:

                ```members
                year: 2004
                ```
                """),
        },
        new("fence-empty", Severity.Error, "A figure that does not say what it shows")
        {
            Meaning = """
                Three backticks with `chart`, `events` or `register` after them stand for a figure that the site makes. This
                one does not say which; only `members` may be empty.
                """,
            Example = new(ExamplePlace.Body, """
                ```chart
                ```
                """, """
                ```chart
                title: What the EU's members spend on defence
                series: spending
                caption: All 27 together.
                ```
                """),
            Otherwise = """
                What stands between the backticks are keys with values, as in front matter, one on each line.
                """,
        },
        new("fence-open", Severity.Error, "A block of code that does not end")
        {
            Meaning = """
                Three backticks begin a block that is shown as it is typed, or a figure. Here they are not followed by the
                three that end it, so that all the rest of the text would become part of the block.
                """,
            Example = new(ExamplePlace.Body, """
                ```members
                year: 2004

                Twenty-five states were members.
                """, """
                ```members
                year: 2004
                ```

                Twenty-five states were members.
                """),
            Otherwise = """
                The backticks that end a block stand alone on their line, and are as many as those that begin it, or more.
                """,
        },
        new("fence-unknown", Severity.Error, "A fence named almost like a figure")
        {
            Meaning = """
                A figure is shown where a fence is named `chart`, `events`, `register` or `members`, in small letters. Any
                other name is taken for the language of a piece of code, and what is inside is shown as it is typed.
                """,
            Example = new(ExamplePlace.Body, """
                ```Members
                year: 2004
                ```
                """, """
                ```members
                year: 2004
                ```
                """),
            Otherwise = """
                Code in a language that happens to be named like that needs no name: leave it out.
                """,
        },
        new("block-malformed", Severity.Error, "A heading, a list or a table that is none")
        {
            Meaning = """
                From how a line begins it was to be a heading, an item of a list, a row of a table, a figure or an alert, but it is
                written so that it is read as part of a paragraph, or as code where four blanks stand before it, and its signs
                would be shown. So would what only other programs know: words in double braces that they fill in, attributes such
                as `{target=_blank}`, boxes to tick, comments in `%%`, or a note in `^[brackets]`. Events, terms and disagreements belong to the
                front matter: in the text they would be shown as lines of it.
                """,
            Example = new(ExamplePlace.Body, """
                ##What came of it

                Two operations.
                """, """
                ## What came of it

                Two operations.
                """),
            Otherwise = """
                An item of a list begins with `- `. A table has a line such as `| --- | --- |` beneath its head, with as many
                columns as that; no blank line stands between its rows, and one stands between the last of them and the text
                that follows. The kinds of an alert are NOTE, TIP, IMPORTANT, WARNING and CAUTION. Where a
                line really begins with such a sign, write a backslash before it: `\##`.
                """,
        },
        new("table-row-long", Severity.Error, "A table row with more cells than the head")
        {
            Meaning = """
                Each upright line in a row begins a new cell. This row has more cells than the head of the table, and there is
                no column to show the last of them in.
                """,
            Example = new(ExamplePlace.Body, """
                | Year | Members |
                |------|---------|
                | 1949 | 12      | founders |
                """, """
                | Year | Members |
                |------|---------|
                | 1949 | 12, founders |
                """),
            Otherwise = """
                An upright line that readers should see is written with a backslash before it: `\|`.
                """,
        },
    ];
}
