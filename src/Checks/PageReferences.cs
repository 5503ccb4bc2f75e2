using System.Collections.Immutable;
using EuNatoSite.Output;

namespace EuNatoSite.Checks;

/// <param name="Url">As it stands in the page, entities decoded.</param>
/// <param name="IsLoaded">Whether the browser fetches it by itself; else the reader follows it.</param>
internal readonly record struct PageReference(string Url, bool IsLoaded);

/// <summary>What an HTML file refers to, and what can be referred to in it.</summary>
/// <param name="IsAtRoot">Whether a <c>base</c> element has its references start from the site's root.</param>
/// <param name="Ids">Ids and names of anchors.</param>
/// <param name="References">Each once, in the order of the page.</param>
/// <param name="NamedIds">Ids that elements of the page name without an address, as a label or what a button opens; each once.</param>
internal sealed record PageReferences(
    string Path,
    bool IsAtRoot,
    IReadOnlySet<string> Ids,
    ImmutableArray<string> DuplicateIds,
    ImmutableArray<PageReference> References,
    ImmutableArray<string> NamedIds)
{
    /// <summary>Whether a file is one that refers to others: an HTML file.</summary>
    public static bool AreIn(OutputFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Ids that elements of the page name, and none has.</summary>
    public IEnumerable<string> MissingIds => NamedIds.Where(id => !Ids.Contains(id));

    /// <summary>Reads one file alone. The tests hold this against what a browser's parser makes of the same file.</summary>
    public static PageReferences Of(OutputFile file) => ReferenceReader.Read(file);
}
