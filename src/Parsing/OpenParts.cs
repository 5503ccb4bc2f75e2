using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EuNatoSite.Parsing;

/// <summary>The parts of all sequences, or of all mappings, that are being read: those of the outer first.</summary>
internal class OpenParts<T>
{
    private readonly List<T> parts = [];

    public int Count => parts.Count;

    public void Add(T part) => parts.Add(part);

    /// <summary>Takes what was added since there were so many: what is inside was taken before.</summary>
    public ImmutableArray<T> Close(int first)
    {
        ImmutableArray<T> closed = [.. Since(first)];
        parts.RemoveRange(first, parts.Count - first);
        return closed;
    }

    protected ReadOnlySpan<T> Since(int first) => CollectionsMarshal.AsSpan(parts)[first..];
}

/// <summary>The entries of mappings.</summary>
internal sealed class OpenEntries : OpenParts<YamlEntry>
{
    private const int FewKeys = 16;

    /// <summary>The entry that has a key already, among those since there were so many.</summary>
    /// <param name="index">Of those entries, by key; made only where there are more than 16.</param>
    public YamlEntry? Find(string key, int first, ref Dictionary<string, YamlEntry>? index)
    {
        var entries = Since(first);
        if (entries.Length > FewKeys)
        {
            index ??= new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
            foreach (var entry in entries[index.Count..])
            {
                index.Add(entry.Key.Value, entry);
            }

            return index.GetValueOrDefault(key);
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}
