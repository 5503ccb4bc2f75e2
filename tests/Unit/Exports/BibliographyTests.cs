using System.Text.Json.Nodes;
using EuNatoSite.Exports;

namespace EuNatoSite.Tests.Exports;

public sealed class BibliographyTests
{
    private static void CheckIssued(string date, string expected) =>
        Assert.Equal(expected, Csl(date)["issued"]!.ToJsonString());

    [Fact]
    public void A_source_is_an_entry_with_its_id_as_key() => Assert.Equal(
        """
        @misc{eprs-2025,
          title = {{EU–NATO \textbraceleft{}cooperation\textbraceright{} \& more: 100\% of it\_}},
          author = {{European Parliamentary Research Service}},
          publisher = {Parliament},
          year = {2025},
          month = jun,
          date = {2025-06},
          url = {https://example.org/a_b?c=1&d=%7B2%7D},
          urldate = {2026-11-22},
          keywords = {official},
          note = {A briefing; \$5. Archived copy: \url{https://archive.example/x}},
        }

        @misc{essay,
          title = {{Eu Nato}},
          year = {about 2017},
          date = {2017~},
          keywords = {unattributed},
        }

        """,
        SampleSite.TextOf(Bibliography.Of(SampleSite.Site)));

    [Fact]
    public void Braces_of_any_text_are_balanced()
    {
        var entry = Bibliography.Entry(SampleSite.Source("a") with { Title = "}}{\\{", Url = new("https://a.example/}", default), Note = "}" });
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
    }

    [Fact]
    public void Dates_keep_their_precision_and_doubts_in_CSL()
    {
        CheckIssued("2003", """{"date-parts":[[2003]]}""");
        CheckIssued("2003-03", """{"date-parts":[[2003,3]]}""");
        CheckIssued("2003-03-17", """{"date-parts":[[2003,3,17]]}""");
        CheckIssued("2016/2018-07", """{"date-parts":[[2016],[2018,7]]}""");
        CheckIssued("1990~", """{"date-parts":[[1990]],"circa":true}""");
        CheckIssued("2004/..", """{"date-parts":[[2004]],"literal":"since 2004"}""");
        CheckIssued("../1954", """{"date-parts":[[1954]],"literal":"until 1954"}""");
    }

    [Fact]
    public void A_source_is_an_item_of_CSL()
    {
        var item = JsonNode.Parse(SampleSite.TextOf(BibliographyJson.Of(SampleSite.Site)))![0]!.AsObject();
        Assert.Equal(
            ["id", "type", "title", "author", "publisher", "issued", "URL", "accessed", "archive_location", "keyword", "note"],
            item.Select(member => member.Key));
        Assert.Equal("webpage", (string?)item["type"]);
        Assert.Equal("""[{"literal":"European Parliamentary Research Service"}]""", item["author"]!.ToJsonString());
    }

    private static JsonNode Csl(string date) => JsonNode.Parse(SampleSite.TextOf(
        BibliographyJson.Of(SampleSite.Site with { Sources = [SampleSite.Source("a", date)] })))![0]!;
}
