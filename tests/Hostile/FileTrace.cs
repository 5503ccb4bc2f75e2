using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Hostile;

/// <summary>A file that a program opened, or a name that it made, moved or took away.</summary>
internal sealed record OpenedFile(string Path, bool IsWritten);

/// <summary>What the system noted of a program, as <c>strace -f -y -e trace=file</c> writes it: only what succeeded, with real paths.</summary>
internal static partial class FileTrace
{
    private static readonly string[] Changing =
        ["rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmodat", "fchmodat2", "chown", "lchown", "fchownat", "truncate", "mknod", "mknodat", "utimensat", "creat"];

    /// <param name="folder">Where the program was started: relative names begin there.</param>
    public static IEnumerable<OpenedFile> Of(IEnumerable<string> lines, string folder) => Whole(lines).SelectMany(line => In(line, folder));

    // One thread's call may be cut in two by another's.
    private static IEnumerable<string> Whole(IEnumerable<string> lines)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var thread = line.Split(' ', 2)[0];
            if (Unfinished().Match(line) is { Success: true } cut)
            {
                begun[thread] = line[..cut.Index];
            }
            else
            {
                yield return Resumed().Replace(line, _ => begun.Remove(thread, out var start) ? start : "");
            }
        }
    }

    private static IEnumerable<OpenedFile> In(string line, string folder)
    {
        if (Call().Match(line) is not { Success: true } call)
        {
            yield break;
        }

        var (name, arguments, opened) = (call.Groups["name"].Value, call.Groups["arguments"].Value, call.Groups["opened"].Value);
        if (name is "open" or "openat" or "openat2")
        {
            // What came of links is what counts.
            yield return new(opened, Writing().IsMatch(arguments));
        }
        else if (Changing.Contains(name))
        {
            foreach (var path in Named().Matches(arguments).Select(match => match.Groups["at"].Success ? Path.Combine(match.Groups["at"].Value, match.Groups["path"].Value) : match.Groups["path"].Value))
            {
                yield return new(Path.GetFullPath(path, folder), IsWritten: true);
            }
        }
    }

    [GeneratedRegex(@"<unfinished \.\.\.>$")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\d+ +<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^\d+ +(?<name>\w+)\((?<arguments>.*)\) += +\d+(?:<(?<opened>.*)>)?$")]
    private static partial Regex Call();

    [GeneratedRegex(@"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")]
    private static partial Regex Writing();

    [GeneratedRegex("""(?:(?:\d+|AT_FDCWD)<(?<at>[^>]*)>, )?"(?<path>[^"]*)"(?!\.\.\.)""")]
    private static partial Regex Named();
}
