using System.Collections.Concurrent;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>
/// A site that is being put into a folder, whole or not at all. The new tree is written beside the folder and then changes places with
/// it: whoever reads, and a kill at any moment, finds the old tree or the new one, complete. (Where the system cannot exchange two
/// folders in one step, a kill between two steps leaves none, and the next run puts the old one back.) With the first file, another
/// publication of the same folder is waited for, up to a minute. What is not finished is taken away.
/// </summary>
/// <exception cref="StorageException">
/// From whatever is asked of it: the folder holds what no build wrote, or cannot be written; its content is then as it was. Or the new
/// site is in its place, and the old one could not be removed: the message says which.
/// </exception>
/// <exception cref="InvalidOperationException">A path leads out of the folder, or two are the same.</exception>
public sealed class OutputFolderPublication : ISiteOutput, IDisposable
{
    private readonly OutputFolderPlace place;
    private readonly Lazy<OutputFolderStage> stage;
    private readonly OutputFolderPaths paths = new();
    private readonly ConcurrentDictionary<string, bool> appended = new(StringComparer.Ordinal);

    internal OutputFolderPublication(OutputFolderPlace place, TimeSpan patience)
    {
        this.place = place;
        stage = new Lazy<OutputFolderStage>(() => OutputFolderStage.Open(place, patience));
    }

    /// <summary>What was published stays as it is.</summary>
    public bool TakesRefused => false;

    public bool IsKept => true;

    public void Put(OutputFile file)
    {
        paths.Take(file.Path);
        OnDisk(open => open.Put(file));
    }

    public void Append(string path, ReadOnlyMemory<byte> bytes)
    {
        if (appended.TryAdd(path, true))
        {
            paths.Take(path);
        }

        OnDisk(open => open.Append(path, bytes.Span));
    }

    /// <summary>Makes the folder hold these files and nothing else.</summary>
    /// <param name="origin">One line that says all the files were made from, for <see cref="OutputFolder.FilesMadeFrom"/>; null to leave it out.</param>
    public PublishResult Finish(string? origin = null)
    {
        PublishResult? result = null;
        OnDisk(open => result = open.Finish(origin));
        return result!; // what keeps it from finishing is thrown
    }

    public void Dispose()
    {
        if (stage.IsValueCreated)
        {
            stage.Value.Dispose();
        }
    }

    private void OnDisk(Action<OutputFolderStage> act)
    {
        try
        {
            act(stage.Value);
        }
        catch (Exception exception) when (OutputFolderFault.IsFault(exception))
        {
            throw OutputFolderFault.Of(exception, place);
        }
    }
}
