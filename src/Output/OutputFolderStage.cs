using System.Collections.Concurrent;

namespace EuNatoSite.Output;

/// <summary>
/// The new tree beside the folder, under the lock. Files that have not changed are taken over from the old one. Any thread may put
/// files; each is in the marker before it is in the tree.
/// </summary>
internal sealed class OutputFolderStage : IDisposable
{
    private readonly OutputFolderPlace place;
    private readonly FileStream held;
    private readonly OutputFolderTree old;
    private readonly OutputFolderMarker marker;
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);

    // Without a buffer: what there is no room for shows where it is written, not where the file is closed.
    private readonly ConcurrentDictionary<string, FileStream> appended = new(StringComparer.Ordinal);
    private int unchanged;
    private bool isSwapped;

    private OutputFolderStage(OutputFolderPlace place, FileStream held, OutputFolderTree old)
    {
        this.place = place;
        this.held = held;
        this.old = old;
        marker = new OutputFolderMarker(place.Next);
    }

    public static OutputFolderStage Open(OutputFolderPlace place, TimeSpan patience)
    {
        // Looked at before the lock is taken: beside what is somebody else's not even that appears.
        OutputFolderTree.RefuseOthers(place);
        Directory.CreateDirectory(place.Parent);
        var held = OutputFolderLock.Take(place, patience);
        try
        {
            OutputFolderLeftOvers.Clear(place);
            OutputFolderTree.RefuseOthers(place);
            var old = OutputFolderTree.At(place.Folder);
            old.RefuseForeign(place);
            Directory.CreateDirectory(place.Next);
            return new OutputFolderStage(place, held, old);
        }
        catch
        {
            OutputFolderTree.At(place.Next).Delete();
            held.Dispose();
            throw;
        }
    }

    public void Put(OutputFile file)
    {
        var path = PlaceFor(file.Path);
        if (old.Files.Contains(file.Path) && FileComparison.Holds(Path.Combine(old.Folder, file.Path), file.Pieces, file.Length))
        {
            TakeOver(file.Path, path);
        }
        else
        {
            using var made = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            RandomAccess.Write(made, file.Pieces, fileOffset: 0);
        }
    }

    public void Append(string path, ReadOnlySpan<byte> bytes)
    {
        if (!appended.TryGetValue(path, out var file))
        {
            // The path is this thread's alone.
            appended[path] = file = new FileStream(PlaceFor(path), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }

        file.Write(bytes);
    }

    public PublishResult Finish(string? origin)
    {
        foreach (var (path, file) in appended)
        {
            file.Dispose();
            TakeOverIfSame(path);
        }

        var paths = marker.Finish(place);
        var replaced = OutputFolderSwap.Swap(place);
        isSwapped = true;
        var isLeft = replaced is not null && !OutputFolderLeftOvers.ClearOld(place, replaced);
        OutputFolderStamp.Keep(held, place, paths, origin);
        return new PublishResult(paths.Count - unchanged, unchanged, old.Files.Count - paths.Count(old.Files.Contains))
        {
            LeftOver = isLeft ? Path.GetFileName(replaced) : null,
        };
    }

    /// <summary>Gives way to the next publication, and takes away what was not published.</summary>
    public void Dispose()
    {
        marker.Dispose();
        foreach (var file in appended.Values)
        {
            file.Dispose();
        }

        if (!isSwapped)
        {
            OutputFolderTree.At(place.Next).Delete();
        }

        held.Dispose();
    }

    // Lists the path, which OutputFolderPaths has let in, and makes its folder.
    private string PlaceFor(string path)
    {
        var full = Path.Combine(place.Next, path);
        marker.Add(path);
        folders.GetOrAdd(Path.GetDirectoryName(full)!, static folder => Directory.CreateDirectory(folder).FullName); // it lies in the tree
        return full;
    }

    private void TakeOverIfSame(string path)
    {
        var made = Path.Combine(place.Next, path);
        if (!old.Files.Contains(path) || !FileComparison.HoldSame(made, Path.Combine(old.Folder, path)))
        {
            return;
        }

        File.Delete(made);
        TakeOver(path, made);
    }

    private void TakeOver(string path, string to)
    {
        var from = Path.Combine(old.Folder, path);
        if (!OutputFolderNative.TryLink(from, to))
        {
            File.Copy(from, to);
            File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
        }

        Interlocked.Increment(ref unchanged);
    }
}
