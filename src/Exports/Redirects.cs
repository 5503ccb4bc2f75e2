using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// Old addresses and where they lead, in Netlify's form. The page at an old address does the same where the host does not.
/// </summary>
public static class Redirects
{
    // Only its paths are used, which start at the root of the host.
    private static readonly Uri Root = new("https://site.invalid/");

    /// <param name="lines">In any order.</param>
    public static OutputFile Of(IEnumerable<string> lines) => OutputFile.OfText(
        SiteUrls.Redirects.Path, string.Concat(lines.Order(StringComparer.Ordinal)));

    /// <summary>The line to note of a page; null where it leads nowhere else.</summary>
    public static string? Note(Page page) => page is RedirectPage redirect ? Line(redirect) : null;

    private static string Line(RedirectPage page)
    {
        var old = new Uri(Root, page.Frame.Url.Path);
        // Forced, since the host would rather serve the page that stands at the old address.
        return $"{old.AbsolutePath} {new Uri(old, page.Target.Url).AbsolutePath} 301!\n";
    }
}
