using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The search index as classic scripts, which also load from a folder, and the loader that names them, the search code and its style.
/// A site of a few hundred topics has one part; a larger one has several, so that its first results need not wait for all of it.
/// </summary>
public static class SearchIndex
{
    /// <summary>Characters of text that a part holds before the next one begins: about 2.5 MB of script, 0.6 MB as sent.</summary>
    private const int PartLength = 1_000_000;

    /// <summary>Each part is made when it is asked for, since together they are as long as all pages.</summary>
    /// <param name="day">The last day that the site speaks for.</param>
    public static IEnumerable<OutputFile> Of(Site site, DateOnly day, ThemeFiles theme)
    {
        var names = new List<string>();
        foreach (var documents in PartsOf(SearchDocument.All(site, day), PartLength))
        {
            var part = Part(documents);
            names.Add(part.Path);
            yield return part;
        }

        yield return Loader(theme, names);
    }

    /// <summary>The documents in their order, in runs of about this many characters of text; one run at least.</summary>
    internal static IEnumerable<ImmutableArray<SearchDocument>> PartsOf(IEnumerable<SearchDocument> documents, int length)
    {
        var part = ImmutableArray.CreateBuilder<SearchDocument>();
        var held = 0;
        foreach (var document in documents)
        {
            if (held >= length)
            {
                yield return part.DrainToImmutable();
                held = 0;
            }

            part.Add(document);
            held += document.Text.Length;
        }

        yield return part.DrainToImmutable();
    }

    private static OutputFile Loader(ThemeFiles theme, List<string> parts) => OutputFile.OfText(
        SiteUrls.SearchLoader.Path,
        $"window.euNatoSearchFiles={Json.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("code", theme.Search.Path);
            json.WriteString("style", theme.SearchStyle.Path);
            json.WriteStartArray("index");
            parts.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        })};\n");

    private static OutputFile Part(ImmutableArray<SearchDocument> documents) => Fingerprint.Of(
        Json.File(
            SiteUrls.Asset("search-index.js").Path,
            json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("options");
                MiniSearchIndex.WriteOptions(json);
                json.WritePropertyName("index");
                new MiniSearchIndex(documents).Write(json);
                json.WriteEndObject();
            },
            "(window.euNatoSearchIndex??=[]).push("u8,
            ");\n"u8));
}
