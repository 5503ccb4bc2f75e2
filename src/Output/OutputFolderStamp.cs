using System.Globalization;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>
/// A line in the lock file by which a tree is known to be as a build left it: what it was made from, and a hash of the path, length and
/// time of every file. What changes a file and leaves both as they were is not seen, which nobody does by mistake.
/// </summary>
internal static class OutputFolderStamp
{
    /// <summary>Keeps the stamp of the tree that was just published. Without room for it there is none, and the next build is a whole one.</summary>
    /// <param name="held">The lock file, while it is held.</param>
    /// <param name="paths">Of all files of the tree.</param>
    /// <param name="origin">Null takes the last stamp away.</param>
    public static void Keep(FileStream held, OutputFolderPlace place, IEnumerable<string> paths, string? origin)
    {
        try
        {
            held.SetLength(0);
            held.Write(Encoding.UTF8.GetBytes(origin is null ? "" : Of(place.Folder, paths, origin)));
            held.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The site is in its place already; half a stamp is none.
        }
    }

    /// <exception cref="IOException">A build is at work there, or something cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">Something cannot be looked at.</exception>
    public static int? FilesMadeFrom(OutputFolderPlace place, string origin)
    {
        var stamp = File.Exists(place.Lock) ? File.ReadAllText(place.Lock) : "";
        // Most often the input has changed: then the tree need not be gone through.
        if (!stamp.StartsWith(BeginningOf(origin), StringComparison.Ordinal))
        {
            return null;
        }

        var tree = OutputFolderTree.At(place.Folder);
        return tree is { IsOurs: true, Foreign: [] } && stamp == Of(tree.Folder, tree.Files, origin) ? tree.Files.Count : null;
    }

    private static string BeginningOf(string origin) => $"Made from {origin}, as ";

    private static string Of(string folder, IEnumerable<string> paths, string origin)
    {
        string[] sorted = [.. paths.Append(OutputFolderTree.Marker).Order(StringComparer.Ordinal)];
        var files = Cores.Map(sorted, path => StateOf(new FileInfo(Path.Combine(folder, path))));
        var hash = new XxHash128();
        foreach (var (path, (length, written)) in sorted.Zip(files))
        {
            hash.Append(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\n{length} {written}\n")));
        }

        return $"{BeginningOf(origin)}{Convert.ToHexStringLower(hash.GetCurrentHash())}.\n";
    }

    private static (long Length, long Written) StateOf(FileInfo file) => (file.Length, file.LastWriteTimeUtc.Ticks);
}
