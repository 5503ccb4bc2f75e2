using EuNatoSite.Markup;

namespace EuNatoSite.Checks;

internal enum TargetKind
{
    /// <summary>A path that should be a file of the site.</summary>
    OnSite,

    /// <summary>An <c>https</c>, <c>http</c> or <c>mailto</c> address.</summary>
    Web,

    /// <summary>An absolute path, another scheme, a backslash: nothing that works both from a server and from a folder.</summary>
    Refused,
}

/// <summary>Where a reference leads, as a browser reads it.</summary>
/// <param name="Path">From the site's root, decoded. It starts with <c>../</c> where it leaves the site.</param>
/// <param name="Fragment">As written, without '#'; null where there is none or it means the top of the page.</param>
internal readonly record struct ReferenceTarget(TargetKind Kind, string Path, string? Fragment)
{
    public static ReferenceTarget Of(string url, string page, bool isAtRoot)
    {
        var trimmed = url.Trim(' ', '\t', '\n', '\r', '\f');
        if (LinkPolicy.HasWebScheme(trimmed) is { } isWeb)
        {
            return new ReferenceTarget(isWeb ? TargetKind.Web : TargetKind.Refused, trimmed, null);
        }

        var path = Before(Before(trimmed, '#'), '?');
        if (path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal))
        {
            return new ReferenceTarget(TargetKind.Refused, trimmed, null);
        }

        return new ReferenceTarget(TargetKind.OnSite, Resolve(path, isAtRoot ? "" : page), FragmentOf(trimmed));
    }

    private static string Resolve(string path, string page)
    {
        if (path.Length == 0)
        {
            return page;
        }

        return Plainly(path, page) ?? ByParts(path, page);
    }

    // Nearly all: up some folders, then on to a file, with nothing to decode.
    private static string? Plainly(string path, string page)
    {
        var rest = path.AsSpan();
        var folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
        while (rest.StartsWith("../") && folder.Length > 0)
        {
            rest = rest["../".Length..];
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        }

        var isPlain = rest.Length > 0 && rest[0] is not ('.' or '/') && rest[^1] != '/'
            && !rest.Contains('%') && rest.IndexOf("/.") < 0 && rest.IndexOf("//") < 0;
        return isPlain ? string.Concat(folder, rest) : null;
    }

    private static string ByParts(string path, string page)
    {
        // A folder is no file: a server would look for its index, a browser that reads from a folder would not.
        var isFolder = path.Split('/')[^1] is "" or "." or "..";
        return RelativePath.Resolve(page[..(page.LastIndexOf('/') + 1)], path) + (isFolder ? "/" : "");
    }

    private static string? FragmentOf(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            return null;
        }

        // A text fragment (":~:text=") is the browser's own affair.
        var fragment = url[(hash + 1)..];
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        fragment = directive < 0 ? fragment : fragment[..directive];
        return fragment.Length == 0 || string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase) ? null : fragment;
    }

    private static string Before(string text, char end)
    {
        var at = text.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }
}
