using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace EuNatoSite.Exports;

/// <summary>
/// A text that is being written, in UTF-8. It grows by chunks that it borrows, and nothing is copied before the end: then the length
/// is known, and it becomes one array of that length.
/// </summary>
internal sealed class Utf8Text : IBufferWriter<byte>, IDisposable
{
    private const int FirstChunk = 16 * 1024;
    private const int LargestChunk = 1024 * 1024;

    private readonly List<ArraySegment<byte>> full = [];
    private byte[] chunk = ArrayPool<byte>.Shared.Rent(FirstChunk);
    private int used;

    private ImmutableArray<ArraySegment<byte>> Written => [.. full, new(chunk, 0, used)];

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
        if (chunk.Length - used < Math.Max(sizeHint, 1))
        {
            full.Add(new(chunk, 0, used));
            chunk = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, Math.Min(chunk.Length * 2, LargestChunk)));
            used = 0;
        }

        return chunk.AsMemory(used);
    }

    /// <summary>All that was written.</summary>
    public byte[] ToArray()
    {
        var written = Written;
        var bytes = GC.AllocateUninitializedArray<byte>(written.Sum(part => part.Count));
        var left = bytes.AsSpan();
        foreach (var part in written)
        {
            left = Copy(part, left);
        }

        return bytes;
    }

    /// <summary>All that was written, with something else in place of a byte.</summary>
    public byte[] ToArray(byte special, ReadOnlySpan<byte> replacement)
    {
        var written = Written;
        var specials = written.Sum(part => part.AsSpan().Count(special));
        var bytes = GC.AllocateUninitializedArray<byte>(written.Sum(part => part.Count) + (specials * (replacement.Length - 1)));
        var left = bytes.AsSpan();
        foreach (var part in written)
        {
            ReadOnlySpan<byte> rest = part;
            while (rest.IndexOf(special) is >= 0 and var at)
            {
                left = Copy(replacement, Copy(rest[..at], left));
                rest = rest[(at + 1)..];
            }

            left = Copy(rest, left);
        }

        return bytes;
    }

    public void Dispose()
    {
        foreach (var part in Written)
        {
            ArrayPool<byte>.Shared.Return(part.Array!);
        }
    }

    // Gives what is left of the room.
    private static Span<byte> Copy(ReadOnlySpan<byte> bytes, Span<byte> room)
    {
        bytes.CopyTo(room);
        return room[bytes.Length..];
    }
}
