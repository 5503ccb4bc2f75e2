using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace EuNatoSite.Output;

/// <summary>Compares what files hold, a chunk at a time.</summary>
/// <exception cref="IOException">From whatever is asked of it: a file cannot be read.</exception>
/// <exception cref="UnauthorizedAccessException">The same.</exception>
internal static class FileComparison
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Whether a file holds these bytes, and no more.</summary>
    /// <param name="length">Of all pieces.</param>
    public static bool Holds(string path, IEnumerable<ReadOnlyMemory<byte>> pieces, long length)
    {
        using var file = File.OpenHandle(path);
        if (RandomAccess.GetLength(file) != length)
        {
            return false;
        }

        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            long at = 0;
            foreach (var piece in pieces)
            {
                for (var rest = piece.Span; rest.Length > 0;)
                {
                    var read = RandomAccess.Read(file, chunk.AsSpan(0, Math.Min(chunk.Length, rest.Length)), at);
                    if (read == 0 || !rest[..read].SequenceEqual(chunk.AsSpan(0, read)))
                    {
                        return false;
                    }

                    rest = rest[read..];
                    at += read;
                }
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>Whether two files hold the same.</summary>
    public static bool HoldSame(string one, string other)
    {
        using var file = File.OpenHandle(one);
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            return Holds(other, ChunksOf(file, chunk), RandomAccess.GetLength(file));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    // Each is there until the next.
    private static IEnumerable<ReadOnlyMemory<byte>> ChunksOf(SafeFileHandle file, byte[] room)
    {
        long at = 0;
        for (int read; (read = RandomAccess.Read(file, room, at)) > 0; at += read)
        {
            yield return room.AsMemory(0, read);
        }
    }
}
