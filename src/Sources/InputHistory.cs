using System.Collections.Frozen;
using EuNatoSite.Model;

namespace EuNatoSite.Sources;

/// <summary>Why nothing is known of when the input's files changed.</summary>
public enum HistoryGap
{
    /// <summary>There is no git on the PATH.</summary>
    NoGit,

    /// <summary>The input is in no repository, or in one that git does not trust.</summary>
    NoRepository,

    /// <summary>The clone begins in the middle: the date of its oldest commit would stand for all that is older.</summary>
    Shallow,

    /// <summary>Git ended with an error; a repository without a commit is one.</summary>
    Failed,

    /// <summary>Git took too long and was ended.</summary>
    TooSlow,
}

/// <summary>What git knows of the input's files.</summary>
/// <param name="Files">By <see cref="SourceFile.RelativePath"/>. Only what was committed: a change that was not does not count.</param>
/// <param name="Gap">Null where git has told everything it knows.</param>
public sealed record InputHistory(FrozenDictionary<string, FileHistory> Files, HistoryGap? Gap)
{
    /// <summary>Whether the other tells the same of every file.</summary>
    public bool IsSameAs(InputHistory other) =>
        Gap == other.Gap
        && Files.Count == other.Files.Count
        && Files.All(file => other.Files.TryGetValue(file.Key, out var known) && known.IsSameAs(file.Value));

    internal static InputHistory Missing(HistoryGap gap) => new(FrozenDictionary<string, FileHistory>.Empty, gap);
}
