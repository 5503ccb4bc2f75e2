using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace EuNatoSite.Checks;

/// <summary>The ids of a page, of which nothing is kept but what tells whether a fragment leads to one.</summary>
internal sealed class IdSet
{
    // In order. Of 64 bits each: a fragment that is missing would be taken for one of a hundred others once in 10^17.
    private readonly ulong[] hashes;

    public IdSet(IEnumerable<string> ids)
    {
        hashes = [.. ids.Select(HashOf)];
        Array.Sort(hashes);
    }

    /// <summary>Whether a fragment leads to one. As HTML has it: as it is written first, then decoded.</summary>
    public bool Has(string fragment) => HasId(fragment) || HasId(Uri.UnescapeDataString(fragment));

    private bool HasId(string id) => Array.BinarySearch(hashes, HashOf(id)) >= 0;

    private static ulong HashOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));
}
