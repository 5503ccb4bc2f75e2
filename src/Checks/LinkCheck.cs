using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>
/// Reads the finished pages as a browser would, and follows every reference to its file and every fragment to its id.
/// </summary>
public static class LinkCheck
{
    /// <summary>Checks every HTML file of the output.</summary>
    /// <returns>
    /// How many references were followed, each once a page. Errors: <c>link-broken</c>, <c>place-not-found</c>,
    /// <c>asset-not-found</c>, <c>link-not-relative</c>, <c>asset-elsewhere</c>, <c>duplicate-id</c>. Each stands where the link
    /// was written; one that nobody wrote by hand stands at the first page that has it, and says how many more do. Paths are
    /// compared to the letter.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Outcome<int> Check(ImmutableArray<Page> pages, IReadOnlyList<OutputFile> files, CancellationToken cancel = default)
    {
        var html = files
            .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        var read = PageReferences.Of(html, cancel);

        var paths = files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);
        var idsOf = read.ToFrozenDictionary(page => page.Path, page => page.Ids, StringComparer.Ordinal);
        var findings = Cores.Map(read, () => new FolderJudge(paths, idsOf), (judge, page) => judge.FindingsOf(page).ToList(), cancel)
            .SelectMany(found => found)
            .ToList();
        return new(read.Sum(page => page.References.Length), new FindingReport(pages, paths, idsOf).ToDiagnostics(findings));
    }
}
