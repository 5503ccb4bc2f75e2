using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Checks;

/// <summary>
/// Warnings of an entry or a text that may be untrue: something in it was not understood, which is told, and it may be what they miss or
/// what they speak of.
/// </summary>
internal static class FollowUps
{
    private static readonly FrozenSet<string> Doubtful =
        FrozenSet.Create(StringComparer.Ordinal, ProblemCode.CitationMissing, ProblemCode.DateAhead, ProblemCode.Uncorroborated);

    // Of an entry; any error may be the citation of a text, or its number.
    private static readonly FrozenSet<string> Losing =
        FrozenSet.Create(StringComparer.Ordinal, ProblemCode.KeyMissing, ProblemCode.KeyUnknown, ProblemCode.SourceUnknown, ProblemCode.WrongType);

    /// <summary>
    /// All but the doubtful warnings: <c>date-ahead</c> and <c>uncorroborated</c> of terms, events and positions, <c>citation-missing</c> of
    /// paragraphs, list items and tables, and all three in a file of two versions.
    /// </summary>
    public static IEnumerable<Diagnostic> Without(ImmutableArray<Diagnostic> problems, Site site)
    {
        if (!problems.Any(problem => Doubtful.Contains(problem.Code)) || !problems.Any(problem => problem.IsError))
        {
            return problems;
        }

        // An entry goes on to the next, the last of a file to its body, and a text there to whatever follows it.
        var entries = site.Statements.Where(statement => statement.Kind != StatementKind.Passage).Select(statement => statement.Location).ToHashSet();
        var texts = site.Topics.SelectMany(topic => topic.Body.Body.Uncited).Select(text => text.Location).ToHashSet();
        List<SourceLocation> starts = [.. entries, .. texts, .. site.Topics.SelectMany(topic => OthersIn(topic.Body.Body))];
        starts.Sort();
        var errors = problems.Where(problem => problem.IsError).ToLookup(problem => LastBefore(problem.Location, starts), problem => problem.Code);
        var twofold = problems.Where(problem => problem.Code == ProblemCode.ConflictMarker).Select(problem => problem.Location.Path).ToHashSet(StringComparer.Ordinal);
        return problems.Where(problem => !Doubtful.Contains(problem.Code) || !IsUnsure(problem.Location));

        bool IsUnsure(SourceLocation at) =>
            twofold.Contains(at.Path) || (texts.Contains(at) && errors.Contains(at)) || (entries.Contains(at) && errors[at].Any(Losing.Contains));
    }

    // What a body has besides the texts that cite nothing.
    private static IEnumerable<SourceLocation> OthersIn(MarkdownBody body) =>
    [
        body.At(0),
        .. body.Headings.Select(heading => heading.Location),
        .. body.Passages.Select(passage => passage.Location),
        .. body.Fences.Select(fence => fence.Location),
    ];

    private static SourceLocation LastBefore(SourceLocation at, List<SourceLocation> starts)
    {
        var found = starts.BinarySearch(at);
        var last = found >= 0 ? found : ~found - 1;
        return last >= 0 && starts[last].Path == at.Path ? starts[last] : at;
    }
}
