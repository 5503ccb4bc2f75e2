using System.Collections.Frozen;
using System.Text;
using EuNatoSite.Model;

namespace EuNatoSite.Sources;

/// <summary>
/// Reads the log of a repository as <see cref="Arguments"/> ask for it: newest first, every part ended by NUL, so that no name of a
/// file can be taken for anything else. What cannot be understood is passed over.
/// </summary>
internal sealed class GitLog
{
    private const char Header = '=';
    private const int MaxName = 80;

    private readonly Dictionary<string, Lineage> lineageByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lineage> lineageOfToday = new(StringComparer.Ordinal);

    private GitLog()
    {
    }

    /// <summary>
    /// A merge has no text of its own. Of the two days of a commit this is its author's, which stays when the commit is moved.
    /// Nothing that the repository or its owner sets up is run.
    /// </summary>
    public static string[] Arguments { get; } =
    [
        "log", "--no-merges", "--topo-order", "--name-status", "-z", "-M", "--relative", $"--format={Header}%as %aN",
        "--encoding=UTF-8", "--no-color", "--no-ext-diff", "--no-textconv", "--", ".",
    ];

    /// <summary>What the log tells of each path, from where the log was asked for.</summary>
    public static FrozenDictionary<string, FileHistory> Read(TextReader log)
    {
        var reader = new GitLog();
        var commit = default(Commit?);
        while (Git.Part(log) is { } part)
        {
            if (part.StartsWith(Header))
            {
                commit = Commit.Of((commit?.Age ?? 0) + 1, part[1..]);
            }
            else if (part.TrimStart('\n') is { Length: > 0 } status && Git.Part(log) is { } path)
            {
                reader.Note(status, path, status[0] == 'R' ? Git.Part(log) : null, commit);
            }
        }

        return reader.lineageOfToday
            .Where(pair => pair.Value.LastChanged is not null)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToHistory(), StringComparer.Ordinal);
    }

    // Going back in time, an added or renamed file leaves its path to whatever had it before, which is another file.
    private void Note(string status, string path, string? renamedTo, Commit? commit)
    {
        switch (status[0])
        {
            case 'R':
                NoteRename(path, renamedTo, status == "R100" ? null : commit);
                break;
            case 'A':
                LineageOf(path).Add(commit);
                lineageByPath[path] = new Lineage();
                break;
            case 'D':
                lineageByPath.TryAdd(path, new Lineage());
                break;
            default:
                LineageOf(path).Add(commit);
                break;
        }
    }

    /// <param name="change">The commit, where it changed the text as well.</param>
    private void NoteRename(string from, string? to, Commit? change)
    {
        if (to is not null)
        {
            var lineage = LineageOf(to);
            lineage.Add(change);

            // On another branch it was still worked on under its old name.
            lineage.Take(lineageByPath.GetValueOrDefault(from));
            lineageByPath[from] = lineage;
            lineageByPath[to] = new Lineage();
        }
    }

    private Lineage LineageOf(string path)
    {
        if (!lineageByPath.TryGetValue(path, out var lineage))
        {
            lineage = lineageByPath[path] = lineageOfToday[path] = new Lineage();
        }

        return lineage;
    }

    /// <param name="Age">Higher is older.</param>
    private sealed record Commit(int Age, DateOnly? Day, string? Author)
    {
        public static Commit Of(int age, string header)
        {
            var (day, author) = header.Split(' ', 2) is [var first, var rest] ? (first, rest) : (header, "");
            return new(
                age,
                Days.Read(day),
                NameIn(author));
        }

        // Anybody may call themselves anything in a commit.
        private static string? NameIn(string written)
        {
            var hidden = InvisibleCharacters.In(written).ToHashSet();
            var name = string.Concat(written.Where((c, at) => !hidden.Contains(at) && c is not ('\0' or '\n' or '\t'))).Trim();
            return name.Length is > 0 and <= MaxName ? name : null;
        }
    }

    /// <summary>The commits of one file through all its names.</summary>
    private sealed class Lineage
    {
        private readonly List<Commit> commits = [];

        public DateOnly? LastChanged => commits.Max(commit => commit.Day);

        public void Add(Commit? commit)
        {
            if (commit is not null)
            {
                commits.Add(commit);
            }
        }

        public void Take(Lineage? other) => commits.AddRange(other?.commits ?? []);

        public FileHistory ToHistory() => new(
            LastChanged!.Value, // only asked of those that have one
            [.. commits.OrderByDescending(commit => commit.Age).Select(commit => commit.Author).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}
