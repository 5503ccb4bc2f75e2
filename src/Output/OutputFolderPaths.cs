using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Output;

/// <summary>
/// The rule on paths of output files: inside the folder, each its own, and such that every computer can hold it.
/// </summary>
internal sealed class OutputFolderPaths
{
    private readonly Lock taking = new();

    // As a file system knows them that does not tell case apart.
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <summary>Takes a path for a file.</summary>
    /// <exception cref="InvalidOperationException">It leads out of the folder or is taken: the program is wrong.</exception>
    /// <exception cref="StorageException">A name that comes from the input cannot be held by every computer.</exception>
    public void Take(string path)
    {
        CheckOne(path);
        var folded = PortableName.Fold(path);
        lock (taking)
        {
            if (!files.TryAdd(folded, path))
            {
                throw new InvalidOperationException($"Two output files have the path '{path}' ('{files[folded]}').");
            }

            if (folders.TryGetValue(folded, out var inside))
            {
                throw new InvalidOperationException($"The output file '{path}' is also the folder of '{inside}'.");
            }

            // A folder that is known has those around it known too.
            for (var slash = folded.LastIndexOf('/'); slash >= 0 && folders.TryAdd(folded[..slash], path); slash = folded.LastIndexOf('/', slash - 1))
            {
                if (files.TryGetValue(folded[..slash], out var other))
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
