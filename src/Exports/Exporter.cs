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
    /// <summary>What makes the files of the site as a whole, each on any thread.</summary>
    public static ImmutableArray<Func<IEnumerable<OutputFile>>> OfSite(Site site, BuildOptions options)
    {
        var baseUrl = options.BaseUrlOf(site);
        var theme = Assets.Theme;
        return
        [
            () => SiteData.Of(site, baseUrl),
            () => SearchIndex.Of(site, theme.Search),
            () => [TimelineJson.Of(site, baseUrl)],
            () => [TimelineCsv.Of(site, baseUrl)],
            () => [Calendar.Of(site, baseUrl, options.Date)],
            () => [GlossaryJson.Of(site, baseUrl)],
            () => [GlossaryCsv.Of(site, baseUrl)],
            () => [Bibliography.Of(site)],
            () => [BibliographyJson.Of(site)],
            () => [Feed.Of(site, baseUrl)],
            () => [Robots.Of(baseUrl, options.IsIndexed)],
            () => [Manifest.Of(site)],
            () => theme.Output,
            () => Assets.Pictures(site),
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
