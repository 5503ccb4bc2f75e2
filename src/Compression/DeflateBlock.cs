using System.Runtime.CompilerServices;

namespace EuNatoSite.Compression;

/// <summary>A part of a text as repeats and what stands between them, written with codes made for it (RFC 1951, 3.2.7). It keeps its room.</summary>
internal sealed class DeflateBlock
{
    /// <summary>How many bytes of text it takes. Larger ones would share codes that fit neither half.</summary>
    public const int MostText = 64 * 1024;

    private const int Longest = 15;
    private const uint WithOwnCodes = 2;

    private readonly HuffmanCode literalCode = new(DeflateSymbol.LiteralCount, Longest);
    private readonly HuffmanCode distanceCode = new(DeflateSymbol.DistanceCount, Longest);
    private readonly CodeLengths codeLengths = new();
    private readonly int[] literalUses = new int[DeflateSymbol.LiteralCount];
    private readonly int[] distanceUses = new int[DeflateSymbol.DistanceCount];
    private readonly int[] lengthUses = new int[DeflateSymbol.LongestRepeat + 1];
    private readonly Code[] lengthCodes = new Code[DeflateSymbol.LongestRepeat + 1];

    // No repeat is shorter than four bytes.
    private readonly Repeat[] repeats = new Repeat[MostText / sizeof(uint)];
    private int repeatCount;

    public void Clear()
    {
        Array.Clear(literalUses);
        Array.Clear(distanceUses);
        Array.Clear(lengthUses);
        repeatCount = 0;
    }

    /// <summary>Adds bytes as they are.</summary>
    public void Add(ReadOnlySpan<byte> literals)
    {
        foreach (var literal in literals)
        {
            literalUses[literal]++;
        }
    }

    /// <summary>Adds bytes as they are, and after them a repeat.</summary>
    public void Add(ReadOnlySpan<byte> literals, int length, int distance)
    {
        Add(literals);
        repeats[repeatCount++] = new Repeat((ushort)literals.Length, (ushort)length, (ushort)distance);
        lengthUses[length]++;
        distanceUses[DeflateSymbol.OfDistance(distance).Value]++;
    }

    /// <param name="text">Of which all was added.</param>
    public void WriteTo(ref BitWriter output, ReadOnlySpan<byte> text, bool isLast)
    {
        literalUses[DeflateSymbol.EndOfBlock] = 1;
        for (var length = DeflateSymbol.ShortestRepeat; length < lengthUses.Length; length++)
        {
            literalUses[DeflateSymbol.OfLength(length).Value] += lengthUses[length];
        }

        literalCode.Make(literalUses);
        distanceCode.Make(distanceUses);
        codeLengths.Make(literalCode.Lengths, distanceCode.Lengths);

        output.Reserve(BitsNeeded());
        output.Write(isLast ? 1u : 0u, 1);
        output.Write(WithOwnCodes, 2);
        codeLengths.WriteTo(ref output);
        WriteContent(ref output, text);
    }

    private long BitsNeeded()
    {
        var bits = CodeLengths.MostBits + literalCode.BitsOf(literalUses) + distanceCode.BitsOf(distanceUses);
        for (var length = DeflateSymbol.ShortestRepeat; length < lengthUses.Length; length++)
        {
            bits += (long)lengthUses[length] * DeflateSymbol.OfLength(length).ExtraLength;
        }

        return bits + ((long)repeatCount * Longest);
    }

    private void WriteContent(ref BitWriter writer, ReadOnlySpan<byte> text)
    {
        for (var length = DeflateSymbol.ShortestRepeat; length < lengthCodes.Length; length++)
        {
            var symbol = DeflateSymbol.OfLength(length);
            lengthCodes[length] = literalCode.Codes[symbol.Value].With(symbol.Extra, symbol.ExtraLength);
        }

        // A copy, which the compiler keeps in registers.
        var output = writer;
        var codes = literalCode.Codes;
        var distances = distanceCode.Codes;
        var at = 0;
        foreach (var repeat in repeats.AsSpan(0, repeatCount))
        {
            WriteLiterals(ref output, codes, text.Slice(at, repeat.Literals));
            var length = lengthCodes[repeat.Length];
            output.Add(length.Bits, length.Length);
            var symbol = DeflateSymbol.OfDistance(repeat.Distance);
            var distance = distances[symbol.Value];
            output.Add(distance.Bits, distance.Length);
            output.Add(symbol.Extra, symbol.ExtraLength);
            output.Settle();
            at += repeat.Literals + repeat.Length;
        }

        WriteLiterals(ref output, codes, text[at..]);
        var end = codes[DeflateSymbol.EndOfBlock];
        output.Write(end.Bits, end.Length);
        writer = output;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLiterals(ref BitWriter output, ReadOnlySpan<Code> codes, ReadOnlySpan<byte> literals)
    {
        for (; literals.Length >= 3; literals = literals[3..])
        {
            output.Add(codes[literals[0]].Bits, codes[literals[0]].Length);
            output.Add(codes[literals[1]].Bits, codes[literals[1]].Length);
            output.Add(codes[literals[2]].Bits, codes[literals[2]].Length);
            output.Settle();
        }

        foreach (var literal in literals)
        {
            output.Add(codes[literal].Bits, codes[literal].Length);
        }

        output.Settle();
    }

    /// <param name="Literals">How many bytes stand before it as they are.</param>
    private readonly record struct Repeat(ushort Literals, ushort Length, ushort Distance);
}
