using System.Diagnostics;
using System.Threading.Channels;

namespace EuNatoSite.Sources;

/// <summary>
/// Waits for changes to the input folder, however they come about: editors that write in place, rename over or leave temporary files,
/// a switch of branches, a folder that goes away and comes back. Where the system tells of no changes it looks for itself.
/// </summary>
public sealed class SourceWatch : IDisposable
{
    // Long enough for an editor's second write, too short to be noticed.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly string folder;
    private FileSystemWatcher? watcher;
    private long seen;

    public SourceWatch(string inputFolder)
    {
        folder = inputFolder;
        seen = Stamp();
        Listen();
    }

    /// <summary>Ends when something has changed since the last call, and has then been quiet for a moment.</summary>
    public async Task ChangeAsync(CancellationToken cancel)
    {
        while (!await IsToldAsync(Look, cancel))
        {
            if (Stamp() != seen)
            {
                // A watcher of a folder that was replaced sees nothing more.
                Listen();
                break;
            }
        }

        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < LongestBurst && await IsToldAsync(Quiet, cancel))
        {
        }

        seen = Stamp();
    }

    public void Dispose() => watcher?.Dispose();

    private async Task<bool> IsToldAsync(TimeSpan patience, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(patience);
        try
        {
            return await told.Reader.ReadAsync(limited.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Listen()
    {
        watcher?.Dispose();
        watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => told.Writer.TryWrite(true);
            watcher.Created += (_, _) => told.Writer.TryWrite(true);
            watcher.Deleted += (_, _) => told.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => told.Writer.TryWrite(true);
            watcher.Error += (_, _) => told.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // The folder is not there now, or the system's watches are all in use: looking every other second has to do.
        }
    }

    // Of the names, sizes and times of everything in the folder. Equal stamps mean that nothing changed, as far as can be seen.
    private long Stamp()
    {
        var stamp = new HashCode();
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (var entry in new DirectoryInfo(folder).EnumerateFiles("*", options))
            {
                stamp.Add(entry.FullName, StringComparer.Ordinal);
                stamp.Add(entry.Length);
                stamp.Add(entry.LastWriteTimeUtc);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }

        return stamp.ToHashCode();
    }
}
