using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private const string NoHurry = """
        Only `check --external` looks for this, and it never keeps a site from being published.
        """;

    private static ImmutableArray<Explanation> OfNetwork =>
    [
        new("address-gone", Severity.Warning, "An address at which there is nothing any more")
        {
            Meaning = """
                The host of this address says that it has no such page. A reader who wants to see the source finds nothing.
                Look for the text elsewhere, which is its `url` at the publisher's own and its `copy` at anybody else's, or for a
                copy in a web archive, and name that in `archived`.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://old.example.org/declaration.pdf
                """, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://old.example.org/declaration.pdf
                  archived: https://archive.example.org/2016/declaration.pdf
                """),
            Otherwise = NoHurry,
        },
        new("address-moved", Severity.Warning, "An address that has moved for good")
        {
            Meaning = """
                The host sends everybody on to another address, and says that it will always do so. See that the same text stands
                there, and write the new address before the old one stops leading on.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://old.example.org/declaration
                """, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://new.example.org/declaration
                """),
            Otherwise = NoHurry,
        },
        new("address-unreachable", Severity.Warning, "An address that could not be opened")
        {
            Meaning = """
                The host could not be found, did not answer, or answered that something is wrong with it. That may pass: try the
                address in a browser on another day before you change it.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://no-such-host.example.org/declaration
                """, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://www.example.org/declaration
                """),
            Otherwise = NoHurry,
        },
        new("address-private", Severity.Warning, "An address that only some computers can open")
        {
            Meaning = """
                The address leads to the computer that runs the check, or into a private network. Readers elsewhere cannot
                open it, and so that nobody can have the check knock at inner doors, it was not asked.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://192.168.0.7/declaration
                """, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://www.example.org/declaration
                """),
            Otherwise = NoHurry,
        },
        new("address-unasked", Severity.Warning, "An address that was not asked this time")
        {
            Meaning = """
                The host asked to be left alone for a while, failed several times in a row, or the time for the check was over.
                Nothing is known of the address. The next check asks again; a copy in
                `archived` helps readers meanwhile.
                """,
            Example = new(ExamplePlace.Sources, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://busy.example.org/declaration
                """, """
                - id: declaration-2016
                  title: Joint declaration
                  standing: primary
                  url: https://busy.example.org/declaration
                  archived: https://archive.example.org/2016/declaration
                """),
            Otherwise = NoHurry,
        },
    ];
}
