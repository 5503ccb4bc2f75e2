using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <param name="Written">Files that are new or differ from what was there.</param>
/// <param name="Unchanged">Files that stayed as they were, time stamps and all.</param>
/// <param name="Removed">Files of the last build that this one does not have.</param>
public sealed record PublishResult(int Written, int Unchanged, int Removed);

/// <summary>Puts a finished site on disk, whole or not at all. Nothing else in the program writes output to disk.</summary>
public static class OutputFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Makes a folder hold these files and nothing else. The new tree is written beside the folder and then changes places with
    /// it: whoever reads, and a kill at any moment, finds the old tree or the new one, complete. (Where the system cannot
    /// exchange two folders in one step, a kill between two steps leaves none, and the next run puts the old one back.) Another
    /// publication of the same folder is waited for, up to a minute.
    /// </summary>
    /// <exception cref="StorageException">
    /// The folder holds what no build wrote, or cannot be written; its content is then as it was.
    /// </exception>
    /// <exception cref="InvalidOperationException">A path leads out of the folder, or two are the same.</exception>
    /// <param name="origin">One line that says all the files were made from, for <see cref="FilesMadeFrom"/>; null to leave it out.</param>
    public static PublishResult Publish(string folder, IReadOnlyList<OutputFile> files, string? origin = null) => Publish(folder, files, Patience, origin);

    /// <summary>How many files a folder holds, where all were made from this and none was touched since; else null.</summary>
    public static int? FilesMadeFrom(string folder, string origin)
    {
        try
        {
            return OutputFolderStamp.FilesMadeFrom(OutputFolderPlace.Of(folder), origin);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Who writes it will say what is wrong with it.
            return null;
        }
    }

    internal static PublishResult Publish(string folder, IReadOnlyList<OutputFile> files, TimeSpan patience, string? origin = null)
    {
        OutputFolderPaths.Check(files);
        var place = OutputFolderPlace.Of(folder);
        return WithReason(place, () =>
        {
            RefuseOthers(place);
            Directory.CreateDirectory(place.Parent);
            using var held = OutputFolderLock.Take(place, patience);
            OutputFolderLeftOvers.Clear(place);
            var result = Replace(place, files);
            OutputFolderStamp.Keep(held, place, origin);
            return result;
        });
    }

    /// <summary>Refuses what can be seen to be no place for a site, before one is made. Nothing is written.</summary>
    /// <exception cref="StorageException">It is no folder, or somebody else's; or it cannot be looked into.</exception>
    public static void CheckPlace(string folder)
    {
        var place = OutputFolderPlace.Of(folder);
        WithReason(place, () =>
        {
            RefuseOthers(place);
            return place;
        });
    }

    private static T WithReason<T>(OutputFolderPlace place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (Cause(exception) is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new StorageException(
                $"The site could not be written to '{place.Shown}': {Reason(Cause(exception))}. What was there is untouched.",
                exception);
        }
    }

    private static PublishResult Replace(OutputFolderPlace place, IReadOnlyList<OutputFile> files)
    {
        var old = OutputFolderTree.At(place.Folder);
        RefuseForeign(place, old);
        PublishResult result;
        string? replaced;
        try
        {
            result = OutputFolderWriter.Write(place.Next, old, files);
            replaced = OutputFolderSwap.Swap(place);
        }
        catch
        {
            OutputFolderTree.At(place.Next).Delete();
            throw;
        }

        if (replaced is not null)
        {
            OutputFolderLeftOvers.ClearOld(place, replaced);
        }

        return result;
    }

    // Looked at before the lock is taken: beside what is somebody else's not even that appears.
    private static void RefuseOthers(OutputFolderPlace place)
    {
        if (OutputFolderTree.IsOthers(place.Folder))
        {
            throw new StorageException(
                $"The folder '{place.Shown}' is not empty and was not made by this program (no {OutputFolderTree.Marker} is in "
                + "it), so it is left alone; name another folder, or empty this one.");
        }
    }

    private static void RefuseForeign(OutputFolderPlace place, OutputFolderTree old)
    {
        RefuseOthers(place);
        if (old.Foreign.Length > 0)
        {
            var names = string.Join(", ", old.Foreign.Take(5).Select(path => $"'{path}'"));
            var more = old.Foreign.Length > 5 ? $" and {old.Foreign.Length - 5} more" : "";
            throw new StorageException(
                $"The folder '{place.Shown}' holds what no build wrote: {names}{more}. A build replaces the whole folder, so it "
                + "stops here; move these elsewhere and build again.");
        }
    }

    // Files are written in parallel: several of them may have failed, mostly for one reason.
    private static Exception Cause(Exception exception) =>
        exception is AggregateException several ? several.InnerExceptions[0] : exception;

    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission is denied; choose a folder that you may write to",
        // How .NET tells EFBIG.
        ArgumentOutOfRangeException => "a file of it is larger than this disk or your account may hold; raise the limit ('ulimit -f'), or choose a folder on another disk",
        PathTooLongException => "a path in it is too long for this disk; choose a folder with a shorter path, or shorter names",
        _ when IsError(exception, [28, 122], [112, 39]) => "the disk is full; make room and build again",
        _ when IsError(exception, [30], [19]) => "the disk can only be read; choose a folder on another",
        _ when IsError(exception, [17], [183]) => "a file stands where a folder of that path would be; move it, or choose another folder",
        _ when IsError(exception, [16], [32, 33]) =>
            "another program is using it, or it is a mount point; close what uses it, or choose a folder inside it",
        _ => exception.Message.TrimEnd('.'),
    };

    // The system's own number: errno on Unix (ENOSPC, EDQUOT, EROFS, EEXIST, EBUSY), the lower half of the HRESULT on Windows.
    private static bool IsError(Exception exception, ReadOnlySpan<int> unix, ReadOnlySpan<int> windows) =>
        (OperatingSystem.IsWindows() ? windows : unix).Contains(exception.HResult & 0xFFFF);
}
