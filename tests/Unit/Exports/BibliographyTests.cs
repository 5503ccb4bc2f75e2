using System.Text.Json.Nodes;
using EuNatoSite.Exports;
using EuNatoSite.Model;

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

    // A note is the argument of another command once it is in a bibliography, and there \url takes none of these (url.sty, "Usage").
    [Theory]
    [InlineData("https://a.example/a_b?c=1&d", @"\url{https://a.example/a_b?c=1&d}")]
    [InlineData("https://a.example/x?y=%20{z}#q", @"https://a.example/x?y=\%20\textbraceleft{}z\textbraceright{}\#q")]
    [InlineData("https://a.example/x^^y_z", @"https://a.example/x\textasciicircum{}\textasciicircum{}y\_z")]
    [InlineData("https://a.example/}", @"https://a.example/\textbraceright{}")]
    public void An_address_in_a_note_cannot_break_a_bibliography(string address, string written)
    {
        var archived = SampleSite.Source("a") with { Archived = new(address, default) };
        var copied = Copied("https://a.example/") with { Copy = new(address, default), Note = null };

        Assert.Contains($"  note = {{Archived copy: {written}}},\n", Bibliography.Entry(archived), StringComparison.Ordinal);
        Assert.Contains($"  note = {{Copy at a.example: {written}}},\n", Bibliography.Entry(copied), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "url = {https://www.b_c.example/1}", @"note = {A briefing. Copy at b\_c.example.}")]
    [InlineData("https://a.example/", "url = {https://a.example/}", @"note = {A briefing. Copy at b\_c.example: \url{https://www.b_c.example/1}}")]
    public void A_copy_says_whose_host_it_is(string? own, string url, string note)
    {
        var entry = Bibliography.Entry(Copied(own));

        Assert.Contains($"  {url},\n", entry, StringComparison.Ordinal);
        Assert.Contains($"  {note},\n", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://www.b_c.example/1", "A briefing. Copy at b_c.example.")]
    [InlineData("https://a.example/", "https://a.example/", "A briefing. Copy at b_c.example: https://www.b_c.example/1")]
    public void A_copy_says_whose_host_it_is_in_CSL(string? own, string url, string note)
    {
        var item = Csl(Copied(own));

        Assert.Equal("webpage", (string?)item["type"]);
        Assert.Equal(url, (string?)item["URL"]);
        Assert.Equal(note, (string?)item["note"]);
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

    [Fact]
    public void A_copy_without_a_note_needs_none()
    {
        var copied = Copied(own: null) with { Note = null };

        Assert.Contains(@"note = {Copy at b\_c.example.}", Bibliography.Entry(copied), StringComparison.Ordinal);
        Assert.Equal("Copy at b_c.example.", (string?)Csl(copied)["note"]);
    }

    private static Source Copied(string? own) => SampleSite.Source("a") with
    {
        Url = own is null ? null : new(own, default),
        Copy = new("https://www.b_c.example/1", default),
        Note = "A briefing.",
    };

    private static JsonNode Csl(string date) => Csl(SampleSite.Source("a", date));

    private static JsonNode Csl(Source source) =>
        JsonNode.Parse(SampleSite.TextOf(BibliographyJson.Of(SampleSite.Site with { Sources = [source] })))![0]!;
}
