using System.Collections.Immutable;

namespace EuNatoSite.Compression;

/// <summary>
/// Compresses to DEFLATE (RFC 1951). It takes two thirds of the time that .NET's compressor takes at its third level, for 2 % more
/// (docs/performance.md). The same bytes always become the same. It keeps its room; for one thread at a time.
/// </summary>
internal sealed class Deflater
{
    private const int UsualRoom = 64 * 1024;
    private const int MostKept = 1024 * 1024;

    private readonly RepeatFinder finder = new();
    private readonly DeflateBlock block = new();
    private byte[] kept = new byte[UsualRoom];

    /// <param name="pieces">Of one text. What one repeats of another is not noticed.</param>
    /// <returns>Good until the next is compressed.</returns>
    public ReadOnlyMemory<byte> Compress(ImmutableArray<ReadOnlyMemory<byte>> pieces)
    {
        var output = new BitWriter(kept);
        for (var index = 0; index < pieces.Length; index++)
        {
            Compress(pieces[index].Span, ref output, isLast: index == pieces.Length - 1);
        }

        var length = output.Finish();
        if (output.Room.Length <= MostKept)
        {
            kept = output.Room;
        }

        return output.Room.AsMemory(0, length);
    }

    private void Compress(ReadOnlySpan<byte> text, ref BitWriter output, bool isLast)
    {
        finder.Begin(text.Length);
        var end = 0;
        do
        {
            var start = end;
            end = Math.Min(text.Length, start + DeflateBlock.MostText);
            block.Clear();
            finder.Find(text, start, end, block);
            block.WriteTo(ref output, text[start..end], isLast && end == text.Length);
        }
        while (end < text.Length);
    }
}
