using System.Collections.Immutable;
using System.Diagnostics;

namespace EuNatoSite.Tests.Tidy;

/// <summary>A file of the repository: its path from the root, with '/', and its text.</summary>
internal sealed record RepositoryFile(string Path, string Text)
{
    public override string ToString() => Path;
}

internal static class RepositoryFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".git", "output", "dist", "TestResults"];

    /// <summary>The program's own sources: C# in <c>src/</c> and <c>theme/</c>, and views.</summary>
    public static ImmutableArray<RepositoryFile> Sources { get; } =
        [.. Below("src", "*.cs"), .. Below("theme", "*.cs"), .. Below("theme", "*.razor")];

    /// <summary>What a clone holds and what is about to be committed; every file that is not built where there is no git to ask.</summary>
    public static ImmutableArray<string> Tracked { get; } = [.. (AskGit() ?? Walk(new DirectoryInfo(Repository.Root))).Order(StringComparer.Ordinal)];

    private static IEnumerable<RepositoryFile> Below(string folder, string pattern) =>
        Walk(new DirectoryInfo(Repository.At(folder)))
            .Where(path => path.EndsWith(pattern[1..], StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new RepositoryFile(path, File.ReadAllText(Repository.At(path)).ReplaceLineEndings("\n")));

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos().Where(entry => !NotOurs.Contains(entry.Name)).SelectMany(entry => entry is DirectoryInfo inner
            ? Walk(inner)
            : [Path.GetRelativePath(Repository.Root, entry.FullName).Replace('\\', '/')]);

    private static IEnumerable<string>? AskGit()
    {
        if (!Path.Exists(Repository.At(".git")))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
            });
            var listed = git!.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => Path.Exists(Repository.At(path))) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
