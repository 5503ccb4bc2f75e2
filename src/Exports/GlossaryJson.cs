using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The glossary as a schema.org DefinedTermSet, in JSON-LD; each term as on its page.</summary>
public static class GlossaryJson
{
    public static OutputFile Of(Site site, Uri baseUrl)
    {
        var url = SiteUrls.Glossary.On(baseUrl);
        var terms = site.Terms.Select(term => StructuredData.Of(term, PlainText.Of(term.Definition, site), baseUrl));
        return Json.File(
            SiteUrls.GlossaryData,
            new DefinedTermSet(url, $"{site.Info.Title}: glossary", url, site.Info.Language, [.. terms.Select(term => term with { Id = term.Url })]),
            LinkedDataTypes.Written.DefinedTermSet);
    }
}
