using System.Collections.Immutable;
using System.Text.Json;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The search index as a classic script, which also loads from a folder, and the loader that names it and the search code.
/// </summary>
public static class SearchIndex
{
    public static ImmutableArray<OutputFile> Of(Site site, OutputFile searchCode)
    {
        var index = new MiniSearchIndex(SearchDocument.All(site));
        var file = Fingerprint.Of(Script("assets/search-index.js", "euNatoSearchIndex", json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("options");
            MiniSearchIndex.WriteOptions(json);
            json.WritePropertyName("index");
            index.Write(json);
            json.WriteEndObject();
        }));
        var loader = Script(SiteUrls.SearchLoader.Path, "euNatoSearchFiles", json =>
        {
            json.WriteStartObject();
            json.WriteString("code", searchCode.Path);
            json.WriteString("index", file.Path);
            json.WriteEndObject();
        });
        return [file, loader];
    }

    private static OutputFile Script(string path, string name, Action<Utf8JsonWriter> write) =>
        OutputFile.OfText(path, $"window.{name}={Json.Text(write)};\n");
}
