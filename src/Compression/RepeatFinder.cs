using System.Numerics;
using System.Runtime.CompilerServices;

namespace EuNatoSite.Compression;

/// <summary>
/// Finds what stood in a text before, at most 32 KiB back (LZ77). To be quick it looks only in the two last places where the next four
/// bytes may have stood, and takes the longer. It keeps its room.
/// </summary>
internal sealed class RepeatFinder
{
    private const int Shortest = sizeof(uint);
    private const int LongEnough = 32;
    private const int FewestHashBits = 10;
    private const int MostHashBits = 15;

    // By hash of four bytes, the last two places where some of that hash stood: the low 16 bits of each, the last one's the lower.
    private readonly uint[] places = new uint[1 << MostHashBits];
    private int hashBits;

    /// <summary>Begins a text.</summary>
    public void Begin(int length)
    {
        // A short text fills less room, which is emptied sooner.
        hashBits = Math.Clamp(BitOperations.Log2((uint)length) + 1, FewestHashBits, MostHashBits);
        Array.Clear(places, 0, 1 << hashBits);
    }

    /// <summary>Puts a part of the text into a block.</summary>
    /// <param name="text">All of it; what stands before the part was put into other blocks.</param>
    public void Find(ReadOnlySpan<byte> text, int start, int end, DeflateBlock block)
    {
        var seen = places.AsSpan();
        var shift = 32 - hashBits;
        var (at, literals) = (start, start);
        while (at <= end - Shortest)
        {
            var four = Four(text, at);
            ref var places = ref seen[HashOf(four, shift)];
            var (last, earlier) = ((ushort)places, (ushort)(places >> 16));
            places = (places << 16) | (ushort)at;

            var distance = Distance(text, at, last, four);
            var length = distance == 0 ? 0 : Length(text, at, distance, end);
            if (length < LongEnough
                && Distance(text, at, earlier, four) is not 0 and var farther
                && Length(text, at, farther, end) is var other && other > length)
            {
                (distance, length) = (farther, other);
            }

            if (length == 0)
            {
                at++;
                continue;
            }

            block.Add(text[literals..at], length, distance);
            literals = at + length;
            var stop = Math.Min(literals, end - Shortest + 1);
            for (at++; at < stop; at++)
            {
                ref var passed = ref seen[HashOf(Four(text, at), shift)];
                passed = (passed << 16) | (ushort)at;
            }

            at = literals;
        }

        block.Add(text[literals..end]);
    }

    // Four bytes stand there, which every caller has seen to.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Four(ReadOnlySpan<byte> text, int at) => Unsafe.ReadUnaligned<uint>(in text[at]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(uint four, int shift) => (int)((four * 0x9E3779B1) >> shift);

    // A place may be of other bytes, or older than the window: so it is looked at.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Distance(ReadOnlySpan<byte> text, int at, ushort place, uint four)
    {
        int distance = (ushort)(at - place);
        return (uint)(distance - 1) < (uint)Math.Min(at, DeflateSymbol.LongestDistance) && Four(text, at - distance) == four ? distance : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(ReadOnlySpan<byte> text, int at, int distance, int end)
    {
        var most = Math.Min(DeflateSymbol.LongestRepeat, end - at);
        var length = Shortest;
        for (; length <= most - sizeof(ulong); length += sizeof(ulong))
        {
            var differ = Eight(text, at + length) ^ Eight(text, at + length - distance);
            if (differ != 0)
            {
                return length + ((BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(differ) : BitOperations.LeadingZeroCount(differ)) / 8);
            }
        }

        while (length < most && text[at + length] == text[at + length - distance])
        {
            length++;
        }

        return length;
    }

    // The same of eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ReadOnlySpan<byte> text, int at) => Unsafe.ReadUnaligned<ulong>(in text[at]);
}
