using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <param name="Written">Files that are new or differ from what was there.</param>
/// <param name="Unchanged">Files that stayed as they were, time stamps and all.</param>
/// <param name="Removed">Files of the last build that this one does not have.</param>
public sealed record PublishResult(int Written, int Unchanged, int Removed)
{
    /// <summary>The name of the folder beside the output that the old tree is still in, as it could not be removed; null where it is gone.</summary>
    public string? LeftOver { get; init; }
}

/// <summary>The folder that a site is published in. Nothing else in the program writes output to disk.</summary>
public static class OutputFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Makes ready to put a site into a folder. Nothing is touched before the first file.</summary>
    /// <exception cref="StorageException">It is no place for a site, as <see cref="CheckPlace"/> has it.</exception>
    public static OutputFolderPublication Open(string folder) => Open(folder, Patience);

    /// <param name="patience">How long another publication of the same folder is waited for.</param>
    internal static OutputFolderPublication Open(string folder, TimeSpan patience)
    {
        CheckPlace(folder);
        return new OutputFolderPublication(OutputFolderPlace.Of(folder), patience);
    }

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

    /// <summary>
    /// Takes away what killed builds left beside a folder that needs no new build. It stays where a build is at work, or where it cannot be
    /// taken away.
    /// </summary>
    public static void Tidy(string folder)
    {
        var place = OutputFolderPlace.Of(folder);
        try
        {
            if (OutputFolderLeftOvers.AreBeside(place))
            {
                using var held = OutputFolderLock.Take(place, patience: TimeSpan.Zero);
                OutputFolderLeftOvers.Clear(place);
            }
        }
        catch (Exception exception) when (exception is StorageException || OutputFolderFault.IsFault(exception))
        {
            // The next build that writes says what is wrong there.
        }
    }

    /// <summary>Refuses what can be seen to be no place for a site, before one is made. Nothing is written.</summary>
    /// <exception cref="StorageException">It is no folder, or somebody else's; or it cannot be looked into.</exception>
    public static void CheckPlace(string folder)
    {
        var place = OutputFolderPlace.Of(folder);
        try
        {
            OutputFolderTree.RefuseOthers(place);
        }
        catch (Exception exception) when (OutputFolderFault.IsFault(exception))
        {
            throw OutputFolderFault.Of(exception, place);
        }
    }
}
