using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The pages that search engines may list (sitemaps.org 0.9), with the day a topic was last reviewed.</summary>
public static class Sitemap
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static OutputFile Of(ImmutableArray<Page> pages) => Xml.File(SiteUrls.Sitemap, new XElement(
        Sitemaps + "urlset",
        from page in pages.OrderBy(page => page.Frame.Canonical, StringComparer.Ordinal)
        where page.Frame is { IsListed: true, Canonical: not null }
        select Entry(page)));

    private static XElement Entry(Page page) => new(
        Sitemaps + "url",
        new XElement(Sitemaps + "loc", page.Frame.Canonical),
        page is TopicPage { Reviewed: { } reviewed }
            ? new XElement(Sitemaps + "lastmod", reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null);
}
