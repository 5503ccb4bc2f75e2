using System.Collections.Immutable;

namespace EuNatoSite.Checks;

/// <summary>What is kept of a site's files for the check of all links.</summary>
/// <param name="Paths">Of all files.</param>
/// <param name="Pages">All HTML files, in any order.</param>
/// <param name="Links">What the pages refer to.</param>
internal sealed record NotedFiles(IReadOnlySet<string> Paths, ImmutableArray<NotedPage> Pages, LinkTable Links);

/// <summary>What is kept of a page until all are made: enough to tell whether its references lead somewhere, and others' to it.</summary>
/// <param name="Ids">Ids and names of anchors.</param>
/// <param name="References">How many it has.</param>
/// <param name="Targets">Where those lead that go to other pages and files, as numbers of a <see cref="LinkTable"/>.</param>
/// <param name="IsToBeRead">
/// Whether it has to be read once more whatever other pages say: something is wrong with it, or its references start from the root.
/// </param>
internal sealed record NotedPage(string Path, IdSet Ids, int References, int[] Targets, bool IsToBeRead);
