using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfReferences =>
    [
        new("id-duplicate", Severity.Error, "Two things with one id")
        {
            Meaning = """
                An id is the name by which others link to a thing. No two topics, terms, events, disagreements, sources,
                sections or pages may share one, or a link could not tell which is meant.
                """,
            Example = new(ExamplePlace.Sources, """
                - { id: summit-2016, title: Warsaw Communiqué, standing: primary }
                - { id: summit-2016, title: Joint Declaration, standing: primary }
                """, """
                - { id: warsaw-2016, title: Warsaw Communiqué, standing: primary }
                - { id: joint-2016, title: Joint Declaration, standing: primary }
                """),
            Otherwise = """
                An event or a term without an `id` takes it from its title or name: give one of the two an `id` of its own. A topic
                has its id from the name of its file, whatever its section: rename one of the two files. If both are the same
                thing, as after a copy, keep one.
                """,
        },
        new("address-tracking", Severity.Warning, "An address that tells where readers come from")
        {
            Meaning = """
                Programs that share or find an address put something behind it that tells its host where a reader comes from, such as
                `utm_source` or `fbclid`. It leads nowhere else, and is nobody's business.
                """,
            Example = new(ExamplePlace.Body, """
                See [the text](https://example.org/compass?utm_source=chatgpt.com).
                """, """
                See [the text](https://example.org/compass).
                """),
        },
        new("name-common", Severity.Error, "A term named by a word of every text")
        {
            Meaning = """
                Where a text names a term, the site links to its definition. A word such as `the` or `and`, a single letter or a
                number alone stands in texts of any kind and means no term there.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                terms:
                  - term: Strategic Compass
                    aliases: [the, Compass]
                    definition: The EU's plan for its security and defence.
                    sources: [eprs-2025]
                """, """
                terms:
                  - term: Strategic Compass
                    aliases: [Compass]
                    definition: The EU's plan for its security and defence.
                    sources: [eprs-2025]
                """),
            Otherwise = """
                An abbreviation in capitals, such as `WHO`, is found in capitals alone and may stay. A term that texts should
                not be linked to has the line `link-text: false`.
                """,
        },
        new("name-taken", Severity.Error, "A name that stands twice")
        {
            Meaning = """
                Where a text names a term, the site links to its definition. Two terms share a name, an abbreviation or an alias,
                whatever its capitals, and a text could mean either; or one term has a name twice, and would be shown with it
                twice.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                terms:
                  - term: Political and Security Committee
                    abbreviation: PSC
                    definition: The EU's ambassadors for foreign policy.
                    sources: [eprs-2025]
                  - term: Peace Support Command
                    abbreviation: PSC
                    definition: A headquarters.
                    sources: [eprs-2025]
                """, """
                terms:
                  - term: Political and Security Committee
                    abbreviation: PSC
                    definition: The EU's ambassadors for foreign policy.
                    sources: [eprs-2025]
                  - term: Peace Support Command
                    definition: A headquarters.
                    sources: [eprs-2025]
                """),
            Otherwise = """
                Keep the name with the term that most texts mean by it. Names of one term may differ in capitals alone: an
                abbreviation such as `QUAD` is found in capitals alone, and the alias `Quad` as texts write it.
                """,
        },
        new("section-unknown", Severity.Error, "A section that does not exist")
        {
            Meaning = """
                A topic belongs to the section that its folder is named after, and the sections are listed in `site.yml`. This
                one is not.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/topics/histroy/berlin-plus.md
                """, """
                input/site.yml
                input/topics/history/berlin-plus.md
                """),
            Otherwise = """
                To open a new section, add it to the list `sections` in `site.yml`, with an id, a title and a summary.
                """,
        },
        new("source-unknown", Severity.Error, "A source that is not in the bibliography")
        {
            Meaning = """
                A citation, or a list `sources`, names a source that `sources.yml` does not have. Readers could not look up
                what the statement rests on.
                """,
            Example = new(ExamplePlace.Body, """
                The arrangements date from 2003. [@eprs-2052]
                """, """
                The arrangements date from 2003. [@eprs-2025]
                """),
            Otherwise = """
                If the source is new, add it to `sources.yml` with an id, a title and its standing.
                """,
        },
        new("topic-unknown", Severity.Error, "A topic that does not exist")
        {
            Meaning = """
                Lists such as `related` name topics by their ids, and there is no topic of this one. The id of a topic is the
                name of its file without `.md`.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                related: [st-mallo]
                """, """
                related: [st-malo]
                """),
        },
        new("term-unknown", Severity.Error, "A term that does not exist")
        {
            Meaning = """
                A list `terms` names glossary entries by their ids, and there is none of this id. A term's id is the one it is
                given or, without that, its name in small letters with hyphens.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                events:
                  - date: 2004-12-02
                    title: Operation Althea begins
                    terms: [altea]
                    sources: [eprs-2025]
                """, """
                events:
                  - date: 2004-12-02
                    title: Operation Althea begins
                    terms: [althea]
                    sources: [eprs-2025]
                """),
            Otherwise = """
                If the glossary has no such entry yet, add it to `terms` in the topic that it belongs to.
                """,
        },
        new("link-target-not-found", Severity.Error, "A link by id that leads nowhere")
        {
            Meaning = """
                Double square brackets hold the id of a topic or a term, and there is neither of this id.
                """,
            Example = new(ExamplePlace.Body, """
                It began in [[st-mallo|St Malo]].
                """, """
                It began in [[st-malo|St Malo]].
                """),
            Otherwise = """
                Somebody may have renamed the file: search the folder `topics` for its title.
                """,
        },
        new("link-file-not-found", Severity.Error, "A link to a file that is not there")
        {
            Meaning = """
                The link gives a path, and no text of the site lies there. Paths start from the folder of the file that they
                stand in; `..` goes one folder up.
                """,
            Example = new(ExamplePlace.Body, """
                It began in [St Malo](st-mallo.md).
                """, """
                It began in [St Malo](st-malo.md).
                """),
            Otherwise = """
                A link ends with `.md`, not `.html`. Pages that the site makes itself, such as the timeline, have no file to
                link to. Or link by id, which needs no path: `[[st-malo|St Malo]]`.
                """,
        },
        new("link-to-draft", Severity.Error, "A link to a draft")
        {
            Meaning = """
                The topic says `draft: true`, so that it is left out when the site is published, and readers would follow the
                link to nowhere.
                """,
            Example = new(ExamplePlace.Body, """
                More is said in [the topic on enlargement](enlargement.md).
                """, """
                More is said in [the topic on St Malo](st-malo.md).
                """),
            Otherwise = """
                When the draft is ready, take `draft: true` out of it; the link is then right.
                """,
        },
        new("anchor-not-found", Severity.Error, "A link to a heading that is not there")
        {
            Meaning = """
                What stands after the `#` is the name of a heading: its text in small letters, with hyphens for spaces, so that
                `## The declaration` is `#the-declaration`; or the id of a term, an event or a disagreement that the topic
                itself owns. The page has neither of this name; a picture has no headings.
                """,
            Example = new(ExamplePlace.Body, """
                It began with [a declaration](st-malo.md#the-decleration).
                """, """
                It began with [a declaration](st-malo.md#the-declaration).
                """),
            Otherwise = """
                Somebody may have worded the heading anew. Without the `#` and what follows it the link leads to the whole page.
                """,
        },
        new("redirect-invalid", Severity.Error, "An old address that cannot be one")
        {
            Meaning = """
                An old address is written from the root of the site, without a `/` before it, in small letters, and ends with
                `.html`: what stood in the browser after the name of the site. None is in `assets/`, whose files browsers keep
                for ever.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                redirect-from: [/history/berlin-plus-agreement]
                """, """
                redirect-from: [history/berlin-plus-agreement.html]
                """),
        },
        new("address-taken", Severity.Error, "Two pages that want one address")
        {
            Meaning = """
                A page, an old address or a section would stand where another page already does, or one that the site makes
                itself, such as the search or the glossary. Only one of the two could ever be reached.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/pages/search.md
                """, """
                input/site.yml
                input/pages/how-to-search.md
                """),
        },
        new("uncorroborated", Severity.Warning, "A statement without a source that carries it")
        {
            Meaning = """
                All that the site states rests on sources that can be checked. This statement names none, or only texts that
                nobody signs or that a machine helped to write. It is shown with a mark, and the site is not published with it
                unless the build lets warnings pass.
                """,
            Example = new(ExamplePlace.Body, """
                The staffs have met every month since then. [@forum-post]
                """, """
                The staffs have met every month since then. [@eprs-2025]
                """),
            Otherwise = """
                If there is no better source, leave the statement out.
                """,
        },
        new("review-due", Severity.Warning, "A topic that was to be looked through again")
        {
            Meaning = """
                Somebody set a day after which this topic should be checked against its sources once more, and the day has passed.
                Readers are told so at the head of the page.
                """,
            Example = new(ExamplePlace.FrontMatter, """
                reviewed: 2024-11-22
                review-after: 2025-11-22
                """, """
                reviewed: 2026-11-22
                review-after: 2027-11-22
                """),
            Otherwise = """
                Change the days only when the topic has in fact been checked.
                """,
        },
    ];
}
