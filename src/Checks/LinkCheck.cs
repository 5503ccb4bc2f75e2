using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>Follows every reference of the finished pages to its file, and every fragment to its id, as a browser would.</summary>
public static class LinkCheck
{
    /// <summary>Checks the pages among some files, by reading them.</summary>
    /// <param name="plans">Of pages that somebody wrote links for.</param>
    /// <inheritdoc cref="Check(ImmutableArray{PagePlan}, FrozenSet{string}, IEnumerable{PageReferences}, CancellationToken)"/>
    public static Outcome<int> Check(ImmutableArray<PagePlan> plans, IReadOnlyList<OutputFile> files, CancellationToken cancel = default) => Check(
        plans,
        files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal),
        ReferenceReader.ReadAll([.. files.Where(PageReferences.AreIn)], cancel),
        cancel);

    /// <summary>Checks every HTML file of the output.</summary>
    /// <param name="plans">Of all pages.</param>
    /// <param name="paths">Of all files.</param>
    /// <param name="read">What was read of all HTML files, in any order.</param>
    /// <returns>
    /// How many references were followed, each once a page. Errors: <c>link-broken</c>, <c>place-not-found</c>,
    /// <c>asset-not-found</c>, <c>link-not-relative</c>, <c>asset-elsewhere</c>, <c>duplicate-id</c>. Each stands where the link
    /// was written; one that nobody wrote by hand stands at the first page that has it, and says how many more do. Paths are
    /// compared to the letter.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static Outcome<int> Check(ImmutableArray<PagePlan> plans, FrozenSet<string> paths, IEnumerable<PageReferences> read, CancellationToken cancel)
    {
        PageReferences[] pages = [.. read.OrderBy(page => page.Path, StringComparer.Ordinal)];
        var idsOf = pages.ToFrozenDictionary(page => page.Path, page => page.Ids, StringComparer.Ordinal);
        var findings = Cores.Map(pages, () => new FolderJudge(paths, idsOf), (judge, page) => judge.FindingsOf(page).ToList(), cancel)
            .SelectMany(found => found)
            .ToList();
        return new(pages.Sum(page => page.References.Length), new FindingReport(plans, paths, idsOf).ToDiagnostics(findings));
    }
}
