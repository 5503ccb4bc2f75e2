using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Checks;

/// <summary>
/// Drops warnings that may only be there because of an error: <c>uncorroborated</c> of a term whose key <c>sources</c> is misspelt,
/// <c>topic-unlinked</c> where the topic that links to it has broken YAML.
/// </summary>
internal static class FollowUps
{
    // Left out where there is any error: what a topic lacks may stand in what could not be read of it or of another.
    private static readonly FrozenSet<string> OfWhole =
        FrozenSet.Create(
            StringComparer.Ordinal,
            ProblemCode.TopicLength, ProblemCode.LinksFew, ProblemCode.TopicUnlinked, ProblemCode.TermUnused, ProblemCode.EventUnconnected, ProblemCode.PictureUnused);

    // Left out where the error is in the same entry or text.
    private static readonly FrozenSet<string> OfEntry =
        FrozenSet.Create(StringComparer.Ordinal, ProblemCode.CitationMissing, ProblemCode.DateAhead, ProblemCode.Uncorroborated);

    // The errors of an entry that may have cost it its sources or date. Of a text any error counts: it may be the citation, or the number.
    private static readonly FrozenSet<string> Losing =
        FrozenSet.Create(StringComparer.Ordinal, ProblemCode.KeyMissing, ProblemCode.KeyUnknown, ProblemCode.SourceUnknown, ProblemCode.WrongType);

    /// <summary>
    /// All but the doubtful warnings. Those of an entry are <c>date-ahead</c> and <c>uncorroborated</c> of terms, events and positions,
    /// <c>citation-missing</c> of paragraphs, list items and tables, and all three in a file with merge-conflict markers.
    /// </summary>
    public static IEnumerable<Diagnostic> Without(ImmutableArray<Diagnostic> problems, Site site)
    {
        if (!problems.Any(problem => problem.IsError))
        {
            return problems;
        }

        // An error belongs to the last start at or above it: entries, the body, and its headings, paragraphs and fences.
        var entries = site.Statements.Where(statement => statement.Kind != StatementKind.Passage).Select(statement => statement.Location).ToHashSet();
        var texts = site.Topics.SelectMany(topic => topic.Body.Body.Uncited).Select(text => text.Location).ToHashSet();
        List<SourceLocation> starts = [.. entries, .. texts, .. site.Topics.SelectMany(topic => OthersIn(topic.Body.Body))];
        starts.Sort();
        var errors = problems.Where(problem => problem.IsError).ToLookup(problem => LastBefore(problem.Location, starts), problem => problem.Code);
        var twofold = problems.Where(problem => problem.Code == ProblemCode.ConflictMarker).Select(problem => problem.Location.Path).ToHashSet(StringComparer.Ordinal);
        return problems.Where(problem => !OfWhole.Contains(problem.Code) && !(OfEntry.Contains(problem.Code) && IsUnsure(problem.Location)));

        bool IsUnsure(SourceLocation at) =>
            twofold.Contains(at.Path) || (texts.Contains(at) && errors.Contains(at)) || (entries.Contains(at) && errors[at].Any(Losing.Contains));
    }

    // Where a body and the other parts of it start. Its uncited paragraphs are among the starts already.
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
