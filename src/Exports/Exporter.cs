using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// Every file of the site that is not a page, but for those that list the others: <see cref="Sitemap"/>, <see cref="Redirects"/>,
/// <see cref="ServiceWorker"/> and <see cref="OfflineZip"/>.
/// </summary>
public static class Exporter
{
    /// <summary>
    /// What makes the files of the site as a whole, each on any thread; it is given who takes the pieces of large files before their end, or null
    /// to leave them to the files.
    /// </summary>
    public static ImmutableArray<Func<IPieceSink?, IEnumerable<OutputFile>>> OfSite(Site site, BuildOptions options)
    {
        var baseUrl = options.BaseUrlOf(site);
        var theme = Assets.Theme;
        return
        [
            sink => [SiteData.Of(site, baseUrl, sink)],
            _ => [SiteData.SchemaOf(site, baseUrl)],
            _ => SearchIndex.Of(site, options.FactsDayOf(site), theme.Files),
            sink => [TimelineJson.Of(site, baseUrl, sink)],
            sink => [TimelineCsv.Of(site, baseUrl, sink)],
            // A calendar without an entry is none (RFC 5545, 3.6).
            sink => site.Events.IsEmpty ? [] : [Calendar.Of(site, baseUrl, options.Date, sink)],
            _ => [GlossaryJson.Of(site, baseUrl)],
            _ => [GlossaryCsv.Of(site, baseUrl)],
            _ => [Bibliography.Of(site)],
            _ => [BibliographyJson.Of(site)],
            _ => [Feed.Of(site, baseUrl)],
            _ => [Robots.Of(baseUrl, options.IsIndexed)],
            _ => [Manifest.Of(site)],
            _ => theme.Output,
            _ => Assets.Pictures(site),
        ];
    }

    /// <summary>What belongs to a page besides itself.</summary>
    public static IEnumerable<OutputFile> OfPage(Page page, Uri baseUrl) => page switch
    {
        FiguresPage figures => ChartCsv.Of(figures, baseUrl),
        PrintPage print => [RunningHeads.Of(print)],
        _ => [],
    };
}
