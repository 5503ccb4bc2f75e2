namespace EuNatoSite.Pages;

/// <summary>
/// The place of an output file, from the site's root with '/': <c>history/berlin-plus.html</c>. Always names a file, so that
/// links work from a folder as they do from a server.
/// </summary>
public readonly record struct PageUrl(string Path)
{
    public override string ToString() => Path;

    /// <summary>The relative link from one page to another, with an optional fragment; to the same page, the fragment alone.</summary>
    public static string Link(PageUrl from, PageUrl to, string? fragment = null)
    {
        var hash = fragment is null ? "" : "#" + fragment;
        if (from == to && fragment is not null)
        {
            return hash;
        }

        var (fromParts, toParts) = (from.Path.Split('/'), to.Path.Split('/'));
        var shared = 0;
        while (shared < fromParts.Length - 1 && shared < toParts.Length - 1 && fromParts[shared] == toParts[shared])
        {
            shared++;
        }

        var up = string.Concat(Enumerable.Repeat("../", fromParts.Length - 1 - shared));
        // The name of a picture may hold '#' or '%', which would mean something else in an address.
        return up + string.Join('/', toParts[shared..].Select(Uri.EscapeDataString)) + hash;
    }

    /// <summary>The absolute address on the published site: for canonical links, feeds and the sitemap. An index is its folder.</summary>
    public string On(Uri baseUrl)
    {
        var path = Path == "index.html" ? "" : Path.EndsWith("/index.html", StringComparison.Ordinal) ? Path[..^"index.html".Length] : Path;
        return new Uri(baseUrl, path).AbsoluteUri;
    }
}
