using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The timeline as a table, one event a row, lists as <see cref="Csv.List"/> has them.</summary>
public static class TimelineCsv
{
    private static readonly ImmutableArray<string> Header =
    [
        "id", "date", "date-text", "earliest", "latest", "title", "text", "organisation", "horizon", "topic", "other-topics",
        "terms", "sources", "strongest", "url",
    ];

    /// <param name="sink">Who takes the pieces of a long table before its end; null leaves them to the file.</param>
    public static OutputFile Of(Site site, Uri baseUrl, IPieceSink? sink = null)
    {
        var records = new RecordMaker(site);
        var timeline = SiteUrls.Timeline.On(baseUrl);
        return Csv.File(SiteUrls.TimelineTable, Header, site.Events.Select(entry => Row(entry, records.Of(entry), timeline)), sink);
    }

    private static ImmutableArray<string> Row(TimelineEvent entry, EventRecord record, string timeline) =>
    [
        record.Id,
        record.Date.Edtf,
        record.Date.Text,
        Day(record.Date.Earliest),
        Day(record.Date.Latest),
        record.Title,
        record.Text ?? "",
        entry.Organisation?.Name().Key ?? "",
        record.IsHorizon ? "yes" : "no",
        record.Topic,
        Csv.List(record.OtherTopics),
        Csv.List(record.Terms),
        Csv.List(record.Sources),
        entry.Strongest?.Name().Key ?? "",
        Addresses.Of(entry, timeline),
    ];

    private static string Day(DateOnly? day) => day?.InFigures() ?? "";
}
