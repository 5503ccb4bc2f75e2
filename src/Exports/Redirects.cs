using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// Old addresses and where they lead, in Netlify's form. The page at an old address does the same where the host does not.
/// An old address is a path from the root of what the host serves; where it leads is an address in full, since what the host serves may
/// be shown in a folder of another.
/// </summary>
public static class Redirects
{
    /// <param name="lines">In any order.</param>
    public static OutputFile Of(IEnumerable<string> lines) => OutputFile.OfText(
        SiteUrls.Redirects.Path, string.Concat(lines.Order(StringComparer.Ordinal)));

    /// <summary>The line to note of a page; null where it leads nowhere else.</summary>
    // Forced, since the host would rather serve the page that stands at the old address.
    public static string? Note(Page page) => page is RedirectPage { Frame: var frame } ? $"/{frame.Url.Path} {frame.Canonical} 301!\n" : null;
}
