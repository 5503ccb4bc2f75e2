using System.Globalization;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>Tidies up beside the output folder: after a swap, and after builds that were killed. Runs under the lock.</summary>
internal static class OutputFolderLeftOvers
{
    /// <summary>Whether there is anything to tidy up.</summary>
    public static bool AreBeside(OutputFolderPlace place) =>
        File.Exists(place.NextMarker) || Directory.Exists(place.Old) || Directory.GetDirectories(place.Parent).Any(folder => IsOfDeadBuild(folder, place));

    /// <summary>Puts back an old tree that was left without a new one, and removes the trees that dead builds left.</summary>
    public static void Clear(OutputFolderPlace place)
    {
        File.Delete(place.NextMarker);
        var old = OutputFolderTree.At(place.Old);
        if (old.IsOurs && OutputFolderTree.At(place.Folder) is { IsOurs: false, IsEmpty: true } nothing && nothing.Delete())
        {
            Directory.Move(place.Old, place.Folder);
        }
        else if (old.IsOurs || old.IsEmpty)
        {
            old.Delete();
        }

        foreach (var folder in Directory.GetDirectories(place.Parent).Where(folder => IsOfDeadBuild(folder, place)))
        {
            var tree = OutputFolderTree.At(folder);
            if (tree.IsOurs || tree.IsEmpty)
            {
                tree.Delete();
            }
        }
    }

    /// <summary>Removes the old tree after a swap. One that cannot be removed is left to the next run.</summary>
    /// <returns>Whether it is gone.</returns>
    /// <exception cref="StorageException">
    /// Somebody put a file into it while the new one was written, or that cannot be found out: it is kept.
    /// </exception>
    public static bool ClearOld(OutputFolderPlace place, string replaced)
    {
        try
        {
            var tree = OutputFolderTree.At(replaced);
            var isGone = tree.Delete();
            if (isGone || tree.Foreign.Length == 0)
            {
                return isGone;
            }

            var kept = FreeName(place.Kept);
            Directory.Move(replaced, kept);
            throw new StorageException(
                $"The new site is in '{place.Shown}'. While it was written, somebody put '{tree.Foreign[0]}' into the old one; that "
                + $"is kept in '{Path.GetFileName(kept)}' beside it: move it where it belongs.");
        }
        catch (Exception exception) when (OutputFolderFault.IsFault(exception))
        {
            throw new StorageException(
                $"The new site is in '{place.Shown}'. The old one could not be removed and is in '{Path.GetFileName(replaced)}' beside it: "
                + "see whether somebody put something into it, then remove it.",
                exception);
        }
    }

    // A build makes its tree under the lock, so whoever holds that now sees those of the dead alone. Process ids would tell less: builds in
    // two containers may have one, and a process that was killed may keep its own until somebody asks what became of it.
    private static bool IsOfDeadBuild(string folder, OutputFolderPlace place) =>
        folder.StartsWith(place.NextPrefix, StringComparison.Ordinal)
        && int.TryParse(folder.AsSpan(place.NextPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string FreeName(string name)
    {
        var free = name;
        for (var number = 2; Path.Exists(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }
}
