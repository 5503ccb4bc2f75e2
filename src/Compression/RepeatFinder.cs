using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EuNatoSite.Compression;

/// <summary>
/// Finds what stood in a text before, at most 32 KiB back (LZ77). To be quick it looks only in the two last places where the next five
/// bytes may have stood, and takes the longer; fewer bytes are worth little more than they take themselves. It keeps its room.
/// </summary>
internal sealed class RepeatFinder
{
    /// <summary>In bytes.</summary>
    public const int Shortest = 5;

    private const int LongEnough = 32;

    // What begins in the middle of a long repeat stood before as well, and is found there.
    private const int Long = 16;
    private const int NotedAtEachEnd = 8;

    // Bytes are read eight at once, the first the lowest, and those beyond the fifth are shifted out.
    private const int Read = sizeof(ulong);
    private const int Beyond = 8 * (Read - Shortest);
    private const int HashBits = 64;
    private const int FewestHashBits = 10;
    private const int MostHashBits = 15;

    // By hash of five bytes, the last two places where some of that hash stood: the low 16 bits of each, the last one's the lower.
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
        var shift = HashBits - hashBits;
        var (at, literals) = (start, start);
        while (at <= end - Read)
        {
            var five = Five(text, at);
            ref var lastTwo = ref seen[HashOf(five, shift)];
            var (last, earlier) = ((ushort)lastTwo, (ushort)(lastTwo >> 16));
            lastTwo = (lastTwo << 16) | (ushort)at;

            var distance = Distance(text, at, last, five);
            var length = distance == 0 ? 0 : Length(text, at, distance, end);
            if (length < LongEnough
                && Distance(text, at, earlier, five) is not 0 and var farther
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
            var noted = Math.Min(literals, end - Read + 1);
            if (length < Long)
            {
                Note(text, at + 1, noted);
            }
            else
            {
                Note(text, at + 1, Math.Min(at + NotedAtEachEnd, noted));
                Note(text, literals - NotedAtEachEnd, noted);
            }

            at = literals;
        }

        block.Add(text[literals..end]);
    }

    private void Note(ReadOnlySpan<byte> text, int start, int end)
    {
        var seen = places.AsSpan();
        var shift = HashBits - hashBits;
        for (var at = start; at < end; at++)
        {
            ref var lastTwo = ref seen[HashOf(Five(text, at), shift)];
            lastTwo = (lastTwo << 16) | (ushort)at;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(ulong five, int shift) => (int)((five * 0x9E3779B185EBCA87) >> shift);

    // A place may be of other bytes, or older than the window: so it is looked at.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Distance(ReadOnlySpan<byte> text, int at, ushort place, ulong five)
    {
        int distance = (ushort)(at - place);
        return (uint)(distance - 1) < (uint)Math.Min(at, DeflateSymbol.LongestDistance) && Five(text, at - distance) == five ? distance : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(ReadOnlySpan<byte> text, int at, int distance, int end)
    {
        var most = Math.Min(DeflateSymbol.LongestRepeat, end - at);
        var length = Shortest;
        for (; length <= most - Read; length += Read)
        {
            var differ = Eight(text, at + length) ^ Eight(text, at + length - distance);
            if (differ != 0)
            {
                return length + (BitOperations.TrailingZeroCount(differ) / 8);
            }
        }

        while (length < most && text[at + length] == text[at + length - distance])
        {
            length++;
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Five(ReadOnlySpan<byte> text, int at) => Eight(text, at) << Beyond;

    // So many bytes stand there, which every caller has seen to.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ReadOnlySpan<byte> text, int at)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(in text[at]);
        return BitConverter.IsLittleEndian ? eight : BinaryPrimitives.ReverseEndianness(eight);
    }
}
