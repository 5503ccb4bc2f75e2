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
            ["description"] = PlainText.Of(term.Definition, site),
            ["url"] = url,
            ["inDefinedTermSet"] = new JsonObject { ["@id"] = set },
        };
        // As on the page of the term.
        if (term.Abbreviation is { } abbreviation)
        {
            defined["termCode"] = abbreviation;
        }

        if (!term.Aliases.IsEmpty)
        {
            defined["alternateName"] = new JsonArray([.. term.Aliases.Select(name => JsonValue.Create(name))]);
        }

        return defined;
    }
}
