using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The glossary as a table, one term a row, lists as <see cref="Csv.List"/> has them.</summary>
public static class GlossaryCsv
{
    private static readonly ImmutableArray<string> Header =
    [
        "id", "term", "abbreviation", "aliases", "kind", "definition", "organisation", "period", "period-text", "region", "role",
        "topic", "sources", "strongest", "url",
    ];

    public static OutputFile Of(Site site, Uri baseUrl)
    {
        var records = new RecordMaker(site);
        return Csv.File(SiteUrls.GlossaryTable, Header, site.Terms.Select(term => Row(term, records.Of(term), baseUrl)));
    }

    private static ImmutableArray<string> Row(Term term, TermRecord record, Uri baseUrl) =>
    [
        record.Id,
        record.Term,
        record.Abbreviation ?? "",
        Csv.List(record.Aliases),
        term.Kind?.Name().Key ?? "",
        record.Definition,
        term.Organisation?.Name().Key ?? "",
        record.Period?.Edtf ?? "",
        record.Period?.Text ?? "",
        record.Region ?? "",
        record.Role ?? "",
        record.Topic,
        Csv.List(record.Sources),
        term.Strongest?.Name().Key ?? "",
        SiteUrls.Of(term.Id).On(baseUrl),
    ];
}
