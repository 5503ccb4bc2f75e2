namespace EuNatoSite.Compression;

/// <summary>The bits that stand for a symbol.</summary>
/// <param name="Bits">As they are written, the lowest first.</param>
internal readonly record struct Code(uint Bits, int Length);

/// <summary>
/// Bits for each of some symbols: the fewer, the more often it is used (Huffman 1952), none beginning with those of another, and given by
/// their lengths alone (RFC 1951, 3.2.2). It keeps its room.
/// </summary>
/// <param name="symbolCount">At most 512.</param>
/// <param name="longest">How many bits a symbol takes at most.</param>
internal sealed class HuffmanCode(int symbolCount, int longest)
{
    private const int SymbolBits = 9;

    private readonly byte[] lengths = new byte[symbolCount];
    private readonly Code[] codes = new Code[symbolCount];

    // By length, how many symbols have it.
    private readonly int[] counts = new int[longest + 1];

    // Those in use, the rarest first: how often, and which.
    private readonly ulong[] ranks = new ulong[symbolCount];

    // The tree: leaves in the order of their ranks, then what joins two, each lighter than the next.
    private readonly long[] weights = new long[symbolCount];
    private readonly int[] parents = new int[2 * symbolCount];
    private readonly int[] depths = new int[symbolCount];

    /// <summary>By symbol; 0 for what is not used.</summary>
    public ReadOnlySpan<byte> Lengths => lengths;

    /// <summary>By symbol.</summary>
    public ReadOnlySpan<Code> Codes => codes;

    /// <summary>Makes the code anew.</summary>
    /// <param name="uses">By symbol, how often it is used. At least two symbols get a code, used or not.</param>
    public void Make(ReadOnlySpan<int> uses)
    {
        Array.Clear(lengths);
        Array.Clear(counts);
        var used = Rank(uses);
        if (used.Length < 2)
        {
            // Readers may refuse a code of one symbol.
            var only = used is [var rank] ? SymbolOf(rank) : 0;
            lengths[only] = 1;
            lengths[only == 0 ? 1 : 0] = 1;
            counts[1] = 2;
        }
        else
        {
            CountLengths(used);
            Shorten();
            GiveLengths(used);
        }

        GiveCodes();
    }

    /// <summary>How many bits all uses of all symbols take.</summary>
    public long BitsOf(ReadOnlySpan<int> uses)
    {
        var bits = 0L;
        for (var symbol = 0; symbol < uses.Length; symbol++)
        {
            bits += (long)uses[symbol] * lengths[symbol];
        }

        return bits;
    }

    private static int SymbolOf(ulong rank) => (int)rank & ((1 << SymbolBits) - 1);

    private Span<ulong> Rank(ReadOnlySpan<int> uses)
    {
        var count = 0;
        for (var symbol = 0; symbol < uses.Length; symbol++)
        {
            if (uses[symbol] > 0)
            {
                ranks[count++] = ((ulong)uses[symbol] << SymbolBits) | (uint)symbol;
            }
        }

        var used = ranks.AsSpan(0, count);
        used.Sort();
        return used;
    }

    // The two lightest trees become one, until there is one: the lightest leaf and the lightest that was joined are each the first in line.
    private void CountLengths(ReadOnlySpan<ulong> used)
    {
        var (leaf, joint) = (0, 0);
        var joints = used.Length - 1;
        for (var made = 0; made < joints; made++)
        {
            weights[made] = TakeLightest(used, made, ref leaf, ref joint) + TakeLightest(used, made, ref leaf, ref joint);
        }

        // From the root, which is the last.
        depths[joints - 1] = 0;
        for (var index = joints - 2; index >= 0; index--)
        {
            depths[index] = depths[parents[used.Length + index]] + 1;
        }

        for (var index = 0; index < used.Length; index++)
        {
            counts[Math.Min(depths[parents[index]] + 1, longest)]++;
        }
    }

    private long TakeLightest(ReadOnlySpan<ulong> used, int parent, ref int leaf, ref int joint)
    {
        if (leaf < used.Length && (joint == parent || (long)(used[leaf] >> SymbolBits) <= weights[joint]))
        {
            parents[leaf] = parent;
            return (long)(used[leaf++] >> SymbolBits);
        }

        parents[used.Length + joint] = parent;
        return weights[joint++];
    }

    // Where longer ones were cut, there are too many of the longest to tell apart. Each step takes one away: it becomes the sibling of a
    // shorter one, which so becomes longer by a bit.
    private void Shorten()
    {
        var tooMany = -(1 << longest);
        for (var length = 1; length <= longest; length++)
        {
            tooMany += counts[length] << (longest - length);
        }

        for (; tooMany > 0; tooMany--)
        {
            var length = longest - 1;
            while (counts[length] == 0)
            {
                length--;
            }

            counts[length]--;
            counts[length + 1] += 2;
            counts[longest]--;
        }
    }

    private void GiveLengths(ReadOnlySpan<ulong> used)
    {
        var next = 0;
        for (var length = longest; length > 0; length--)
        {
            for (var left = counts[length]; left > 0; left--)
            {
                lengths[SymbolOf(used[next++])] = (byte)length;
            }
        }
    }

    private void GiveCodes()
    {
        Span<int> next = stackalloc int[longest + 1];
        for (var length = 1; length < longest; length++)
        {
            next[length + 1] = (next[length] + counts[length]) << 1;
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            codes[symbol] = length == 0 ? default : new Code(Reversed(next[length]++, length), length);
        }
    }

    // The first bit of a code is its highest.
    private static uint Reversed(int code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++, code >>= 1)
        {
            reversed = (reversed << 1) | ((uint)code & 1);
        }

        return reversed;
    }
}
