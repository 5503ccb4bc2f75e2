using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Sources;

/// <summary>A file as git keeps it.</summary>
/// <param name="Id">Of its bytes.</param>
/// <param name="Path">From the folder that was listed.</param>
internal sealed record GitFile(string Id, int Length, string Path);

/// <param name="Files">None where there is too much.</param>
/// <param name="Excess">What is told then of a folder, which begins the sentence; or else null.</param>
internal sealed record GitFiles(ImmutableArray<GitFile> Files, Func<string, StorageException>? Excess);

/// <summary>
/// How git is asked for a folder at a revision, and how its answers are read. <c>git archive</c> would answer all at once, but leaves out
/// and rewrites what a <c>.gitattributes</c> among the files says; what is asked here knows of none.
/// </summary>
internal static class GitTree
{
    /// <summary>Asks for the list of what is in the folder that git is started in; git fails where the commit has no such folder.</summary>
    public static string[] ListAt(string commit) => ["ls-tree", "-r", "-t", "-z", "--long", "--full-tree", commit + ":./"];

    /// <summary>Asks for what <see cref="Question"/> names.</summary>
    public static string[] Contents { get; } = ["cat-file", "--batch", "--buffer"];

    /// <summary>What git is told after <see cref="Contents"/>.</summary>
    public static string Question(ImmutableArray<GitFile> files) => string.Concat(files.Select(file => file.Id + "\n"));

    /// <summary>The files of a list that a site is made from, read as far as there is room. Links and modules are passed over.</summary>
    /// <param name="maxEntries">How many files and folders there may be.</param>
    /// <param name="maxBytes">How much the files may hold together.</param>
    public static GitFiles ReadList(TextReader list, int maxEntries, long maxBytes)
    {
        var files = ImmutableArray.CreateBuilder<GitFile>();
        var (entries, room) = (0, maxBytes);
        while (Git.Part(list) is { } entry)
        {
            if (++entries > maxEntries)
            {
                return new([], folder => SourceWalk.TooMany(folder, maxEntries));
            }

            if (FileOf(entry) is not { } file)
            {
                continue;
            }

            room -= file.Length;
            if (room < 0)
            {
                return new([], folder => SourceWalk.TooLarge(folder, maxBytes));
            }

            files.Add(file);
        }

        return new(files.ToImmutable(), null);
    }

    /// <summary>The bytes of each file that was asked for.</summary>
    /// <exception cref="IOException">The answer ends too soon.</exception>
    /// <exception cref="InvalidDataException">It is none to what was asked: git may not have a file, as in a clone of a part.</exception>
    public static byte[][] ReadContents(Stream answer, ImmutableArray<GitFile> files)
    {
        using var contents = new BufferedStream(answer);
        return [.. files.Select(file => ReadContent(contents, file))];
    }

    // "100644 blob 0a1b2c…     512\ttopics/history/a.md", where a tree has the length "-" and a link the mode 120000.
    private static GitFile? FileOf(string entry) =>
        entry.Split('\t', 2) is [var about, var path]
        && about.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [['1', '0', '0', ..], "blob", var id, var size]
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && !SourceWalk.IsPassedOver(path)
        && length <= SourceReader.LimitOf(path)
            ? new(id, (int)length, path)
            : null;

    // "0a1b2c… blob 512", the bytes, and a line end.
    private static byte[] ReadContent(Stream contents, GitFile file)
    {
        var expected = $"{file.Id} blob {file.Length.ToString(CultureInfo.InvariantCulture)}\n";
        var head = new byte[expected.Length];
        contents.ReadExactly(head);
        var bytes = new byte[file.Length];
        contents.ReadExactly(bytes);
        return Encoding.ASCII.GetString(head) == expected && contents.ReadByte() == '\n'
            ? bytes
            : throw new InvalidDataException($"git did not answer with the file '{file.Path}'.");
    }
}
