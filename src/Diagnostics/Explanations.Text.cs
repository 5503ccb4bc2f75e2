using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfText =>
    [
        new("raw-html", Severity.Error, "HTML in a text")
        {
            Meaning = """
                Texts are written in Markdown alone. HTML that anybody may propose could run scripts in a reader's browser,
                and would look out of place in print and in search.
                """,
            Example = new(ExamplePlace.Body, """
                The <b>Berlin Plus</b> arrangements date from 2003.
                """, """
                The **Berlin Plus** arrangements date from 2003.
                """),
            Otherwise = """
                If you want to show a tag and not to use it, put it between backticks.
                """,
        },
        new("address-refused", Severity.Error, "An address that is not accepted")
        {
            Meaning = """
                A link may lead to an `https`, `http` or `mailto` address, to a file of this site or to a heading. Other
                addresses run code in a reader's browser, or work on one computer alone.
                """,
            Example = new(ExamplePlace.Body, """
                See the [declaration](ftp://example.org/declaration.pdf).
                """, """
                See the [declaration](https://example.org/declaration.pdf).
                """),
            Otherwise = """
                A path on this site does not begin with `/`: it starts from the folder of the file that it stands in, as in
                `../history/st-malo.md`.
                """,
        },
        new("picture-elsewhere", Severity.Error, "A picture from another site")
        {
            Meaning = """
                A picture must lie in `media`. One from elsewhere would tell its owner who reads this page, and may be another
                tomorrow, or gone.
                """,
            Example = new(ExamplePlace.Body, """
                ![The members in 2026](https://example.org/map.svg)
                """, """
                ![The members in 2026](../../media/map.svg)
                """),
            Otherwise = """
                See first that its licence lets the site show it.
                """,
        },
        new("nesting-too-deep", Severity.Error, "Quotes, lists or brackets nested too deeply")
        {
            Meaning = """
                More than a hundred quotes, lists, brackets or stars stand inside one another, deeper than anybody could read
                and than the program can draw. Most often a long row of opening brackets or stars was never closed.
                """,
            Example = new(ExamplePlace.Body, """
                > > > > > > > > (and so on, 130 times) The arrangements date from 2003.
                """, """
                > The arrangements date from 2003.
                """),
            Otherwise = """
                A bracket or a star that is just a sign is written with a backslash before it.
                """,
        },
        new("text-too-long", Severity.Error, "A part of a text that is too long")
        {
            Meaning = """
                A paragraph may have 32 KiB and 4,096 brackets, stars and underscores, a table 128 columns and 2,000 rows, a text
                500 headings and 5,000 links, a citation 200 characters and a link by id 300. Nobody would read more, and it could
                make the program very slow.
                """,
            Example = new(ExamplePlace.Body, """
                | 1900 | 1901 | 1902 | (and so on, 130 years) |
                """, """
                | Year | Members |
                |------|---------|
                | 1949 | 12      |
                | 1952 | 14      |
                """),
            Otherwise = """
                Split a paragraph with an empty line, and a topic into two. Figures for many years belong in a file in `data`,
                from which a chart can be drawn.
                """,
        },
        .. OfBlocks,
        new("emphasis-malformed", Severity.Error, "Stars that make no words strong")
        {
            Meaning = """
                Two stars before words and two behind make them strong, if no blank stands between the stars and the words.
                Here they do not, so that readers would see the stars. Marks of other programs do nothing here: words in
                `==two signs==` are not marked, and words in `~~two signs~~` not struck out.
                """,
            Example = new(ExamplePlace.Body, """
                The ** Berlin Plus ** arrangements date from 2003.
                """, """
                The **Berlin Plus** arrangements date from 2003.
                """),
            Otherwise = """
                If the stars are just signs, write a backslash before each: `\*\*`.
                """,
        },
        new("link-malformed", Severity.Error, "A link that cannot be read")
        {
            Meaning = """
                A link is its words in square brackets and, right after them, its address in round ones. Here the address has
                a space in it, its bracket does not close or stands apart, the two pairs have changed places, or a label stands
                in place of the address, so that readers would see the brackets and no link. An address without words stands
                between `<` and `>`.
                """,
            Example = new(ExamplePlace.Body, """
                See the [declaration](https://example.org/the declaration.pdf).
                """, """
                See the [declaration](https://example.org/the%20declaration.pdf).
                """),
            Otherwise = """
                If the brackets are just signs, write a backslash before the first: `\[`. A picture, `![What it shows](address)`, has
                its words too: they are read out to who cannot see it.
                """,
        },
        new("citation-malformed", Severity.Error, "A citation that cannot be read")
        {
            Meaning = """
                A citation is the id of one source between `[@` and `]`, with a comma and a place in it after the id if you
                like. What stands here is no id, so that nobody could look the source up.
                """,
            Example = new(ExamplePlace.Body, """
                The arrangements date from 2003. [@EPRS 2025]
                """, """
                The arrangements date from 2003. [@eprs-2025, p. 4]
                """),
            Otherwise = """
                Two sources are two citations: `[@eprs-2025] [@nato-2022]`. The ids are in `sources.yml`. A sign that is meant
                has a backslash before it: `\@`.
                """,
        },
        new("citation-numbered", Severity.Error, "A number in brackets that cites nothing")
        {
            Meaning = """
                A number in brackets such as `[1]` came along with a text from elsewhere, where a list of sources went with
                it. Here it looks like one of the page's own citations, and leads nowhere.
                """,
            Example = new(ExamplePlace.Body, """
                The arrangements date from 2003.[12]
                """, """
                The arrangements date from 2003. [@eprs-2025]
                """),
            Otherwise = """
                Look at the source yourself before you cite it. If the brackets are meant, as in a quotation, write a
                backslash before the first: `\[`.
                """,
        },
        new("citation-misplaced", Severity.Error, "A citation where the sources stand beside the text")
        {
            Meaning = """
                A definition, an event, an answer or a reading has a list of sources of its own, and stands on several pages,
                of which each numbers its sources anew. So only the body of a page cites within its text.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2003-03-17
                    title: Berlin Plus agreed
                    text: The last letter was signed.[@eprs-2025]
                    sources: [nato-2022]
                """, """
                events:
                  - date: 2003-03-17
                    title: Berlin Plus agreed
                    text: The last letter was signed.
                    sources: [nato-2022, eprs-2025]
                """),
            Otherwise = """
                Where only a part of the text rests on a source, say so in words, or in the body.
                """,
        },
        new("wikilink-malformed", Severity.Error, "A link by id that cannot be read")
        {
            Meaning = """
                Double square brackets hold the id of a topic or a term, which has only letters, digits and hyphens. What
                stands here cannot be one, so the link has nowhere to go.
                """,
            Example = new(ExamplePlace.Body, """
                It began in [[St Malo]].
                """, """
                It began in [[st-malo|St Malo]].
                """),
            Otherwise = """
                The id of a topic is the name of its file without `.md`. What stands after the upright line is what readers see.
                """,
        },
        new("footnote-unused", Severity.Error, "A note that would be left out")
        {
            Meaning = """
                Notes are shown below a text in the order in which it mentions them. This one is mentioned nowhere, or another
                before it has the same label, so that no reader would ever see it.
                """,
            Example = new(ExamplePlace.Body, """
                The arrangements date from 2003.

                [^start]: The first talks were held in 1999.
                """, """
                The arrangements date from 2003.[^start]

                [^start]: The first talks were held in 1999.
                """),
            Otherwise = """
                A label may be a number or a word; readers see numbers, counted from the top.
                """,
        },
        new("footnote-unknown", Severity.Error, "A mark without a note")
        {
            Meaning = """
                The mark for a note stands in the text, but there is no such note in it, or one without words. A note begins at the left margin of
                the same body with the same label and a colon; answers, definitions and other texts of the front matter have
                none.
                """,
            Example = new(ExamplePlace.Body, """
                The arrangements date from 2003.[^start]
                """, """
                The arrangements date from 2003.[^start]

                [^start]: The first talks were held in 1999.
                """),
            Otherwise = """
                If the bracket is just a sign, write a backslash before it: `\[^`.
                """,
        },
        new("link-nested", Severity.Error, "A link in the words of another or of a picture")
        {
            Meaning = """
                The words in the brackets of a link lead to one place. Those of a picture are read out to those who do not see it.
                A second link in either, a citation or the mark of a note could not be followed.
                """,
            Example = new(ExamplePlace.Body, """
                ![The members in 2026 [@eprs-2025]](../../media/map.svg)
                """, """
                ![The members in 2026](../../media/map.svg) [@eprs-2025]
                """),
        },
        new("not-one-paragraph", Severity.Error, "A short text of more than one paragraph")
        {
            Meaning = """
                Definitions, answers and the texts of events are shown in lists and on small cards. There is room for one
                paragraph, without lists, headings or empty lines.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                terms:
                  - term: Concordia
                    definition: |
                      The EU's first military operation.

                      It took over from NATO in 2003.
                    sources: [eprs-2025]
                """, """
                terms:
                  - term: Concordia
                    definition: |
                      The EU's first military operation.
                      It took over from NATO in 2003.
                    sources: [eprs-2025]
                """),
            Otherwise = """
                What needs more room belongs in the body of the topic. A sign that is meant where a line begins has a backslash
                before it: `\-`, `\#`.
                """,
        },
        new("picture-not-found", Severity.Error, "A picture that is not there")
        {
            Meaning = """
                The text shows a picture that is not in `media`. Its name must be the same to the letter, capitals and ending
                included, and the path starts from the folder of the text.
                """,
            Example = new(ExamplePlace.Body, """
                ![The members in 2026](../../media/mpa.svg)
                """, """
                ![The members in 2026](../../media/map.svg)
                """),
            Otherwise = """
                Perhaps the picture was refused: see whether the same run says so.
                """,
        },
    ];
}
