using System.IO.Hashing;
using System.Text;

namespace EuNatoSite.Checks;

/// <summary>The ids of a page, of which nothing is kept but what tells whether a fragment leads to one.</summary>
/// <param name="hashes">Of the ids, in order.</param>
internal sealed class IdSet(ulong[] hashes)
{
    /// <summary>Whether a fragment leads to one. As HTML has it: as it is written first, then decoded.</summary>
    public bool Has(string fragment) => HasId(fragment) || HasId(Uri.UnescapeDataString(fragment));

    public bool Has(ulong hash) => Array.BinarySearch(hashes, hash) >= 0;

    /// <summary>What is kept of an id in UTF-8. Of 64 bits: one that is missing would be taken for one of a hundred others once in 10^17.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> id) => XxHash3.HashToUInt64(id);

    private bool HasId(string id) => Has(HashOf(Encoding.UTF8.GetBytes(id)));
}
