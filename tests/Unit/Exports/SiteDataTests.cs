using System.Text.Json;
using System.Text.Json.Nodes;
using EuNatoSite.Exports;

namespace EuNatoSite.Tests.Exports;

public sealed class SiteDataTests
{
    private static string Data { get; } = SampleSite.TextOf(SiteData.Of(SampleSite.Site, SampleSite.BaseUrl));

    private static JsonObject Schema { get; } =
        JsonNode.Parse(SampleSite.TextOf(SiteData.SchemaOf(SampleSite.Site, SampleSite.BaseUrl)))!.AsObject();

    [Fact]
    public void What_is_written_can_be_read_back()
    {
        var read = JsonSerializer.Deserialize<SiteRecord>(Data, ExportTypes.Written.Options)!;
        Assert.Equal(SampleSite.Site.Topics.Select(topic => topic.Title), read.Topics.Select(topic => topic.Title));
        Assert.Equal(Data, JsonSerializer.Serialize(read, ExportTypes.Written.Options).Replace("<", "\\u003C") + "\n");
    }

    [Fact]
    public void A_body_is_told_by_its_headings()
    {
        var topic = JsonSerializer.Deserialize<SiteRecord>(Data, ExportTypes.Written.Options)!.Topics.First();
        Assert.Equal(
            [
                new PartRecord(null, 0, null, "Before any heading: Supreme Headquarters Allied Powers Europe & friends."),
                new PartRecord("what-it-means", 2, "What it means", "One item\nEin Wort: Größe"),
                new PartRecord("änderungen-script", 3, "Änderungen </script>", "A · B\n1 · 2"),
            ],
            topic.Parts);
        Assert.Equal(["western-union", "berlin-plus-agreed", "projects", "target-2030"], topic.Events);
    }

    [Fact]
    public void The_schema_says_what_and_where_it_is()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal("https://eu-nato.example/data/site.schema.json", (string?)Schema["$id"]);
        Assert.Equal("EU–NATO Cooperation", (string?)Schema["title"]);
        Assert.Equal("site.schema.json", (string?)JsonNode.Parse(Data)!["$schema"]);
    }

    [Fact]
    public void The_schema_asks_for_every_member_and_allows_no_other()
    {
        Assert.Equal(
            Schema["properties"]!.AsObject().Select(member => member.Key),
            Schema["required"]!.AsArray().Select(name => (string)name!));
        Assert.False((bool)Schema["additionalProperties"]!);
        var organisations = Schema["properties"]!["terms"]!["items"]!["properties"]!["organisation"]!["enum"]!.AsArray();
        Assert.Equal(["eu", "nato", "weu", "joint", "other", null], organisations.Select(name => (string?)name));
    }

    [Fact]
    public void The_glossary_is_a_set_of_defined_terms()
    {
        var set = JsonNode.Parse(SampleSite.TextOf(GlossaryJson.Of(SampleSite.Site, SampleSite.BaseUrl)))!;
        Assert.Equal("DefinedTermSet", (string?)set["@type"]);
        var shape = set["hasDefinedTerm"]![1]!;
        Assert.Equal("https://eu-nato.example/glossary/shape.html", (string?)shape["@id"]);
        Assert.Equal("https://eu-nato.example/glossary/", (string?)shape["inDefinedTermSet"]);
        Assert.Equal("SHAPE", (string?)shape["termCode"]);
        Assert.Equal("the \"Headquarters\", at Mons", (string?)shape["alternateName"]![0]);
    }
}
