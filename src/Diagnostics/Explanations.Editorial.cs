using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfEditing =>
    [
        new("topic-length", Severity.Warning, "A topic that is too short or too long")
        {
            Meaning = $"""
                A topic has {EditorialLimits.Words} words: enough to say what the thing is and why it matters, and no more
                than can be read in one go. In the example, three dots stand for the rest.
                """,
            Example = new(ExamplePlace.Body, """
                Berlin Plus lets the EU use what NATO has.
                """, """
                Berlin Plus lets the EU use what NATO has.

                ...
                """),
            Otherwise = """
                What stays short is better as a part of another topic, or as a term in its glossary.
                """,
        },
        new("event-repeated", Severity.Warning, "Two events of the same title")
        {
            Meaning = """
                The timeline has an event of this title already. Most often it is the same, which another topic tells, and if the dates differ
                one of them is wrong.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2003-03-17
                    title: Berlin Plus agreed
                    terms: [althea]
                    sources: [eprs-2025]
                  - date: 2002-12-16
                    title: Berlin Plus agreed
                    terms: [althea]
                    sources: [eprs-2025]
                """, """
                events:
                  - date: 2003-03-17
                    title: Berlin Plus agreed
                    terms: [althea]
                    sources: [eprs-2025]
                """),
            Otherwise = """
                An event stands in one topic; its `topics` name the others that show it. Where sources give two dates, tell of both under
                `disagreements`. What happens every year has the year in its title.
                """,
        },
        new("links-few", Severity.Warning, "A topic that leads on to too few others")
        {
            Meaning = """
                Readers go from one topic to the next. A topic links to at least three others, or to all where there are
                fewer, at the words where somebody would want to know more.
                """,
            Example = new(ExamplePlace.Body, """
                It began in [St Malo](st-malo.md), and was used for
                [Althea](../operations/althea.md). PESCO came later.
                """, """
                It began in [St Malo](st-malo.md), and was used for
                [Althea](../operations/althea.md). [PESCO](pesco.md) came later.
                """),
            Otherwise = """
                Links in the front matter, such as `related`, do not count: they stand apart from the text.
                """,
        },
        new("citation-missing", Severity.Warning, "A number or a year without a source")
        {
            Meaning = """
                A paragraph, a list item or a table gives a number or a year and cites nothing. Numbers are what readers
                quote, and what is most easily wrong.
                """,
            Example = new(ExamplePlace.Body, """
                The arrangements were adopted in March 2003.
                """, """
                The arrangements were adopted in March 2003. [@eprs-2025]
                """),
            Otherwise = """
                If the number is not a statement, as in the name of a resolution, cite the source that it comes from all the same.
                """,
        },
        new("spelling", Severity.Warning, "A word that is spelt otherwise here")
        {
            Meaning = """
                The site is written in British English as the institutions of the EU use it, with names as the states
                themselves want them, such as Türkiye, and with an en dash between two organisations.
                """,
            Example = new(ExamplePlace.Body, """
                NATO's defense ministers met their EU colleagues.
                """, """
                NATO's defence ministers met their EU colleagues.
                """),
            Otherwise = """
                If the word is part of an official name, please report it, so that the name is let through.
                """,
        },
        new("address-own", Severity.Warning, "A link to this site by its address")
        {
            Meaning = """
                The site can be read without a connection, from a folder, and tried as a proposal before it is published. A link that
                names the published address, as it is copied from a browser, leads away from all of these, and no check follows it.
                One to the file of a page on the repository's host shows readers its Markdown.
                """,
            Example = new(ExamplePlace.Body, """
                See [PESCO](https://this-site.example/history/pesco.html).
                """, """
                See [PESCO](pesco.md).
                """),
            Otherwise = """
                A term is linked as `[[id]]`, and a source cited as `[@id]`. For a list, such as the timeline, name it and leave the
                link to the menu.
                """,
        },
        new("date-ahead", Severity.Warning, "An event that is still to come")
        {
            Meaning = """
                The timeline tells what happened, and this event lies in the future. A target, the end of a mandate or a meeting
                that is due is marked as a horizon, and shown apart from the rest.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2035
                    title: Allies to spend 5% of GDP on defence
                    topics: [pesco]
                    sources: [nato-2022]
                """, """
                events:
                  - date: 2035
                    title: Allies to spend 5% of GDP on defence
                    horizon: true
                    topics: [pesco]
                    sources: [nato-2022]
                """),
        },
        new("horizon-passed", Severity.Warning, "An event ahead whose day has passed")
        {
            Meaning = """
                The event is marked as a horizon, something in the future, and its date lies behind us. Readers now want to
                know what came of it.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2024
                    title: Allies to spend 2% of GDP on defence
                    horizon: true
                    topics: [pesco]
                    sources: [nato-2022]
                """, """
                events:
                  - date: 2024
                    title: Most Allies spend 2% of GDP on defence
                    topics: [pesco]
                    sources: [eprs-2025]
                """),
        },
        new("event-long", Severity.Warning, "An event that is told at length")
        {
            Meaning = """
                On the timeline an event says what happened, in one or two sentences that are read in passing. How it came about
                and what came of it is for the topic.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2004-12-02
                    title: Operation Althea begins
                    text: The EU takes over from NATO. Talks took a year. Few objected.
                    terms: [althea]
                    sources: [eprs-2025]
                """, """
                events:
                  - date: 2004-12-02
                    title: Operation Althea begins
                    text: After talks of a year the EU takes over from NATO.
                    terms: [althea]
                    sources: [eprs-2025]
                """),
        },
        new("term-unused", Severity.Warning, "A term that nothing uses")
        {
            Meaning = """
                The glossary explains words that readers meet on this site. No topic, event or definition has this one, so
                that nobody would come to it.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                terms:
                  - term: Concordia
                    definition: The EU's first military operation.
                    sources: [eprs-2025]
                """, """
                terms:
                  - term: Concordia
                    definition: The EU's first military operation.
                    sources: [eprs-2025]
                events:
                  - date: 2003-03-31
                    title: The EU's first military operation begins
                    terms: [concordia]
                    sources: [eprs-2025]
                """),
            Otherwise = """
                Texts are searched for the term's name, abbreviation and aliases. If they call it by another name, add that as an
                alias.
                """,
        },
        new("picture-unused", Severity.Warning, "A picture that no page shows")
        {
            Meaning = """
                The picture is published and kept on readers' devices with the site, and no text shows it or leads to it. In the
                example it is `media/map.svg`.
                """,
            Example = new(ExamplePlace.Body, """
                The map shows who takes part.
                """, """
                ![Who takes part, by country](../../media/map.svg)
                """),
            Otherwise = """
                What will be shown later can come with the text that shows it.
                """,
        },
        new("topic-unlinked", Severity.Warning, "A topic that no other links to")
        {
            Meaning = """
                Readers find a topic by following links from others. To this one there is none in any text, so add one where
                somebody would want to go on. In the example, nothing else links to the topic on St Malo.
                """,
            Example = new(ExamplePlace.Body, """
                France and the United Kingdom took the first step.
                """, """
                France and the United Kingdom took [the first step](st-malo.md).
                """),
        },
        new("event-unconnected", Severity.Warning, "An event that belongs to nothing else")
        {
            Meaning = """
                An event shows in its own topic and on the timeline. In `terms` it names what it concerns, and in `topics` who
                else should show it; this one does neither, so that few readers would see it.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2004-12-02
                    title: Operation Althea begins
                    sources: [eprs-2025]
                """, """
                events:
                  - date: 2004-12-02
                    title: Operation Althea begins
                    terms: [althea]
                    sources: [eprs-2025]
                """),
        },
    ];
}
