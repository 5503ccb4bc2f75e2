using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>Finds links that lead to the site itself by its published address, as it is copied from a browser.</summary>
internal static class OwnAddresses
{
    private const string Page = ".html";

    /// <summary>The warning <c>address-own</c>.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Prose> texts, Site site)
    {
        if (!site.Info.HasAddress)
        {
            yield break;
        }

        var root = site.Info.BaseUrl.AbsoluteUri.TrimEnd('/') + "/";
        // Mostly there is none to ask for.
        var links = new Lazy<Dictionary<string, Func<SourceLocation, string>>>(() => LinksTo(site));
        foreach (var (target, reference) in texts.SelectMany(text => text.Targets.Zip(text.Body.References)))
        {
            if (target is WebTarget { Url: var address } && address.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            {
                var end = address.AsSpan(root.Length).IndexOfAny('#', '?');
                var path = end < 0 ? address[root.Length..] : address.Substring(root.Length, end);
                // Servers find a page without its ending too.
                var link = links.Value.GetValueOrDefault(path) ?? links.Value.GetValueOrDefault(path + Page);
                yield return Problems.AddressOwn(reference.Location, address, link?.Invoke(reference.Location));
            }
        }
    }

    // How a file writes a link to each page that the input holds, by the path of its address.
    private static Dictionary<string, Func<SourceLocation, string>> LinksTo(Site site)
    {
        var urls = new SiteUrls(site);
        IEnumerable<(PageUrl Url, Func<SourceLocation, string> LinkIn)> links =
        [
            .. site.Terms.Select(term => (SiteUrls.Of(term.Id), LinkOf($"[[{term.Id}]]"))),
            .. site.Sources.Select(source => (SiteUrls.Of(source.Id), LinkOf($"[@{source.Id}]"))),
            .. site.Topics.Select(topic => (urls.Of(topic.Id), LinkOf(topic.Location))),
            .. site.StandingPages.Select(page => (SiteUrls.OfStandingPage(page.Id), LinkOf(page.Location))),
        ];
        return links.DistinctBy(link => link.Url).ToDictionary(link => link.Url.Path, link => link.LinkIn, StringComparer.Ordinal);
    }

    private static Func<SourceLocation, string> LinkOf(string mark) => _ => mark;

    private static Func<SourceLocation, string> LinkOf(SourceLocation to) =>
        from => $"[words]({InputPath.Relative(from.Path[..from.Path.LastIndexOf('/')], to.Path)})";
}
