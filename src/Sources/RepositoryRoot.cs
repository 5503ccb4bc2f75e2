namespace EuNatoSite.Sources;

/// <summary>Finds the git repository that a folder lies in.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder itself or the nearest above it that holds <c>.git</c>, in a worktree a file; null where there is none.</summary>
    /// <param name="folder">A full path.</param>
    public static string? Of(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return at.FullName;
            }
        }

        return null;
    }

    /// <summary>
    /// The path of a folder from the root of the repository that it really lies in, with '/' and a closing one: <c>site/input/</c>; empty
    /// for the root itself, null where there is none.
    /// </summary>
    public static string? PathTo(string folder)
    {
        var real = RealPath.Of(folder);
        return Of(real) is not { } root ? null
            : Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/') is var path and not "." ? path + "/"
            : "";
    }
}
