using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Checks;

/// <summary>
/// Warnings of an entry that may be untrue: a key or value in it was not understood, which is told, and it may be the one that they miss.
/// </summary>
internal static class FollowUps
{
    private static readonly FrozenSet<string> Doubtful = FrozenSet.Create(StringComparer.Ordinal, ProblemCode.DateAhead, ProblemCode.Uncorroborated);

    private static readonly FrozenSet<string> Losing =
        FrozenSet.Create(StringComparer.Ordinal, ProblemCode.KeyMissing, ProblemCode.KeyUnknown, ProblemCode.SourceUnknown, ProblemCode.WrongType);

    /// <summary>All but the doubtful warnings <c>date-ahead</c> and <c>uncorroborated</c>, of terms, events and positions.</summary>
    public static IEnumerable<Diagnostic> Without(ImmutableArray<Diagnostic> problems, Site site)
    {
        if (!problems.Any(problem => Doubtful.Contains(problem.Code)) || !problems.Any(problem => Losing.Contains(problem.Code)))
        {
            return problems;
        }

        // An entry goes on to the next, and the last of a file to its body.
        var entries = site.Statements.Where(statement => statement.Kind != StatementKind.Passage).Select(statement => statement.Location).ToHashSet();
        List<SourceLocation> starts = [.. entries, .. site.Topics.Select(topic => topic.Body.Body.At(0))];
        starts.Sort();
        var unsure = problems.Where(problem => Losing.Contains(problem.Code)).Select(problem => LastBefore(problem.Location, starts)).Where(entries.Contains).ToHashSet();
        return problems.Where(problem => !Doubtful.Contains(problem.Code) || !unsure.Contains(problem.Location));
    }

    private static SourceLocation LastBefore(SourceLocation at, List<SourceLocation> starts)
    {
        var found = starts.BinarySearch(at);
        var last = found >= 0 ? found : ~found - 1;
        return last >= 0 && starts[last].Path == at.Path ? starts[last] : at;
    }
}
