namespace EuNatoSite.Checks;

/// <summary>What is kept of a page until all are made: enough to tell whether its references lead somewhere, and others' to it.</summary>
/// <param name="Ids">Ids and names of anchors.</param>
/// <param name="References">How many it has.</param>
/// <param name="Targets">Where those lead that go to other pages and files, as numbers of a <see cref="LinkTable"/>.</param>
/// <param name="IsFaulty">Whether something is wrong with it whatever other pages say.</param>
internal sealed record NotedPage(string Path, IdSet Ids, int References, int[] Targets, bool IsFaulty);
