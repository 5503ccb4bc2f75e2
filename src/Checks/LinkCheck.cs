using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>Follows every reference of the finished pages to its file, and every fragment to its id, as a browser would.</summary>
public static class LinkCheck
{
    /// <summary>Checks every HTML file of the output.</summary>
    /// <param name="plans">Of all pages.</param>
    /// <param name="read">Reads a page once more, by its path; asked where something is wrong.</param>
    /// <returns>
    /// How many references were followed, each once a page. Errors: <c>link-broken</c>, <c>place-not-found</c>,
    /// <c>asset-not-found</c>, <c>link-not-relative</c>, <c>asset-elsewhere</c>, <c>duplicate-id</c>. Each stands where the link
    /// was written; one that nobody wrote by hand stands at the first page that has it, and says how many more do. Paths are
    /// compared to the letter.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static Outcome<int> Check(
        ImmutableArray<PagePlan> plans, NotedFiles files, Func<string, PageReferences> read, CancellationToken cancel)
    {
        var judge = new PageJudge(files.Paths, files.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal));
        bool[] isBroken = [.. files.Links.Targets.Select(judge.IsBroken)];
        var doubtful = files.Pages.Where(page => page.IsToBeRead || page.Targets.Any(target => isBroken[target])).OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        var findings = Cores.Map(doubtful, page => judge.FindingsOf(read(page.Path)).ToList(), cancel).SelectMany(found => found).ToList();
        return new(files.Pages.Sum(page => page.References), new FindingReport(plans, files.Paths, read).ToDiagnostics(findings));
    }
}
