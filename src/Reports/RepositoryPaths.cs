namespace EuNatoSite.Reports;

/// <summary>
/// Paths from the repository's root, for tools that do not know where a run was started.
/// </summary>
/// <param name="RunFolder">The full path of the folder that the run was started in.</param>
/// <param name="Root">That of the repository; null where there is none.</param>
public sealed record RepositoryPaths(string RunFolder, string? Root)
{
    /// <summary>The path of a diagnostic from the root, with '/'; a full path where the file lies outside, unchanged without a root.</summary>
    public string Of(string path)
    {
        if (Root is null)
        {
            return path;
        }

        var full = Path.GetFullPath(path, RunFolder);
        var inside = Path.GetRelativePath(Root, full);
        var isOutside = Path.IsPathRooted(inside) || inside == ".." || inside.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isOutside ? full : inside).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The same as a URI reference (RFC 3986): relative, or <c>file:</c> where the file lies outside.</summary>
    public string UriOf(string path)
    {
        var place = Of(path);
        var escaped = string.Join('/', place.Split('/').Select(Uri.EscapeDataString));
        if (!Path.IsPathRooted(place))
        {
            return escaped;
        }

        // Not as Uri makes one: it composes letters that a name has in two parts, and so names another file.
        return (place.StartsWith('/') ? "file://" : "file:///") + escaped.Replace("%3A", ":", StringComparison.Ordinal);
    }
}
