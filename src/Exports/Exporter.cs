using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// Every file of the site that is not a page, but for <see cref="OfflineZip"/>, which holds them all, and <see cref="ServiceWorker"/>,
/// which lists them.
/// </summary>
public static class Exporter
{
    public static ImmutableArray<OutputFile> Export(Site site, ImmutableArray<Page> pages, BuildOptions options)
    {
        var baseUrl = options.BaseUrlOf(site);
        var theme = Assets.Theme;
        Func<IEnumerable<OutputFile>>[] exports =
        [
            () => theme.Output,
            () => Assets.Pictures(site),
            () => SearchIndex.Of(site, theme.Search),
            () => [TimelineJson.Of(site, baseUrl)],
            () => [TimelineCsv.Of(site, baseUrl)],
            () => [Calendar.Of(site, baseUrl, options.Date)],
            () => [GlossaryJson.Of(site, baseUrl)],
            () => [GlossaryCsv.Of(site, baseUrl)],
            () => ChartCsv.Of(pages, baseUrl),
            () => RunningHeads.Of(pages),
            () => [Bibliography.Of(site)],
            () => [BibliographyJson.Of(site)],
            () => SiteData.Of(site, baseUrl),
            () => [Feed.Of(site, baseUrl)],
            () => [Sitemap.Of(pages)],
            () => [Robots.Of(baseUrl, options.IsIndexed)],
            () => [Manifest.Of(site)],
            () => [Redirects.Of(pages)],
        ];
        return [.. Cores.Map(exports, make => make().ToList()).SelectMany(made => made)];
    }
}
