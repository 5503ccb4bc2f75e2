using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The whole model as one JSON file, and the JSON Schema (2020-12) it follows, made from the same types.</summary>
public static class SiteData
{
    /// <param name="sink">Who takes the pieces of the data before their end; null leaves them to the file.</param>
    public static OutputFile Of(Site site, Uri baseUrl, IPieceSink? sink = null) =>
        Json.File(SiteUrls.SiteData, Record(site, baseUrl), ExportTypes.Written.SiteRecord, sink);

    public static OutputFile SchemaOf(Site site, Uri baseUrl) => Json.File(SiteUrls.SiteSchema, Schema(site, baseUrl));

    private static SiteRecord Record(Site site, Uri baseUrl)
    {
        var records = new RecordMaker(site);
        return new SiteRecord(
            PageUrl.Link(SiteUrls.SiteData, SiteUrls.SiteSchema),
            Info(site.Info, baseUrl),
            site.Sections.Select(RecordMaker.Of),
            site.Topics.Select(records.Of),
            site.Terms.Select(records.Of),
            site.Events.Select(records.Of),
            site.Disagreements.Select(records.Of),
            site.Sources.Select(RecordMaker.Of),
            site.Members.Select(RecordMaker.Of),
            site.Series.Select(RecordMaker.Of),
            site.StandingPages.Select(records.Of),
            site.Statements.Select(RecordMaker.Of));
    }

    private static InfoRecord Info(SiteInfo info, Uri baseUrl) => new(
        info.Title, info.Tagline, info.Description, baseUrl.AbsoluteUri, info.Language, info.FactsAsOf, info.Repository?.Value);

    private static JsonObject Schema(Site site, Uri baseUrl)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = SiteUrls.SiteSchema.On(baseUrl),
            ["title"] = site.Info.Title,
        };
        var exported = ExportTypes.Written.SiteRecord.GetJsonSchemaAsNode(Exporting).AsObject();
        foreach (var (name, value) in exported.ToList())
        {
            exported.Remove(name);
            schema.Add(name, value);
        }

        return schema;
    }

    private static JsonSchemaExporterOptions Exporting { get; } = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (place, schema) => Described(
            schema, WordsOf(place.PropertyInfo?.AttributeProvider) ?? WordsOf(place.TypeInfo.Type)),
    };

    private static JsonNode Described(JsonNode schema, string? words)
    {
        // A schema that allows everything is written as true, and has no room for words.
        if (words is not null && schema is JsonObject described)
        {
            described.Insert(0, "description", words);
        }

        return schema;
    }

    private static string? WordsOf(ICustomAttributeProvider? member) =>
        member?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute words, ..]
            ? words.Description
            : null;
}
