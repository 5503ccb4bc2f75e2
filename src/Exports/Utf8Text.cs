using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>
/// A text file that is being written, in UTF-8. It is written to a chunk that is borrowed; whenever that is full, a piece of the right length is
/// made of it, so that no text is ever copied as a whole.
/// </summary>
/// <param name="path">Of the file.</param>
/// <param name="sink">Who takes the pieces of a long text before its end; null leaves them to the file.</param>
/// <param name="special">A byte to write something else for.</param>
/// <param name="replacement">What to write for it.</param>
internal sealed class Utf8Text(string path, IPieceSink? sink = null, byte special = 0, byte[]? replacement = null) : IBufferWriter<byte>, IDisposable
{
    private const int FirstChunk = 16 * 1024;
    private const int LargestChunk = 64 * 1024;

    private readonly ImmutableArray<ReadOnlyMemory<byte>>.Builder pieces = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
    private byte[] chunk = ArrayPool<byte>.Shared.Rent(FirstChunk);
    private int used;

    public Utf8Text Append(ReadOnlySpan<char> text)
    {
        // UTF-16 needs at most three bytes a character.
        Advance(Encoding.UTF8.GetBytes(text, GetSpan(text.Length * 3)));
        return this;
    }

    public void Advance(int count) => used += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Math.Max(sizeHint, 1);
        if (chunk.Length - used < needed)
        {
            Grow(needed);
        }

        return chunk.AsMemory(used);
    }

    /// <summary>All that was written and nobody took; nothing can be written after it.</summary>
    public OutputFile ToFile()
    {
        CutPiece();
        return TakeFile();
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(chunk);

    private void Grow(int needed)
    {
        if (used >= LargestChunk)
        {
            CutPiece();
            sink?.Take(TakeFile());
        }

        if (chunk.Length - used < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(used + needed, Math.Min(chunk.Length * 2, LargestChunk * 2)));
            chunk.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(chunk);
            chunk = larger;
        }
    }

    private OutputFile TakeFile() => new(path, pieces.DrainToImmutable());

    private void CutPiece()
    {
        ReadOnlySpan<byte> rest = chunk.AsSpan(0, used);
        var specials = replacement is null ? 0 : rest.Count(special);
        var piece = GC.AllocateUninitializedArray<byte>(used + (specials * ((replacement?.Length ?? 1) - 1)));
        var room = piece.AsSpan();
        for (; specials > 0; specials--)
        {
            var at = rest.IndexOf(special);
            room = Copy(replacement, Copy(rest[..at], room));
            rest = rest[(at + 1)..];
        }

        Copy(rest, room);
        pieces.Add(piece);
        used = 0;
    }

    // Gives what is left of the room.
    private static Span<byte> Copy(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        bytes.CopyTo(room);
        return room[bytes.Length..];
    }
}
