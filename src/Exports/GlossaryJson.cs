using System.Text.Json.Nodes;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The glossary as a schema.org DefinedTermSet, in JSON-LD.</summary>
public static class GlossaryJson
{
    public static OutputFile Of(Site site, Uri baseUrl)
    {
        var set = SiteUrls.Glossary.On(baseUrl);
        return Json.File(SiteUrls.GlossaryData, new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DefinedTermSet",
            ["@id"] = set,
            ["name"] = $"{site.Info.Title}: glossary",
            ["url"] = set,
            ["inLanguage"] = site.Info.Language,
            ["hasDefinedTerm"] = new JsonArray([.. site.Terms.Select(term => Defined(term, set, site, baseUrl))]),
        });
    }

    private static JsonObject Defined(Term term, string set, Site site, Uri baseUrl)
    {
        var url = SiteUrls.Of(term.Id).On(baseUrl);
        var defined = new JsonObject
        {
            ["@type"] = "DefinedTerm",
            ["@id"] = url,
            ["name"] = term.Name,
            ["termCode"] = term.Id.Value,
            ["description"] = PlainText.Of(term.Definition, site),
            ["url"] = url,
            ["inDefinedTermSet"] = new JsonObject { ["@id"] = set },
        };
        string[] otherNames = term.Abbreviation is { } abbreviation ? [abbreviation, .. term.Aliases] : [.. term.Aliases];
        if (otherNames.Length > 0)
        {
            defined["alternateName"] = new JsonArray([.. otherNames.Select(name => JsonValue.Create(name))]);
        }

        return defined;
    }
}
