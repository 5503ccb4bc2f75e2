using System.Numerics;
using System.Runtime.CompilerServices;

namespace EuNatoSite.Compression;

/// <summary>
/// What DEFLATE writes for the length of a repeat, or for how far back it stood (RFC 1951, 3.2.5): a symbol for a range, twice as wide
/// after every few, and the place in the range.
/// </summary>
/// <param name="Extra">The place, in so many bits.</param>
internal readonly record struct DeflateSymbol(int Value, uint Extra, int ExtraLength)
{
    /// <summary>Bytes stand for themselves before it, and lengths after it.</summary>
    public const int EndOfBlock = 256;

    /// <summary>Of bytes, the end and lengths.</summary>
    public const int LiteralCount = 286;

    public const int DistanceCount = 30;

    public const int ShortestRepeat = 3;

    public const int LongestRepeat = 258;

    public const int LongestDistance = 32 * 1024;

    /// <summary>How many bits the places of a length and of a distance take at most, together.</summary>
    public const int MostExtra = 5 + 13;

    /// <param name="length">3 to 258 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DeflateSymbol OfLength(int length)
    {
        // It has one of its own.
        if (length == LongestRepeat)
        {
            return new(LiteralCount - 1, 0, 0);
        }

        var above = length - ShortestRepeat;
        var extra = BitOperations.Log2((uint)above | 4) - 2;
        return new(EndOfBlock + 1 + (4 * extra) + (above >> extra), (uint)above & ((1u << extra) - 1), extra);
    }

    /// <param name="distance">1 to 32,768 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DeflateSymbol OfDistance(int distance)
    {
        var above = distance - 1;
        var extra = BitOperations.Log2((uint)above | 2) - 1;
        return new((2 * extra) + (above >> extra), (uint)above & ((1u << extra) - 1), extra);
    }
}
