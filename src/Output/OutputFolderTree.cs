using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>
/// A tree on disk, sorted into what a build wrote and what it did not. The marker file in it lists what was written, so that
/// anything else can be told apart and is never removed.
/// </summary>
internal sealed class OutputFolderTree
{
    /// <summary>The file by which a folder is known as this program's.</summary>
    public const string Marker = ".eunatosite";

    // What file managers leave in every folder that somebody looks into; nobody would miss it.
    private static readonly FrozenSet<string> Droppings =
        FrozenSet.Create(StringComparer.Ordinal, [".DS_Store", "Thumbs.db", "desktop.ini"]);

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private OutputFolderTree(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Whether it has a marker.</summary>
    public bool IsOurs { get; private init; }

    /// <summary>Whether there is nothing in it, or no such folder.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>The files that the marker lists and that are there, with '/'.</summary>
    public required IReadOnlySet<string> Files { get; init; }

    /// <summary>Files and links that no build wrote, in ordinal order. Not looked for in a tree that is neither ours nor empty.</summary>
    public required ImmutableArray<string> Foreign { get; init; }

    public static OutputFolderTree At(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            return new OutputFolderTree(folder) { IsEmpty = true, Files = new HashSet<string>(), Foreign = [] };
        }

        var isOurs = IsMarked(folder);
        var isEmpty = HoldsNothing(root);
        // Somebody else's folder may be a whole disk; that it is theirs is all there is to know of it.
        var found = isOurs || isEmpty ? Walk(root, "").ToList() : [];
        var listed = isOurs ? ReadMarker(Path.Combine(folder, Marker)) : [];
        return new OutputFolderTree(folder)
        {
            IsOurs = isOurs,
            IsEmpty = isEmpty,
            Files = found
                .Where(file => !file.IsLink && listed.Contains(file.Path))
                .Select(file => file.Path)
                .ToHashSet(StringComparer.Ordinal),
            Foreign =
            [
                .. found.Where(file => file.IsLink || (!listed.Contains(file.Path) && !(isOurs && file.Path == Marker)))
                    .Select(file => file.Path)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    // Looks no deeper.
    private static bool IsOthers(string folder) => new DirectoryInfo(folder) is { Exists: true } root && !IsMarked(folder) && !HoldsNothing(root);

    /// <exception cref="StorageException">The folder is somebody else's.</exception>
    public static void RefuseOthers(OutputFolderPlace place)
    {
        if (IsOthers(place.Folder))
        {
            throw new StorageException(
                $"The folder '{place.Shown}' is not empty and was not made by this program (no {Marker} is in "
                + "it), so it is left alone; name another folder, or empty this one.");
        }
    }

    /// <exception cref="StorageException">There is in it what no build wrote.</exception>
    public void RefuseForeign(OutputFolderPlace place)
    {
        if (Foreign.Length > 0)
        {
            var names = string.Join(", ", Foreign.Take(5).Select(path => $"'{path}'"));
            var more = Foreign.Length > 5 ? $" and {Foreign.Length - 5} more" : "";
            throw new StorageException(
                $"The folder '{place.Shown}' holds what no build wrote: {names}{more}. A build replaces the whole folder, so it "
                + "stops here; move these elsewhere and build again.");
        }
    }

    /// <summary>
    /// Removes what a build wrote, and every folder that is empty then. Never throws: what cannot be removed stays, and
    /// is tried again by the next run.
    /// </summary>
    /// <returns>Whether nothing is left.</returns>
    public bool Delete()
    {
        try
        {
            var root = new DirectoryInfo(Folder);
            if (!root.Exists)
            {
                return true;
            }

            DeleteIn(root, "");
            if (IsOurs && Foreign.Length == 0)
            {
                // Last: a tree that is only half removed is still known by it.
                File.Delete(Path.Combine(Folder, Marker));
            }

            root.Delete();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void DeleteIn(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).ToList())
        {
            var path = prefix + entry.Name;
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
            {
                DeleteIn(inner, path + "/");
                if (!inner.EnumerateFileSystemInfos("*", Everything).Any())
                {
                    inner.Delete();
                }
            }
            else if (Files.Contains(path) || ((IsOurs || IsEmpty) && IsDropping(entry)))
            {
                entry.Delete();
            }
        }
    }

    private static bool IsMarked(string folder) => new FileInfo(Path.Combine(folder, Marker)) is { Exists: true, LinkTarget: null };

    private static bool HoldsNothing(DirectoryInfo folder) => folder.EnumerateFileSystemInfos("*", Everything).All(IsDropping);

    private static HashSet<string> ReadMarker(string file) => File
        .ReadLines(file)
        .SkipWhile(line => line.Length > 0)
        .Where(line => line.Length > 0)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Path, bool IsLink)> Walk(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var isLink = entry.LinkTarget is not null;
            if (entry is DirectoryInfo inner && !isLink)
            {
                foreach (var file in Walk(inner, $"{prefix}{entry.Name}/"))
                {
                    yield return file;
                }
            }
            else if (!IsDropping(entry))
            {
                yield return (prefix + entry.Name, isLink);
            }
        }
    }

    private static bool IsDropping(FileSystemInfo entry) =>
        entry is FileInfo { LinkTarget: null } && Droppings.Contains(entry.Name);
}
