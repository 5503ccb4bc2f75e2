using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Model;

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
        foreach (var (target, reference) in texts.SelectMany(text => text.Targets.Zip(text.Body.References)))
        {
            if (target is WebTarget { Url: var address } && address.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            {
                yield return Problems.AddressOwn(reference.Location, address, Meant(address[root.Length..], reference.Location, site));
            }
        }
    }

    // How the file writes a link to the same; null where that is no page of what the input holds.
    private static string? Meant(string path, SourceLocation from, Site site)
    {
        var end = path.AsSpan().IndexOfAny('#', '?');
        return (end < 0 ? path : path[..end]).Split('/') switch
        {
            ["glossary", var page] when site.TermById.ContainsKey(new TermId(IdOf(page))) => $"[[{IdOf(page)}]]",
            ["sources", var page] when site.SourceById.ContainsKey(new SourceId(IdOf(page))) => $"[@{IdOf(page)}]",
            [var section, var page] when site.TopicById.TryGetValue(new TopicId(IdOf(page)), out var topic) && topic.Section.Value == section =>
                Link(from, topic.Location),
            [var page] when site.StandingPages.FirstOrDefault(standing => standing.Id == IdOf(page)) is { } standing => Link(from, standing.Location),
            _ => null,
        };
    }

    private static string IdOf(string page) => page.EndsWith(Page, StringComparison.Ordinal) ? page[..^Page.Length] : page;

    private static string Link(SourceLocation from, SourceLocation to) => $"[words]({InputPath.Relative(from.Path[..from.Path.LastIndexOf('/')], to.Path)})";
}
