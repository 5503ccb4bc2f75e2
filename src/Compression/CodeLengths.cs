namespace EuNatoSite.Compression;

/// <summary>The lengths of a block's codes, as they stand before it: runs of the same length in short, in a code of their own (RFC 1951, 3.2.7).</summary>
internal sealed class CodeLengths
{
    /// <summary>More than all of it can take.</summary>
    public const int MostBits = 17 + (SymbolCount * 3) + ((DeflateSymbol.LiteralCount + DeflateSymbol.DistanceCount) * (Longest + 7));

    private const int SymbolCount = 19;
    private const int Longest = 7;
    private const int FewestLiterals = DeflateSymbol.EndOfBlock + 1;

    // Three to six times the one before; zeros, three to ten and 11 to 138.
    private const int Again = 16;
    private const int Zeros = 17;
    private const int ManyZeros = 18;

    private readonly HuffmanCode code = new(SymbolCount, Longest);
    private readonly List<DeflateSymbol> symbols = [];
    private readonly int[] uses = new int[SymbolCount];
    private int literalCount;
    private int distanceCount;

    // Those that are seldom used stand last, and are left out.
    private static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public void Make(ReadOnlySpan<byte> literals, ReadOnlySpan<byte> distances)
    {
        symbols.Clear();
        Array.Clear(uses);
        literals = literals[..Math.Max(literals.LastIndexOfAnyExcept((byte)0) + 1, FewestLiterals)];
        distances = distances[..Math.Max(distances.LastIndexOfAnyExcept((byte)0) + 1, 1)];
        (literalCount, distanceCount) = (literals.Length, distances.Length);
        AddAll(literals);
        AddAll(distances);
        code.Make(uses);
    }

    public void WriteTo(ref BitWriter output)
    {
        var told = Order.Length;
        while (told > 4 && code.Lengths[Order[told - 1]] == 0)
        {
            told--;
        }

        output.Write((uint)(literalCount - FewestLiterals), 5);
        output.Write((uint)(distanceCount - 1), 5);
        output.Write((uint)(told - 4), 4);
        foreach (var symbol in Order[..told])
        {
            output.Write(code.Lengths[symbol], 3);
        }

        foreach (var symbol in symbols)
        {
            output.Add(code.Codes, symbol);
            output.Settle();
        }
    }

    private void AddAll(ReadOnlySpan<byte> lengths)
    {
        while (!lengths.IsEmpty)
        {
            var length = lengths[0];
            var run = lengths.IndexOfAnyExcept(length) is >= 0 and var other ? other : lengths.Length;
            lengths = lengths[AddRun(length, run)..];
        }
    }

    // How many of the run it tells.
    private int AddRun(byte length, int run)
    {
        switch (length, run)
        {
            case (0, >= 11):
                run = Math.Min(run, 138);
                Add(new(ManyZeros, (uint)(run - 11), 7));
                return run;
            case (0, >= 3):
                Add(new(Zeros, (uint)(run - 3), 3));
                return run;
            case (_, >= 4):
                run = Math.Min(run, 7);
                Add(new(length, 0, 0));
                Add(new(Again, (uint)(run - 4), 2));
                return run;
            default:
                Add(new(length, 0, 0));
                return 1;
        }
    }

    private void Add(DeflateSymbol symbol)
    {
        symbols.Add(symbol);
        uses[symbol.Value]++;
    }
}
