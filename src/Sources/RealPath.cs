namespace EuNatoSite.Sources;

/// <summary>Where a path leads in the end, so that two ways to one folder can be seen to be the same.</summary>
public static class RealPath
{
    /// <summary>Whether two paths are one: Windows and macOS take capital letters for small ones.</summary>
    public static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    // As many as Linux follows. Links that lead to one another never end.
    private const int MaxLinks = 40;

    /// <summary>The full path with every symbolic link followed, of as much of it as is there. The path as it was given where it never ends.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var links = 0;
        return Follow(full, ref links) ?? full;
    }

    private static string? Follow(string full, ref int links)
    {
        var at = Path.GetPathRoot(full) ?? "";
        foreach (var name in full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(at, name);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                links++;
                next = links > MaxLinks ? null : Follow(Path.GetFullPath(target, at), ref links);
            }

            if (next is null)
            {
                return null;
            }

            at = next;
        }

        return at;
    }
}
