using System.Text;

namespace EuNatoSite.Output;

/// <summary>The marker of a tree that is being written: it lists a path before there is a file, so that whoever finds half a tree knows what of it is ours.</summary>
internal sealed class OutputFolderMarker : IDisposable
{
    private const string Beginning =
        "This folder is generated. Every build replaces it whole, and stops when it finds a file that is not listed here.\n\n";

    private readonly Lock adding = new();
    private readonly List<string> paths = [];
    private readonly string folder;

    // Without a buffer: what was added stays when the program is killed.
    private readonly FileStream file;

    /// <summary>Marks a folder as this program's, before anything else is in it.</summary>
    public OutputFolderMarker(string folder)
    {
        this.folder = folder;
        var path = Path.Combine(folder, OutputFolderTree.Marker);
        // Closed again even where there is no room for it: what throws here nobody can dispose of.
        File.WriteAllText(path, Beginning);
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public void Add(string path)
    {
        lock (adding)
        {
            paths.Add(path);
            file.Write(Encoding.UTF8.GetBytes(path + "\n"));
        }
    }

    /// <summary>Puts the list in order, in one step.</summary>
    /// <returns>All paths.</returns>
    public IReadOnlyList<string> Finish(OutputFolderPlace place)
    {
        file.Dispose();
        paths.Sort(StringComparer.Ordinal);
        File.WriteAllText(place.NextMarker, string.Concat(paths.Select(path => path + "\n").Prepend(Beginning)));
        File.Move(place.NextMarker, Path.Combine(folder, OutputFolderTree.Marker), overwrite: true);
        return paths;
    }

    public void Dispose() => file.Dispose();
}
