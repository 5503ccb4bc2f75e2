namespace EuNatoSite.Output;

/// <summary>Puts the new tree where the old one is.</summary>
internal static class OutputFolderSwap
{
    /// <returns>Where the old tree is now; null if there was none.</returns>
    public static string? Swap(OutputFolderPlace place)
    {
        if (!Directory.Exists(place.Folder))
        {
            Move(place.Next, place.Folder);
            return null;
        }

        return OutputFolderNative.TryExchange(place.Next, place.Folder) ? place.Next : SwapInTwoSteps(place);
    }

    /// <summary>For systems and disks that cannot exchange two folders.</summary>
    public static string SwapInTwoSteps(OutputFolderPlace place)
    {
        Move(place.Folder, place.Old);
        try
        {
            Move(place.Next, place.Folder);
            return place.Old;
        }
        catch
        {
            Move(place.Old, place.Folder);
            throw;
        }
    }

    // On Windows a scanner or an indexer may have a file of the tree open for a moment, which holds up its folder.
    private static void Move(string from, string to)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Move(from, to);
                return;
            }
            catch (Exception exception) when (
                exception is IOException or UnauthorizedAccessException && OperatingSystem.IsWindows() && attempt < 20)
            {
                Thread.Sleep(100);
            }
        }
    }
}
