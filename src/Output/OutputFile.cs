using System.Collections.Immutable;
using System.Text;

namespace EuNatoSite.Output;

/// <summary>A file to be written: its path in the output folder, with '/', and its bytes.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where it holds what other files hold too, in order; nothing where that is not known.</summary>
    public ImmutableArray<PlacedPart> SharedParts { get; init; } = [];

    /// <summary>All its bytes in order: what it shares with others, and what stands before, between and after.</summary>
    public IEnumerable<FileRun> Runs
    {
        get
        {
            var start = 0;
            foreach (var placed in SharedParts)
            {
                yield return new FileRun(Bytes[start..placed.Start], null);
                yield return new FileRun(placed.Part.Bytes, placed.Part);
                start = placed.Start + placed.Part.Bytes.Length;
            }

            yield return new FileRun(Bytes[start..], null);
        }
    }

    /// <summary>A text file, in UTF-8 without a byte order mark.</summary>
    public static OutputFile OfText(string path, string text) => new(path, Utf8.GetBytes(text));
}

/// <summary>Bytes that many files hold, so that what there is to know of them is worked out once. Two are the same if they are one object.</summary>
public sealed class SharedPart(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes => bytes;
}

/// <summary>A part where a file holds it.</summary>
/// <param name="Start">Of its first byte in the file.</param>
public readonly record struct PlacedPart(int Start, SharedPart Part);

/// <summary>A stretch of a file.</summary>
/// <param name="Part">Null where no other file is known to hold the same.</param>
public readonly record struct FileRun(ReadOnlyMemory<byte> Bytes, SharedPart? Part);
