using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Sources;

/// <summary>Reads the input folder.</summary>
public static class SourceReader
{
    /// <summary>The most that a text of Markdown may hold.</summary>
    internal const int MaxTextBytes = 256 * 1024;

    // The bibliography is one file, and grows with every topic. GitHub's editor in the browser takes no more.
    private const int MaxDataBytes = 1024 * 1024;
    private const int MaxMediaBytes = 10 * 1024 * 1024;

    // All that is read is held in memory, and a folder with more is some other than was meant.
    internal const int MaxEntries = 100_000;
    internal const long MaxBytes = 1L << 30;

    /// <summary>
    /// Reads every file below a folder, without following links. Files and folders whose name starts with '.' and the generated
    /// <c>schema/</c> are passed over.
    /// </summary>
    /// <returns>
    /// The files that could be read. Diagnostics, all errors: <c>symlink</c>, <c>path-not-portable</c>, <c>path-collision</c>,
    /// <c>file-too-large</c> (256 KiB for Markdown, 1 MiB for YAML and CSV, 10 MiB for anything else), <c>file-unreadable</c>.
    /// </returns>
    /// <exception cref="StorageException">
    /// The folder itself is missing or cannot be listed, or is no input: it holds neither <c>site.yml</c> nor <c>topics/</c>, or more than
    /// 100,000 files and folders, or more than 1 GiB.
    /// </exception>
    public static Outcome<SourceTree> Read(string inputFolder) => Read(inputFolder, MaxEntries, MaxBytes);

    /// <inheritdoc cref="Read(string)"/>
    internal static Outcome<SourceTree> Read(string inputFolder, int maxEntries, long maxBytes)
    {
        var found = SourceWalk.Of(inputFolder, maxEntries);
        var room = maxBytes;
        var results = Cores.Map(found.Value, file => ReadFile(file, length => Interlocked.Add(ref room, -length) >= 0));
        if (room < 0)
        {
            throw SourceWalk.TooLarge(SourceWalk.NameOf(SourceWalk.Shown(inputFolder)), maxBytes);
        }

        var files = results.Select(result => result.Value).OfType<SourceFile>().ToImmutableArray();
        ImmutableArray<Diagnostic> problems = [.. found.Diagnostics.Concat(results.SelectMany(result => result.Diagnostics)).Order()];
        // What collides is read all the same.
        var refused = problems
            .Where(problem => problem.Code != ProblemCode.PathCollision)
            .Select(problem => SourceWalk.Relative(inputFolder, problem.Location.Path));
        return new(new SourceTree(files) { Refused = [.. refused] }, problems);
    }

    /// <param name="hasRoom">Whether as many bytes more may be held in memory.</param>
    private static Outcome<SourceFile?> ReadFile(FoundFile found, Func<long, bool> hasRoom)
    {
        var at = SourceLocation.StartOf(found.Path);
        try
        {
            // What has no length is not opened: pipes and devices have none, and reading one may wait for ever.
            var length = found.Info.Length;
            var limit = LimitOf(found.RelativePath);
            if (length > limit)
            {
                return new(null, [Problems.FileTooLarge(at, length, limit)]);
            }

            var bytes = length == 0 || !hasRoom(length) ? [] : File.ReadAllBytes(found.Info.FullName);
            return new(new SourceFile(found.Path, bytes) { RelativePath = found.RelativePath }, []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(null, [Problems.FileUnreadable(at, SourceWalk.Reason(exception))]);
        }
    }

    /// <summary>The largest size of a file that is read, in bytes.</summary>
    internal static int LimitOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".MD" => MaxTextBytes,
        ".YML" or ".YAML" or ".CSV" => MaxDataBytes,
        _ => MaxMediaBytes,
    };
}
