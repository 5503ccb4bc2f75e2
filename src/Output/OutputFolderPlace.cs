using System.Globalization;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>Where the output folder is, and what stands beside it while it is written.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Shown">Its path as it was given, for messages.</param>
internal sealed record OutputFolderPlace(string Folder, string Parent, string Name, string Shown)
{
    /// <summary>The new tree while it is written; after the exchange, the old one until it is removed.</summary>
    public string Next => NextPrefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the name of every new tree starts with, whatever process writes it; the process id follows.</summary>
    public string NextPrefix => Beside("next-");

    /// <summary>The list of the new tree's files, before it takes the place of the one that grew.</summary>
    public string NextMarker => Beside("marker");

    /// <summary>The old tree between the two steps of a swap that cannot be done in one.</summary>
    public string Old => Beside("old");

    public string Lock => Beside("lock");

    /// <summary>What was put into the old tree while the new one was written.</summary>
    public string Kept => Beside("kept");

    /// <exception cref="StorageException">It is a file, a link, or the root of a disk.</exception>
    public static OutputFolderPlace Of(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new StorageException("No output folder is named; name a folder for the site.");
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { Length: > 0 } parent)
        {
            throw new StorageException($"The output '{folder}' is the root of a disk; name a folder in it.");
        }

        if (new FileInfo(full).LinkTarget is not null)
        {
            throw new StorageException($"The output '{folder}' is a symbolic link; name the folder that it leads to.");
        }

        if (File.Exists(full))
        {
            throw new StorageException($"The output '{folder}' is a file; name a folder.");
        }

        return new OutputFolderPlace(full, parent, Path.GetFileName(full), folder);
    }

    private string Beside(string what) => Path.Combine(Parent, $".{Name}.{what}");
}
