using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Sources;

namespace EuNatoSite.Checks;

/// <summary>
/// Finds links that lead to the site itself by its published address, or to the file of a page on the repository's host, as they are copied
/// from a browser.
/// </summary>
internal static class OwnAddresses
{
    private const string Page = ".html";

    /// <summary>The warning <c>address-own</c>.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Prose> texts, Site site, BuildOptions options)
    {
        var root = site.Info.HasAddress ? site.Info.BaseUrl.AbsoluteUri.TrimEnd('/') + "/" : null;
        var files = MendingLinks.FilesOf(site.Info, options.InputPath);
        // Mostly there is none to ask for.
        var links = new Lazy<Dictionary<string, Func<SourceLocation, string>>>(() => LinksTo(site));
        var linksByFile = new Lazy<Dictionary<string, Func<SourceLocation, string>>>(() => LinksToFiles(site));
        foreach (var (target, reference) in texts.SelectMany(text => text.Targets.Zip(text.Body.References)))
        {
            if (target is not WebTarget { Url: var address })
            {
                continue;
            }

            if (PathIn(root, address) is { } path)
            {
                // Servers find a page without its ending too.
                var link = links.Value.GetValueOrDefault(path) ?? links.Value.GetValueOrDefault(path + Page);
                yield return Problems.AddressOwn(reference.Location, address, link?.Invoke(reference.Location));
            }
            else if (PathIn(files, address) is { } file && linksByFile.Value.TryGetValue(file, out var link))
            {
                yield return Problems.AddressOwn(reference.Location, address, link(reference.Location), isFile: true);
            }
        }
    }

    private static string? PathIn(string? root, string address)
    {
        if (root is null || !address.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = address.AsSpan(root.Length).IndexOfAny('#', '?');
        return end < 0 ? address[root.Length..] : address.Substring(root.Length, end);
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

    // The same by the path of its file inside the input.
    private static Dictionary<string, Func<SourceLocation, string>> LinksToFiles(Site site) =>
        site.Topics.Select(topic => (File: InputLayout.FileOfTopic(topic.Section.Value, topic.Id.Value), topic.Location))
            .Concat(site.StandingPages.Select(page => (File: InputLayout.FileOfPage(page.Id), page.Location)))
            .DistinctBy(page => page.File)
            .ToDictionary(page => page.File, page => LinkOf(page.Location), StringComparer.Ordinal);

    private static Func<SourceLocation, string> LinkOf(string mark) => _ => mark;

    private static Func<SourceLocation, string> LinkOf(SourceLocation to) =>
        from => $"[words]({RelativePath.Between(from.Path, to.Path)})";
}
