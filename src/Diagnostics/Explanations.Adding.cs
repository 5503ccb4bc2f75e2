using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfAdding =>
    [
        new("list-in-brackets", Severity.Error, "A list in brackets, to which no lines can be added")
        {
            Meaning = """
                The command `new` only puts lines in and changes none. This list stands in square brackets, so there is no
                place in it for a line. A build reads it well all the same.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events: [{ date: 2003-03-17, title: Berlin Plus agreed, sources: [treaty] }]
                """, """
                events:
                  - { date: 2003-03-17, title: Berlin Plus agreed, sources: [treaty] }
                """),
        },
        new("entry-misread", Severity.Error, "A place at which a new entry would be misread")
        {
            Meaning = """
                Before the command `new` writes, it reads what the file would be, and here something else would come out than the
                old entries and the new one. Often the text before it has no end, as a text after `|` at the end of a file.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: treaty
                  title: Treaty
                  standing: primary
                  note: |
                    A note that goes on to the end of the file
                """, """
                - id: treaty
                  title: Treaty
                  standing: primary
                  note: A note on one line
                """),
            Otherwise = """
                Write the entry in by hand, and run `dotnet run -- check` afterwards.
                """,
        },
    ];
}
