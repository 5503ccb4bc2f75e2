using System.Collections.Immutable;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Checks;

/// <summary>Checks the links of files that are there, as a build does with those it makes.</summary>
internal static class PageLinks
{
    /// <param name="plans">Of pages that somebody wrote links for.</param>
    public static Outcome<int> Check(ImmutableArray<PagePlan> plans, IReadOnlyList<OutputFile> files, CancellationToken cancel = default)
    {
        var table = new LinkTable();
        var pages = files.Where(PageReferences.AreIn).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var noted = new NotedFiles(
            files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal),
            Cores.Map([.. pages.Values], () => new LinkNoter(table), (noter, file) => noter.Note(file), cancel),
            table);
        return LinkCheck.Check(plans, noted, path => PageReferences.Of(pages[path]), cancel);
    }
}
