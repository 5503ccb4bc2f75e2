using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Sources;

/// <summary>A file that a walk came upon, not read yet.</summary>
internal sealed record FoundFile(string Path, string RelativePath, FileInfo Info);

/// <summary>
/// A walk through the input folder: which files there are, in ordinal order of their paths, and which names are refused.
/// </summary>
internal sealed class SourceWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string shownFolder;
    private readonly int maxEntries;
    private readonly List<FoundFile> files = [];
    private readonly ProblemLog problems = new();
    private int entriesSeen;

    private SourceWalk(string shownFolder, int maxEntries) => (this.shownFolder, this.maxEntries) = (shownFolder, maxEntries);

    /// <param name="maxEntries">How many files and folders there may be.</param>
    /// <exception cref="StorageException">The folder is missing, cannot be listed, or is no input: it has no mark of one, or holds too much.</exception>
    public static Outcome<ImmutableArray<FoundFile>> Of(string inputFolder, int maxEntries)
    {
        var shown = Shown(inputFolder);
        if (!Directory.Exists(inputFolder))
        {
            throw new StorageException(File.Exists(inputFolder)
                ? $"The input '{shown}' is a file; name the folder that holds site.yml and topics/."
                : $"There is no input folder '{shown}'; name the folder that holds site.yml and topics/.");
        }

        var walk = new SourceWalk(shown, maxEntries);
        try
        {
            var entries = walk.List(new DirectoryInfo(inputFolder));
            if (!entries.Any(entry => entry.Name is InputLayout.SiteFile or InputLayout.Topics))
            {
                // Named by mistake it may be a whole disk.
                throw new StorageException(
                    $"The folder '{Said(shown)}' is no input, for it holds neither site.yml nor topics/; name the folder that does.");
            }

            walk.Enter(entries, "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{NameOf(shown)} could not be read: {Reason(exception)}.", exception);
        }

        walk.files.Sort((a, b) => string.CompareOrdinal(a.RelativePath, b.RelativePath));
        return walk.problems.With(walk.files.ToImmutableArray());
    }

    /// <summary>Whether a file or folder is no content: what begins with a dot, the generated schemas, and all inside.</summary>
    public static bool IsPassedOver(string relative)
    {
        var names = relative.Split('/');
        return names[0] == InputLayout.Schemas || names.Any(name => name.StartsWith('.'));
    }

    /// <summary>Why something could not be read, as a clause without the machine's own paths.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission is denied; change who may read it",
        FileNotFoundException or DirectoryNotFoundException => "it went away while it was read; build again",
        EndOfStreamException => "it was changed while it was read; build again",
        PathTooLongException => "its path is too long; shorten the names",
        _ => "the disk or another program does not let go of it; close what uses it and build again",
    };

    private void Enter(IEnumerable<FileSystemInfo> entries, string relativeFolder)
    {
        var firstByFold = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var relative = relativeFolder + entry.Name;
            if (IsPassedOver(relative))
            {
                continue;
            }

            var path = PathOf(relative);
            var at = SourceLocation.StartOf(path);
            if (PortableName.ProblemWith(entry.Name) is { } problem)
            {
                problems.Add(Problems.PathNotPortable(at, Visible(entry.Name), problem));
                continue;
            }

            // A placeholder of a cloud drive is a reparse point too, but leads nowhere else.
            if (entry.LinkTarget is not null)
            {
                problems.Add(Problems.SymbolicLink(at));
                continue;
            }

            // Both are read, so that what is wrong in the second, and what links to it, is told rightly in the same run.
            if (!firstByFold.TryAdd(PortableName.Fold(entry.Name), path))
            {
                problems.Add(Problems.PathCollision(at, firstByFold[PortableName.Fold(entry.Name)]));
            }

            if (entry is DirectoryInfo folder)
            {
                EnterFolder(folder, relative, at);
            }
            else
            {
                files.Add(new FoundFile(path, relative, (FileInfo)entry));
            }
        }
    }

    private void EnterFolder(DirectoryInfo folder, string relative, SourceLocation at)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = List(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problems.FileUnreadable(at, Reason(exception)));
            return;
        }

        Enter(entries, relative + "/");
    }

    private FileSystemInfo[] List(DirectoryInfo folder)
    {
        var entries = new List<FileSystemInfo>();
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            entries.Add(entry);
            if (++entriesSeen > maxEntries)
            {
                throw TooMany(NameOf(shownFolder), maxEntries);
            }
        }

        return [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    /// <summary>What is told where a folder holds more files and folders than the content of any site.</summary>
    /// <param name="folder">As <see cref="NameOf"/> has it.</param>
    public static StorageException TooMany(string folder, int maxEntries) =>
        TooMuch(folder, string.Create(CultureInfo.InvariantCulture, $"{maxEntries:N0} files and folders"));

    /// <summary>What is told where the files of a folder are larger together than the content of any site.</summary>
    /// <param name="folder">As <see cref="NameOf"/> has it.</param>
    public static StorageException TooLarge(string folder, long maxBytes) => TooMuch(folder, Problems.Size(maxBytes));

    /// <summary>An input folder, at the beginning of a sentence.</summary>
    public static string NameOf(string shownFolder) => $"The input folder '{Said(shownFolder)}'";

    /// <summary>A folder in a sentence, where that in which the build was started must have a name too.</summary>
    public static string Said(string shownFolder) => shownFolder.Length == 0 ? "." : shownFolder;

    private static StorageException TooMuch(string folder, string limit) =>
        new($"{folder} holds more than {limit}, which no site's content needs; name the folder that holds the content alone.");

    // A name that is refused may hold line ends and worse; a diagnostic is one line that reads as it is.
    private string PathOf(string relative) => Within(shownFolder, Visible(relative));

    /// <summary>How what lies in a folder is named, where the folder is shown so.</summary>
    public static string Within(string shownFolder, string relative) =>
        shownFolder is "" or [.., '/'] ? shownFolder + relative : $"{shownFolder}/{relative}";

    private static string Visible(string name) => string.Concat(name.Select(c => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        ? '\uFFFD'
        : c));

    /// <summary>The path inside the input folder of what a diagnostic names.</summary>
    public static string Relative(string folder, string shownPath) => shownPath[Shown(folder).Length..].TrimStart('/');

    /// <summary>The folder as it was named on the command line, with '/'; the folder the build was started in has no name.</summary>
    public static string Shown(string folder)
    {
        var shown = folder.Replace(Path.DirectorySeparatorChar, '/').Replace(Path.AltDirectorySeparatorChar, '/');
        while (shown.StartsWith("./", StringComparison.Ordinal))
        {
            shown = shown[2..].TrimStart('/');
        }

        shown = shown.Length > 1 ? shown.TrimEnd('/') : shown;
        return shown == "." ? "" : shown;
    }
}
