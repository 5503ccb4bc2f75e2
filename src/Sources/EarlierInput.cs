using System.Collections.Immutable;
using System.Formats.Tar;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Sources;

/// <summary>Reads an input to compare with: another folder, or the same one at a revision, from git itself. Nothing is checked out.</summary>
public static class EarlierInput
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The files of an earlier input, in ordinal order, named as if they stood in the folder of today, with what is wrong with them as files.
    /// At a revision, files that cannot be taken are passed over.
    /// </summary>
    /// <param name="inputFolder">The folder of today.</param>
    /// <param name="folderOrRevision">A folder or, as git takes it, a revision: a branch, a tag, <c>HEAD~2</c>, a commit.</param>
    /// <exception cref="StorageException">
    /// It is no folder, and there is no git, no repository, no such revision, or no such folder at it; or git is too slow; or there is more
    /// than <see cref="SourceReader.Read(string)"/> takes.
    /// </exception>
    public static Outcome<SourceTree> Read(string inputFolder, string folderOrRevision) => Read(inputFolder, folderOrRevision, Git.Program, Patience);

    /// <param name="program">That of git; null where there is none.</param>
    /// <param name="patience">How long each of two questions may take.</param>
    internal static Outcome<SourceTree> Read(string inputFolder, string folderOrRevision, string? program, TimeSpan patience) =>
        Directory.Exists(folderOrRevision)
            ? ReadFolder(inputFolder, folderOrRevision)
            : new(ReadRevision(inputFolder, folderOrRevision, program, patience), []);

    private static Outcome<SourceTree> ReadFolder(string inputFolder, string folder)
    {
        var (tree, problems) = SourceReader.Read(folder);
        return new(
            tree with
            {
                Files = [.. tree.Files.Select(file => file with { Path = Named(inputFolder, file.RelativePath) })],
            },
            [.. problems.Select(problem => problem with
            {
                Location = problem.Location with { Path = Named(inputFolder, SourceWalk.Relative(folder, problem.Location.Path)) },
            })]);
    }

    private static SourceTree ReadRevision(string inputFolder, string revision, string? program, TimeSpan patience)
    {
        var git = program ?? throw new StorageException("git is not installed, and only it knows an earlier revision; name a folder instead.");
        // Told to be a revision, so that none can be taken for an option.
        var commit = Git.Ask(
            Git.Start(git, inputFolder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"),
            patience, Git.Line);
        ThrowIfTooSlow(commit.Gap);
        if (commit is not { Value: { Length: > 0 } name, Gap: null })
        {
            throw new StorageException(
                $"'{revision}' is neither a folder nor a revision that git knows here; name one, such as main, HEAD~1 or ../other/input. "
                + "In a shallow clone 'git fetch --unshallow' brings the older ones.");
        }

        var files = Git.Ask(
            Git.Start(git, inputFolder, "archive", "--format=tar", name),
            patience, answer => Unpack(answer.BaseStream, inputFolder, SourceReader.MaxEntries, SourceReader.MaxBytes));
        ThrowIfTooSlow(files.Gap);
        // Who stops to listen has git fail.
        if (files.Value is { Excess: { } tooMuch })
        {
            throw tooMuch($"{SourceWalk.NameOf(SourceWalk.Shown(inputFolder))} at '{revision}'");
        }

        return files is { Value.Tree: { } tree, Gap: null }
            ? tree
            : throw new StorageException($"git has no folder '{SourceWalk.Said(SourceWalk.Shown(inputFolder))}' at '{revision}'.");
    }

    private static void ThrowIfTooSlow(HistoryGap? gap)
    {
        if (gap == HistoryGap.TooSlow)
        {
            throw new StorageException("git took too long to answer and was ended; try again, or name a folder instead.");
        }
    }

    /// <summary>The files of a tar archive, read as far as there is room.</summary>
    /// <param name="maxEntries">How many files and folders there may be.</param>
    /// <param name="maxBytes">How much those that are kept may hold together.</param>
    internal static Unpacked Unpack(Stream archive, string inputFolder, int maxEntries, long maxBytes)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var (entries, room) = (0, maxBytes);
        using var tar = new TarReader(archive);
        while (tar.GetNextEntry() is { } entry)
        {
            if (++entries > maxEntries)
            {
                return new(null, folder => SourceWalk.TooMany(folder, maxEntries));
            }

            var path = entry.Name;
            var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
            if (!isFile || SourceWalk.IsPassedOver(path) || entry.Length > SourceReader.LimitOf(path))
            {
                continue;
            }

            room -= entry.Length;
            if (room < 0)
            {
                return new(null, folder => SourceWalk.TooLarge(folder, maxBytes));
            }

            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            files.Add(new SourceFile(Named(inputFolder, path), bytes) { RelativePath = path });
        }

        // What fills the last block; git would take a hang-up for a failure.
        archive.CopyTo(Stream.Null);
        return new(new SourceTree([.. files.OrderBy(file => file.RelativePath, StringComparer.Ordinal)]), null);
    }

    private static string Named(string inputFolder, string path) => SourceWalk.Within(SourceWalk.Shown(inputFolder), path);

    /// <param name="Tree">Null where there is too much.</param>
    /// <param name="Excess">What is told then of a folder, which begins the sentence; or else null.</param>
    internal sealed record Unpacked(SourceTree? Tree, Func<string, StorageException>? Excess);
}
