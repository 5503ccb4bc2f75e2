using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace EuNatoSite.Output;

/// <summary>A file to be written: its path in the output folder, with '/', and its bytes.</summary>
/// <param name="Pieces">
/// Its bytes in order. A large file comes in several, so that it is never copied as a whole; one of HTML is cut between two tags.
/// </param>
public sealed record OutputFile(string Path, ImmutableArray<ReadOnlyMemory<byte>> Pieces)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public OutputFile(string path, ReadOnlyMemory<byte> bytes)
        : this(path, [bytes])
    {
    }

    /// <summary>How many bytes it has.</summary>
    public int Length => Pieces.Sum(piece => piece.Length);

    /// <summary>Its bytes in one; a copy where there are several pieces.</summary>
    public ReadOnlyMemory<byte> Bytes => Pieces is [var whole] ? whole : Joined(Pieces);

    /// <summary>Where it holds what other files hold too, in order; nothing where that is not known.</summary>
    public ImmutableArray<PlacedPart> SharedParts { get; init; } = [];

    /// <summary>All its bytes in order: what it shares with others, and what stands before, between and after.</summary>
    public IEnumerable<FileRun> Runs
    {
        get
        {
            var (start, next) = (0, 0);
            foreach (var piece in Pieces)
            {
                var at = 0;
                for (; next < SharedParts.Length && SharedParts[next].Start < start + piece.Length; next++)
                {
                    var placed = SharedParts[next].Start - start;
                    yield return new FileRun(piece[at..placed], null);
                    yield return new FileRun(SharedParts[next].Part.Bytes, SharedParts[next].Part);
                    at = placed + SharedParts[next].Part.Bytes.Length;
                }

                yield return new FileRun(piece[at..], null);
                start += piece.Length;
            }
        }
    }

    /// <summary>Adds its bytes to a hash.</summary>
    public void AddTo(NonCryptographicHashAlgorithm hash)
    {
        foreach (var piece in Pieces)
        {
            hash.Append(piece.Span);
        }
    }

    /// <summary>Copies its bytes.</summary>
    public void CopyTo(Span<byte> room) => Copy(Pieces, room);

    /// <summary>A text file, in UTF-8 without a byte order mark.</summary>
    public static OutputFile OfText(string path, string text) => new(path, Utf8.GetBytes(text));

    /// <summary>Pieces as one.</summary>
    private static byte[] Joined(IReadOnlyCollection<ReadOnlyMemory<byte>> pieces)
    {
        var whole = GC.AllocateUninitializedArray<byte>(pieces.Sum(piece => piece.Length));
        Copy(pieces, whole);
        return whole;
    }

    private static void Copy(IReadOnlyCollection<ReadOnlyMemory<byte>> pieces, Span<byte> room)
    {
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(room);
            room = room[piece.Length..];
        }
    }
}

/// <summary>Bytes that many files hold, so that what there is to know of them is worked out once. Two are the same if they are one object.</summary>
public sealed class SharedPart(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes => bytes;
}

/// <summary>A part where a file holds it, in one of its pieces.</summary>
/// <param name="Start">Of its first byte in the file.</param>
public readonly record struct PlacedPart(int Start, SharedPart Part);

/// <summary>A stretch of a file.</summary>
/// <param name="Part">Null where no other file is known to hold the same.</param>
public readonly record struct FileRun(ReadOnlyMemory<byte> Bytes, SharedPart? Part);
