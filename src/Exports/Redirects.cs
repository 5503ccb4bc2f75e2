using System.Collections.Immutable;
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

    public static OutputFile Of(ImmutableArray<Page> pages) => OutputFile.OfText(
        SiteUrls.Redirects.Path,
        string.Concat(pages.OfType<RedirectPage>().Select(Line).Order(StringComparer.Ordinal)));

    private static string Line(RedirectPage page)
    {
        var old = new Uri(Root, page.Frame.Url.Path);
        // Forced, since the host would rather serve the page that stands at the old address.
        return $"{old.AbsolutePath} {new Uri(old, page.Target.Url).AbsolutePath} 301!\n";
    }
}
