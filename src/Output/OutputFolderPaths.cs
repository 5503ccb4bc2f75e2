using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Output;

/// <summary>
/// The rule on paths of output files: inside the folder, each its own, and such that every computer can hold it.
/// </summary>
internal static class OutputFolderPaths
{
    /// <exception cref="InvalidOperationException">A path leads out of the folder or is taken twice: the program is
    /// wrong.</exception>
    /// <exception cref="StorageException">A name that comes from the input cannot be held by every computer.</exception>
    public static void Check(IReadOnlyList<OutputFile> files)
    {
        var taken = new Dictionary<string, string>(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            CheckOne(file.Path);
            if (!taken.TryAdd(PortableName.Fold(file.Path), file.Path))
            {
                var other = taken[PortableName.Fold(file.Path)];
                throw new InvalidOperationException($"Two output files have the path '{file.Path}' ('{other}').");
            }
        }

        foreach (var (folded, path) in taken)
        {
            for (var slash = folded.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = folded.IndexOf('/', slash + 1))
            {
                if (taken.TryGetValue(folded[..slash], out var other))
                {
                    throw new InvalidOperationException($"The output file '{other}' is also the folder of '{path}'.");
                }
            }
        }
    }

    private static void CheckOne(string path)
    {
        foreach (var name in path.Split('/'))
        {
            if (name is "" or "." or ".." || name.Contains('\\', StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The output path '{path}' does not lie in the output folder.");
            }

            if (PortableName.ProblemWith(name) is { } problem)
            {
                throw new StorageException(
                    $"The site has a file '{path}', but the name '{name}' {problem}; rename what this file is made from.");
            }
        }

        if (path == OutputFolderTree.Marker)
        {
            throw new InvalidOperationException($"The output path '{path}' is the marker's.");
        }
    }
}
