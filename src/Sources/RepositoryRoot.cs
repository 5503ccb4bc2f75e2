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
}
