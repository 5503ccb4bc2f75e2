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

    private readonly Repeat[] repeats = new Repeat[MostText / RepeatFinder.Shortest];
    private int repeatCount;

    public void Clear()
    {
        Array.Clear(literalUses);
        Array.Clear(distanceUses);
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
        literalUses[DeflateSymbol.OfLength(length).Value]++;
        distanceUses[DeflateSymbol.OfDistance(distance).Value]++;
    }

    /// <param name="text">Of which all was added.</param>
    public void WriteTo(ref BitWriter output, ReadOnlySpan<byte> text, bool isLast)
    {
        literalUses[DeflateSymbol.EndOfBlock] = 1;
        literalCode.Make(literalUses);
        distanceCode.Make(distanceUses);
        codeLengths.Make(literalCode.Lengths, distanceCode.Lengths);

        output.Reserve(
            CodeLengths.MostBits
            + literalCode.BitsOf(literalUses)
            + distanceCode.BitsOf(distanceUses)
            + ((long)repeatCount * DeflateSymbol.MostExtra));
        output.Write(isLast ? 1u : 0u, 1);
        output.Write(WithOwnCodes, 2);
        codeLengths.WriteTo(ref output);
        WriteContent(ref output, text);
    }

    private void WriteContent(ref BitWriter writer, ReadOnlySpan<byte> text)
    {
        // A copy, which the compiler keeps in registers.
        var output = writer;
        var codes = literalCode.Codes;
        var distances = distanceCode.Codes;
        var at = 0;
        foreach (var repeat in repeats.AsSpan(0, repeatCount))
        {
            WriteLiterals(ref output, codes, text.Slice(at, repeat.Literals));
            output.Add(codes, DeflateSymbol.OfLength(repeat.Length));
            output.Add(distances, DeflateSymbol.OfDistance(repeat.Distance));
            output.Settle();
            at += repeat.Literals + repeat.Length;
        }

        WriteLiterals(ref output, codes, text[at..]);
        output.Add(codes[DeflateSymbol.EndOfBlock]);
        output.Settle();
        writer = output;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLiterals(ref BitWriter output, ReadOnlySpan<Code> codes, ReadOnlySpan<byte> literals)
    {
        for (; literals.Length >= 3; literals = literals[3..])
        {
            output.Add(codes[literals[0]]);
            output.Add(codes[literals[1]]);
            output.Add(codes[literals[2]]);
            output.Settle();
        }

        foreach (var literal in literals)
        {
            output.Add(codes[literal]);
        }

        output.Settle();
    }

    /// <param name="Literals">How many bytes stand before it as they are.</param>
    private readonly record struct Repeat(ushort Literals, ushort Length, ushort Distance);
}
