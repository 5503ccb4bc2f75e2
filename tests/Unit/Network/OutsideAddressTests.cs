using EuNatoSite.Network;

namespace EuNatoSite.Tests.Network;

/// <summary>An address that is not found here is never asked, and stays broken for years.</summary>
public sealed class OutsideAddressTests
{
    private const string Sources = """
        - id: treaty
          title: Treaty
          standing: primary
          url: https://a.example/treaty#article-5
          archived: https://archive.example/treaty
        - id: report
          title: Report
          standing: official
          url: "https://a.example/report?year=2025"
          copy: https://copies.example/report

        """;

    private const string Topic = """
        ---
        title: The one
        summary: About the one.
        terms:
          - term: Corridor
            definition: As [they](https://b.example/definition) say.
            sources: [treaty]
        events:
          - date: 2003-03-17
            title: It began
            text: As [they](https://b.example/event) say.
            sources: [treaty]
        disagreements:
          - id: when
            question: When did it begin?
            positions:
              - { answer: "As [they](https://b.example/first) say.", sources: [treaty] }
              - { answer: "As [others](https://b.example/second) say.", sources: [report] }
            reading: As [we](https://b.example/reading) say.
        ---
        See [the treaty](https://a.example/treaty), <https://b.example/body>, [a letter](mailto:a@b.example)
        and [a friend](http://b.example/body#part), not [this](two.md) nor [that](#heading).

        # Heading
        """;

    [Fact]
    public void Every_address_of_another_host_is_found_where_it_is_written()
    {
        var site = SmallSite.Whole(
            ("site.yml", "title: A\ntagline: A\ndescription: A\nbase-url: https://small.example/\nrepository: https://code.example/a\nsections:\n  - { id: history, title: H, summary: S. }\nfacts-as-of: 2026-11-22\n"),
            ("sources.yml", Sources),
            ("topics/history/one.md", Topic),
            SmallSite.Topic("history/two", body: "Nothing."),
            ("pages/about.md", "---\ntitle: About\nsummary: About.\n---\nBy [us](https://c.example/).\n"));

        Assert.Equal(
            [
                "https://c.example/ input/pages/about.md(5,4)",
                "https://code.example/a input/site.yml(5,13)",
                "https://a.example/treaty input/sources.yml(4,8) input/topics/history/one.md(21,5)",
                "https://archive.example/treaty input/sources.yml(5,13)",
                "https://a.example/report?year=2025 input/sources.yml(9,9)",
                "https://copies.example/report input/sources.yml(10,9)",
                "https://b.example/definition input/topics/history/one.md(6,20)",
                "https://b.example/event input/topics/history/one.md(11,14)",
                "https://b.example/first input/topics/history/one.md(17,23)",
                "https://b.example/second input/topics/history/one.md(18,23)",
                "https://b.example/reading input/topics/history/one.md(19,17)",
                "https://b.example/body input/topics/history/one.md(21,45)",
                "http://b.example/body input/topics/history/one.md(22,5)",
            ],
            OutsideAddress.Of(site).Select(address => $"{address.Url} {string.Join(' ', address.Places.Select(place => place.Location))}"));
    }

    [Fact]
    public void An_archived_copy_is_known_beside_the_address_it_was_made_of()
    {
        var site = SmallSite.Whole(("sources.yml", Sources), SmallSite.Topic("history/one", "sources: [treaty]", "[It](https://a.example/treaty)."));

        var treaty = OutsideAddress.Of(site).Single(address => address.Url.AbsoluteUri == "https://a.example/treaty");

        Assert.Equal(["https://archive.example/treaty", null], treaty.Places.Select(place => place.Archived?.AbsoluteUri));
    }
}
