using System.Buffers;
using EuNatoSite.Markup;

namespace EuNatoSite.Pages;

/// <summary>
/// The place of an output file, from the site's root with '/': <c>history/berlin-plus.html</c>. Always names a file, so that
/// links work from a folder as they do from a server.
/// </summary>
public readonly record struct PageUrl(string Path)
{
    private const string Index = "index.html";

    // What stands for itself in an address (RFC 3986, 2.3).
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    /// <summary>The folder it lies in, with '/' at its end; nothing for the site's root.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    public override string ToString() => Path;

    /// <summary>The relative link from one page to another, with an optional fragment; to the same page, the fragment alone.</summary>
    public static string Link(PageUrl from, PageUrl to, string? fragment = null)
    {
        if (from == to && fragment is not null)
        {
            return "#" + fragment;
        }

        var path = Escaped(RelativePath.Between(from.Path, to.Path));
        return fragment is null ? path : $"{path}#{fragment}";
    }

    // The name of a picture may hold '#' or '%', which would mean something else in an address.
    private static string Escaped(string path) =>
        path.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;

    // Behind the address of a folder it needs no more than to be put there: nothing to escape, and no way up.
    private static bool IsPlain(string path) =>
        !path.StartsWith('/') && !path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.') && !path.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>The absolute address on the published site: for canonical links, feeds and the sitemap. An index is its folder.</summary>
    public string On(Uri baseUrl)
    {
        var isIndex = Path == Index || Path.EndsWith("/" + Index, StringComparison.Ordinal);
        var path = isIndex ? Path[..^Index.Length] : Path;
        return IsPlain(path) && baseUrl.AbsoluteUri is [.., '/'] folder && baseUrl is { Query: "", Fragment: "" }
            ? folder + path
            : new Uri(baseUrl, path).AbsoluteUri;
    }
}
