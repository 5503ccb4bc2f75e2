using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The timeline as JSON: the events as <c>data/site.json</c> has them.</summary>
/// <param name="BaseUrl">Paths are relative to it.</param>
public sealed record TimelineJson(string Title, string BaseUrl, DateOnly FactsAsOf, ImmutableArray<EventRecord> Events)
{
    public static OutputFile Of(Site site, Uri baseUrl)
    {
        var records = new SiteRecords(site);
        return Json.File(SiteUrls.TimelineData, new TimelineJson(
            site.Info.Title, baseUrl.AbsoluteUri, site.Info.FactsAsOf, [.. site.Events.Select(records.Of)]), ExportTypes.Written.TimelineJson);
    }
}
