using System.Text;
using System.Text.RegularExpressions;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>A link may lead to a term, an event or a disagreement by its id, as it may to a heading.</summary>
public sealed partial class EntryLinkTests
{
    private const string Entries = """
        terms:
          - { term: Response Capability, id: ncirc, definition: A unit., sources: [treaty] }
        events:
          - { date: 2016-02-10, title: Signed, text: It was signed., topics: [two], sources: [treaty] }
        disagreements:
          - { id: which-year, question: Which year?, positions: [{ answer: One., sources: [treaty] }, { answer: Two., sources: [report] }] }
        """;

    [Theory]
    [InlineData("ncirc", "../security/cyber.html#Term-ncirc", "#Term-ncirc", "term")]
    [InlineData("2016-02-10-signed", "../timeline/index.html#2016-02-10-signed", "#Event-2016-02-10-signed", "event-link")]
    [InlineData("which-year", "../disagreements/index.html#which-year", "#Disagreement-which-year", null)]
    [InlineData("how", "../security/cyber.html#how", "#Topic-cyber--how", "topic")]
    public void A_link_to_an_entry_of_another_topic_leads_to_where_it_stands(string id, string url, string inBook, string? role)
    {
        var built = SiteBuild.InMemory(With(Topic("security/cyber", Entries, "## How"), Topic("history/two", body: $"See [it](../security/cyber.md#{id}).")), Options);

        Assert.Empty(built.Diagnostics);
        var kind = role is null ? "" : $" class=\"{role}\"";
        Assert.Contains($"See <a href=\"{url}\"{kind}>it</a>", Text(built, "history/two.html"), StringComparison.Ordinal);
        Assert.Contains($"See <a href=\"{inBook}\"{kind}>it</a>", Text(built, "print/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ncirc", "Card-term-ncirc")]
    [InlineData("2016-02-10-signed", "Card-event-2016-02-10-signed")]
    [InlineData("which-year")]
    [InlineData("how", "Card-topic-cyber")]
    public void The_card_of_a_link_tells_of_what_it_leads_to(string id, params string[] cards)
    {
        var built = SiteBuild.InMemory(With(Topic("security/cyber", Entries, "## How"), Topic("history/two"), Topic("security/three", body: $"See [it](cyber.md#{id}).")), Options);

        Assert.Equal(cards, Cards().Matches(Text(built, "security/three.html")).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("See [it](#ncirc).")]
    [InlineData("See [it](cyber.md#ncirc).")]
    [InlineData("", "events: [{ date: 2016, title: Signed, text: 'See [it](#ncirc).', topics: [two], sources: [treaty] }]")]
    public void A_topic_links_to_its_own_entries(string body, string events = "")
    {
        const string Terms = "terms: [{ term: Response Capability, id: ncirc, definition: A unit., sources: [treaty] }]\n";
        var built = SiteBuild.InMemory(With(Topic("security/cyber", Terms + events, body), Topic("history/two")), Options);

        Assert.Empty(built.Diagnostics);
        Assert.Contains("See <a href=\"#Term-ncirc\" class=\"term\">it</a>", Text(built, "security/cyber.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nicrc", "did you mean 'ncirc'?")]
    [InlineData("Term-ncirc", "did you mean 'ncirc'?")]
    [InlineData("2016-02-10-singed", "did you mean '2016-02-10-signed'?")]
    [InlineData("hwo", "did you mean 'how'?")]
    [InlineData("elsewhere", "write one of: how, ncirc, 2016-02-10-signed, which-year")]
    public void An_unknown_fragment_is_told_with_what_is_near_of_all_it_could_lead_to(string fragment, string hint)
    {
        var problem = Assert.Single(Link(Topic("security/cyber", Entries, "## How"), Topic("history/two", body: $"See [it](../security/cyber.md#{fragment}).")).Diagnostics);

        Assert.Equal(
            $"input/topics/history/two.md(6,5): error anchor-not-found: there is no heading or entry '#{fragment}' in 'input/topics/security/cyber.md'; {hint}",
            problem.ToString());
    }

    [Theory]
    [InlineData("events: [{ date: never, id: signed, title: Signed, sources: [treaty] }]", "date-invalid")]
    [InlineData("terms: [{ term: Signed, definition: It., sources: [treaty] }, { term: Signed, definition: It., sources: [treaty] }]", "id-duplicate")]
    public void An_entry_that_is_told_of_breaks_no_link_to_it(string entries, string code)
    {
        var built = SiteBuild.InMemory(With(Topic("security/cyber", entries), Topic("history/two", body: "See [it](../security/cyber.md#signed).")), Options);

        Assert.Contains(code, built.Diagnostics.Select(problem => problem.Code));
        Assert.DoesNotContain("anchor-not-found", built.Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void An_entry_that_could_not_be_read_is_not_told_as_missing() => Assert.Equal(
        ["key-unknown"],
        Link(
            Topic("security/cyber", "events:\n  - id: signed\n    date: 2016\n    titel: Signed\n    title: Signed\n    sources: [treaty]"),
            Topic("history/two", body: "See [it](../security/cyber.md#signed).")).Diagnostics.Select(problem => problem.Code));

    [GeneratedRegex("""<p id="(Card-[^"]*)">""")]
    private static partial Regex Cards();

    private static string Text(BuildInMemory built, string path) =>
        Encoding.UTF8.GetString(built.Files.Single(file => file.Path == path).Bytes.Span);
}
