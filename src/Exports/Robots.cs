using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>What crawlers may read (RFC 9309): everything, or nothing where the site is not to be listed.</summary>
public static class Robots
{
    public static OutputFile Of(Uri baseUrl, bool isIndexed) => OutputFile.OfText(
        SiteUrls.Robots.Path,
        isIndexed
            ? $"User-agent: *\nAllow: /\n\nSitemap: {SiteUrls.Sitemap.On(baseUrl)}\n"
            : "User-agent: *\nDisallow: /\n");
}
