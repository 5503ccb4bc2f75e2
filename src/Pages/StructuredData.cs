using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// What pages tell machines, as schema.org types in JSON-LD, each an entry of the page's graph. '&lt;' is escaped, so none can end its
/// script element.
/// </summary>
internal static class StructuredData
{
    public static Html Breadcrumbs(ImmutableArray<NavEntry> trail, Uri baseUrl) => Written(
        new BreadcrumbList([.. trail.Select((entry, index) => new ListItem(index + 1, entry.Text, entry.Url.On(baseUrl)))]),
        LinkedDataTypes.Written.BreadcrumbList);

    /// <summary>What it cites and tells stands in the data files, so that a page to read stays light.</summary>
    public static Html Article(Topic topic, SiteInfo info, string url) => Written(
        new Article(
            topic.Title,
            topic.Summary,
            url,
            info.Language,
            ContentLicence.Url,
            topic.Updated,
            new ArticleSite(info.Title)),
        LinkedDataTypes.Written.Article);

    public static Html DefinedTerm(Term term, string definition, Uri baseUrl) => Written(Of(term, definition, baseUrl), LinkedDataTypes.Written.DefinedTerm);

    /// <param name="definition">In plain text.</param>
    public static DefinedTerm Of(Term term, string definition, Uri baseUrl) => new(
        term.Name,
        definition,
        SiteUrls.Of(term.Id).On(baseUrl),
        string.IsNullOrEmpty(term.Abbreviation) ? null : term.Abbreviation,
        term.Aliases.IsEmpty ? null : term.Aliases,
        SiteUrls.Glossary.On(baseUrl));

    public static Html WebSite(SiteInfo info, Uri baseUrl) => Written(
        new WebSite(info.Title, info.Description, baseUrl.AbsoluteUri, info.Language), LinkedDataTypes.Written.WebSite);

    private static Html Written<T>(T data, JsonTypeInfo<T> type) => new(JsonSerializer.Serialize(data, type));
}

/// <summary>A thing in JSON-LD.</summary>
internal abstract record LinkedThing([property: JsonPropertyName("@type"), JsonPropertyOrder(-1)] string Type);

/// <summary>schema.org/BreadcrumbList.</summary>
internal sealed record BreadcrumbList(ImmutableArray<ListItem> ItemListElement) : LinkedThing("BreadcrumbList");

/// <param name="Position">From 1.</param>
internal sealed record ListItem(int Position, string Name, string Item) : LinkedThing("ListItem");

/// <summary>schema.org/Article.</summary>
internal sealed record Article(
    string Headline,
    string Description,
    string Url,
    string InLanguage,
    string License,
    DateOnly? DateModified,
    ArticleSite IsPartOf) : LinkedThing("Article");

/// <summary>The site that an article is of.</summary>
internal sealed record ArticleSite(string Name) : LinkedThing("WebSite");

/// <summary>schema.org/DefinedTermSet: the glossary as a document of its own.</summary>
/// <param name="Id">Of the set, as each of its terms names it.</param>
internal sealed record DefinedTermSet(
    [property: JsonPropertyName("@id"), JsonPropertyOrder(-1)] string Id,
    string Name,
    string Url,
    string InLanguage,
    ImmutableArray<DefinedTerm> HasDefinedTerm) : LinkedThing("DefinedTermSet")
{
    [JsonPropertyName("@context"), JsonPropertyOrder(-2)]
    public string Context { get; } = "https://schema.org";
}

/// <summary>schema.org/DefinedTerm.</summary>
internal sealed record DefinedTerm(
    string Name,
    string Description,
    string Url,
    string? TermCode,
    ImmutableArray<string>? AlternateName,
    string InDefinedTermSet) : LinkedThing("DefinedTerm")
{
    /// <summary>Where others of its document may refer to it; null where it stands alone.</summary>
    [JsonPropertyName("@id"), JsonPropertyOrder(-1)]
    public string? Id { get; init; }
}

/// <summary>schema.org/WebSite.</summary>
internal sealed record WebSite(string Name, string Description, string Url, string InLanguage) : LinkedThing("WebSite");

/// <summary>What is written as JSON-LD, worked out by the compiler.</summary>
[JsonSerializable(typeof(BreadcrumbList))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(DefinedTerm))]
[JsonSerializable(typeof(DefinedTermSet))]
[JsonSerializable(typeof(WebSite))]
internal sealed partial class LinkedDataTypes : JsonSerializerContext
{
    public static LinkedDataTypes Written { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
