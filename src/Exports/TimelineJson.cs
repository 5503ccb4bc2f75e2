using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The timeline as JSON: the events as <c>data/site.json</c> has them.</summary>
/// <param name="BaseUrl">Paths are relative to it.</param>
public sealed record TimelineJson(string Title, string BaseUrl, DateOnly FactsAsOf, IEnumerable<EventRecord> Events)
{
    /// <param name="sink">Who takes the pieces of a long file before its end; null leaves them to the file.</param>
    public static OutputFile Of(Site site, Uri baseUrl, IPieceSink? sink = null)
    {
        var records = new RecordMaker(site);
        var timeline = new TimelineJson(site.Info.Title, baseUrl.AbsoluteUri, site.Info.FactsAsOf, site.Events.Select(records.Of));
        return Json.File(SiteUrls.TimelineData, timeline, ExportTypes.Written.TimelineJson, sink);
    }
}
