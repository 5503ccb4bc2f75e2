using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The pages that search engines may list (sitemaps.org 0.9), with the day that a page's text last changed or, where that is not known, was reviewed.</summary>
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
        Updated(page) is { } day ? new XElement(Sitemaps + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);

    private static DateOnly? Updated(Page page) => page.Frame.History?.LastChanged ?? (page as TopicPage)?.Reviewed;
}
