namespace EuNatoSite.Markup;

/// <summary>Relative addresses between the files of one folder, the input or the site; their paths start there, and have '/'.</summary>
internal static class RelativePath
{
    /// <summary>The path, decoded, that an address leads to in a file of a folder; null where it leaves the whole.</summary>
    public static string? Inside(string folder, string address) =>
        Resolve(folder, address) is var path && path.Split('/')[0] != ".." ? path : null;

    /// <summary>The same, but that a path which leaves the whole starts with <c>../</c>.</summary>
    public static string Resolve(string folder, string address)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part == ".." && parts is [.., not ".."])
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>How a file names another: <c>../security/cyber-defence.md</c>. Nothing is escaped.</summary>
    /// <param name="from">The path of a file, or of a folder with '/' at its end.</param>
    public static string Between(string from, string to)
    {
        var same = from.AsSpan().CommonPrefixLength(to);
        var shared = from.AsSpan(0, same).LastIndexOf('/') + 1;
        return string.Concat(Up(from.AsSpan(shared).Count('/')), to.AsSpan(shared));
    }

    // Most files are one folder deep.
    private static string Up(int folders) => folders switch
    {
        0 => "",
        1 => "../",
        _ => string.Concat(Enumerable.Repeat("../", folders)),
    };
}
