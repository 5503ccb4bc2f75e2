using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What pages tell machines, as schema.org types in JSON-LD. '&lt;' is escaped, so none can end its script element.</summary>
internal static class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>schema.org/BreadcrumbList.</summary>
    public static Html Breadcrumbs(ImmutableArray<NavEntry> trail, Uri baseUrl) => Write("BreadcrumbList", json =>
    {
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < trail.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", trail[i].Text);
            json.WriteString("item", trail[i].Url.On(baseUrl));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>schema.org/Article. What it cites and tells stands in the data files, so that a page to read stays light.</summary>
    public static Html Article(Topic topic, SiteInfo info, string url) => Write("Article", json =>
    {
        json.WriteString("headline", topic.Title);
        json.WriteString("description", topic.Summary);
        json.WriteString("url", url);
        json.WriteString("inLanguage", info.Language);
        json.WriteString("license", "https://creativecommons.org/licenses/by/4.0/");
        if (topic.Updated is { } updated)
        {
            json.WriteString("dateModified", updated.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        WriteSite(json, "isPartOf", info);
    });

    /// <summary>schema.org/DefinedTerm.</summary>
    public static Html DefinedTerm(Term term, string definition, string url, Uri baseUrl) => Write("DefinedTerm", json =>
    {
        json.WriteString("name", term.Name);
        json.WriteString("description", definition);
        json.WriteString("url", url);
        WriteIfAny(json, "termCode", term.Abbreviation);
        if (term.Aliases.Length > 0)
        {
            json.WriteStartArray("alternateName");
            foreach (var alias in term.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
        }

        json.WriteString("inDefinedTermSet", SiteUrls.Glossary.On(baseUrl));
    });

    /// <summary>schema.org/WebSite.</summary>
    public static Html WebSite(SiteInfo info, Uri baseUrl) => Write("WebSite", json =>
    {
        json.WriteString("name", info.Title);
        json.WriteString("description", info.Description);
        json.WriteString("url", baseUrl.AbsoluteUri);
        json.WriteString("inLanguage", info.Language);
    });

    private static void WriteSite(Utf8JsonWriter json, string property, SiteInfo info)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "WebSite");
        json.WriteString("name", info.Title);
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(property, value);
        }
    }

    private static Html Write(string type, Action<Utf8JsonWriter> writeProperties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            writeProperties(json);
            json.WriteEndObject();
        }

        return new Html(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
