using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

// Links that somebody writes are checked before pages are made, so that these come from the program or its theme, or follow from
// another error. An id alone may also be one that somebody's heading or figure takes from another.
public static partial class Explanations
{
    private const string Report = """
        If the run tells of other errors, mend those first. If this one stays, the mistake is in the program and not yours: please
        report it, with the whole line.
        """;

    private static ImmutableArray<Explanation> OfFinishedPages =>
    [
        new("link-broken", Severity.Error, "A page with a link that leads nowhere")
        {
            Meaning = """
                When all pages are made, every link in them is followed. This one leads to a page that the site does not have.
                """,
            Example = new(ExamplePlace.Page, """
                <a href="berlin-pluss.html">Berlin Plus</a>
                """, """
                <a href="berlin-plus.html">Berlin Plus</a>
                """),
            Otherwise = Report,
        },
        new("place-not-found", Severity.Error, "A link to a place that its page does not have")
        {
            Meaning = """
                The link leads to a page that is there, and to a place on it that is not. A reader would come out at the top, and
                have to search.
                """,
            Example = new(ExamplePlace.Page, """
                <a href="berlin-plus.html#orignis">How it began</a>
                """, """
                <a href="berlin-plus.html#origins">How it began</a>
                """),
            Otherwise = Report,
        },
        new("asset-not-found", Severity.Error, "A page that needs a file which is not there")
        {
            Meaning = """
                The page loads a picture, a style or a script that is no file of the site.
                """,
            Example = new(ExamplePlace.Page, """
                <img src="../media/mpa.svg" alt="The members in 2026">
                """, """
                <img src="../media/map.svg" alt="The members in 2026">
                """),
            Otherwise = Report,
        },
        new("link-not-relative", Severity.Error, "A link that works in one place alone")
        {
            Meaning = """
                The site reads the same from a server and from a folder on somebody's disk. A link that begins with `/`, or with a
                scheme other than `https`, `http` and `mailto`, would not work everywhere, or could run code.
                """,
            Example = new(ExamplePlace.Page, """
                <a href="/history/berlin-plus.html">Berlin Plus</a>
                """, """
                <a href="../history/berlin-plus.html">Berlin Plus</a>
                """),
            Otherwise = Report,
        },
        new("asset-elsewhere", Severity.Error, "A page that loads something from elsewhere")
        {
            Meaning = """
                The page would load a picture, a style or a script from another site, which would learn who reads what and could
                change what is shown. All that a page needs is part of this site.
                """,
            Example = new(ExamplePlace.Page, """
                <img src="https://example.org/map.svg" alt="The members in 2026">
                """, """
                <img src="../media/map.svg" alt="The members in 2026">
                """),
            Otherwise = Report,
        },
        new("duplicate-id", Severity.Error, "Two places of a page with one name")
        {
            Meaning = """
                Links to a place on a page go by its id. Two places on this page have the same one, so that links to the
                second come out at the first.
                """,
            Example = new(ExamplePlace.Page, """
                <h2 id="origins">Origins</h2>
                <h2 id="origins">The origins of the second deal</h2>
                """, """
                <h2 id="origins">Origins</h2>
                <h2 id="origins-of-the-second">The origins of the second deal</h2>
                """),
            Otherwise = """
                A heading has its id from its words, a figure from its title, and a term from its name: where one of the two places is
                yours, give it other words. If neither is, the mistake is in the program: please report it, with the whole line.
                """,
        },
    ];
}
