using System.Text;
using EuNatoSite.Output;

namespace EuNatoSite.Checks;

/// <summary>Reads a page and keeps all it refers to as texts, to tell of them. The sets keep the order in which they are filled.</summary>
internal sealed class ReferenceReader : IReferenceSink
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> duplicates = new(StringComparer.Ordinal);
    private readonly List<string> anchors = [];
    private readonly HashSet<string> namedIds = new(StringComparer.Ordinal);
    private readonly HashSet<PageReference> references = [];
    private bool isAtRoot;

    private ReferenceReader()
    {
    }

    public static PageReferences Read(OutputFile file)
    {
        var found = new ReferenceReader();
        new ReferenceScan(found).Read(file.Bytes.Span);
        return new PageReferences(
            file.Path,
            found.isAtRoot,
            found.ids.Union(found.anchors, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
            [.. found.duplicates],
            [.. found.references],
            [.. found.namedIds]);
    }

    void IReferenceSink.AddId(ReadOnlySpan<byte> id)
    {
        var text = Encoding.UTF8.GetString(id);
        if (!ids.Add(text))
        {
            duplicates.Add(text);
        }
    }

    void IReferenceSink.AddAnchor(ReadOnlySpan<byte> name) => anchors.Add(Encoding.UTF8.GetString(name));

    void IReferenceSink.AddNamedId(ReadOnlySpan<byte> id) => namedIds.Add(Encoding.UTF8.GetString(id));

    void IReferenceSink.AddReference(ReadOnlySpan<byte> url, bool isLoaded) => references.Add(new PageReference(Encoding.UTF8.GetString(url), isLoaded));

    void IReferenceSink.StartAtRoot() => isAtRoot = true;
}
