using System.Collections.Immutable;
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
    /// <param name="patience">How long each of three questions may take.</param>
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

        var list = Git.Ask(
            Git.Start(git, inputFolder, GitTree.ListAt(name)),
            patience, answer => GitTree.ReadList(answer, SourceReader.MaxEntries, SourceReader.MaxBytes));
        ThrowIfTooSlow(list.Gap);
        // Who stops to listen has git fail.
        if (list.Value is { Excess: { } tooMuch })
        {
            throw tooMuch($"{SourceWalk.NameOf(SourceWalk.Shown(inputFolder))} at '{revision}'");
        }

        if (list is not { Value.Files: var files, Gap: null })
        {
            throw new StorageException($"git has no folder '{SourceWalk.Said(SourceWalk.Shown(inputFolder))}' at '{revision}'.");
        }

        var contents = Git.Ask(
            Git.Start(git, inputFolder, GitTree.Contents),
            patience, answer => GitTree.ReadContents(answer.BaseStream, files), GitTree.Question(files));
        ThrowIfTooSlow(contents.Gap);
        return contents is { Value: { } bytes, Gap: null }
            ? TreeOf(inputFolder, files.Zip(bytes))
            : throw new StorageException($"git could not read every file at '{revision}'; see what 'git fsck' says, or name a folder instead.");
    }

    private static SourceTree TreeOf(string inputFolder, IEnumerable<(GitFile File, byte[] Bytes)> files) => new(
    [
        .. files
            .Select(read => new SourceFile(Named(inputFolder, read.File.Path), read.Bytes) { RelativePath = read.File.Path })
            .OrderBy(file => file.RelativePath, StringComparer.Ordinal),
    ]);

    private static void ThrowIfTooSlow(HistoryGap? gap)
    {
        if (gap == HistoryGap.TooSlow)
        {
            throw new StorageException("git took too long to answer and was ended; try again, or name a folder instead.");
        }
    }

    private static string Named(string inputFolder, string path) => SourceWalk.Within(SourceWalk.Shown(inputFolder), path);
}
