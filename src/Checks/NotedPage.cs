using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace EuNatoSite.Checks;

/// <summary>What is kept of a page until all are made: enough to tell whether its references lead somewhere, and others' to it.</summary>
/// <param name="References">How many it has.</param>
/// <param name="Targets">Where those lead that go to other pages and files, as numbers of a <see cref="LinkTable"/>.</param>
/// <param name="IsFaulty">Whether something is wrong with it whatever other pages say.</param>
internal sealed record NotedPage(string Path, int References, int[] Targets, bool IsFaulty)
{
    // In order. Of 64 bits each: a fragment that is missing would be taken for one of a hundred others once in 10^17.
    private readonly ulong[] ids = [];

    public required IReadOnlySet<string> Ids
    {
        init
        {
            ids = [.. value.Select(HashOf)];
            Array.Sort(ids);
        }
    }

    /// <summary>Whether a fragment leads to a place in it. As HTML has it: as it is written first, then decoded.</summary>
    public bool Has(string fragment) => HasId(fragment) || HasId(Uri.UnescapeDataString(fragment));

    private bool HasId(string id) => Array.BinarySearch(ids, HashOf(id)) >= 0;

    private static ulong HashOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));
}
