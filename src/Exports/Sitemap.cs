using System.Globalization;
using System.Xml.Linq;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The pages that search engines may list (sitemaps.org 0.9), with the day that a page's text last changed or, where that is not known, was reviewed.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="entries">In any order.</param>
    public static OutputFile Of(IEnumerable<SitemapEntry> entries) => Xml.File(SiteUrls.Sitemap, new XElement(
        Sitemaps + "urlset",
        from entry in entries.OrderBy(entry => entry.Url, StringComparer.Ordinal)
        select new XElement(
            Sitemaps + "url",
            new XElement(Sitemaps + "loc", entry.Url),
            entry.Updated is { } day ? new XElement(Sitemaps + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null)));

    /// <summary>What to note of a page; null where it is not to be listed.</summary>
    public static SitemapEntry? Note(Page page) => page.Frame is { IsListed: true, Canonical: { } url }
        ? new SitemapEntry(url, page.Frame.History?.LastChanged ?? (page as TopicPage)?.Reviewed)
        : null;
}

/// <param name="Url">The address on the published site.</param>
internal readonly record struct SitemapEntry(string Url, DateOnly? Updated);
