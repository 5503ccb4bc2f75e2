using System.Collections.Immutable;

namespace EuNatoSite.Model;

/// <summary>What the version history tells of a file.</summary>
/// <param name="LastChanged">The latest day on which somebody wrote a change of its text, by the calendar where they were.</param>
/// <param name="Authors">Everybody who did, whoever came first at the head. None twice.</param>
public sealed record FileHistory(DateOnly LastChanged, ImmutableArray<string> Authors)
{
    /// <summary>What is known of it on a day. A commit's day is what its author's computer said, so it may lie ahead: then the change is of that day.</summary>
    public FileHistory AsOf(DateOnly day) => LastChanged > day ? this with { LastChanged = day } : this;

    public bool IsSameAs(FileHistory other) => LastChanged == other.LastChanged && Authors.SequenceEqual(other.Authors);
}
