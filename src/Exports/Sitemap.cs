using System.Collections.Immutable;
using System.Xml.Linq;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The pages that search engines may list (sitemaps.org 0.9), with the day that a page's text last changed or, where that is not known, was
/// reviewed. A map holds 50,000 at most: where there are more, <c>sitemap.xml</c> lists several.
/// </summary>
internal static class Sitemap
{
    private const int MostPages = 50_000;

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="entries">In any order.</param>
    public static ImmutableArray<OutputFile> Of(IEnumerable<SitemapEntry> entries, Uri baseUrl)
    {
        var sorted = entries.OrderBy(entry => entry.Url, StringComparer.Ordinal).ToList();
        if (sorted.Count <= MostPages)
        {
            return [Map(SiteUrls.Sitemap, sorted)];
        }

        var parts = sorted.Chunk(MostPages).Select((part, index) => (Url: SiteUrls.SitemapPart(index + 1), Entries: part)).ToList();
        var list = new XElement(
            Sitemaps + "sitemapindex",
            parts.Select(part => new XElement(Sitemaps + "sitemap", new XElement(Sitemaps + "loc", part.Url.On(baseUrl)))));
        return [Xml.File(SiteUrls.Sitemap, list), .. parts.Select(part => Map(part.Url, part.Entries))];
    }

    /// <summary>What to note of a page; null where it is not to be listed.</summary>
    public static SitemapEntry? Note(Page page) => page.Frame is { IsListed: true, Canonical: { } url }
        ? new SitemapEntry(url, page.Frame.History?.LastChanged ?? (page as TopicPage)?.Reviewed)
        : null;

    private static OutputFile Map(PageUrl url, IEnumerable<SitemapEntry> entries) => Xml.File(url, new XElement(
        Sitemaps + "urlset",
        from entry in entries
        select new XElement(
            Sitemaps + "url",
            new XElement(Sitemaps + "loc", entry.Url),
            entry.Updated is { } day ? new XElement(Sitemaps + "lastmod", day.InFigures()) : null)));
}

/// <param name="Url">The address on the published site.</param>
internal readonly record struct SitemapEntry(string Url, DateOnly? Updated);
