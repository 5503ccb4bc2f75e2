using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Compression;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>Compresses files, so that they can be added to a <see cref="Zip"/>. It keeps its room from file to file; for one thread at a time.</summary>
internal sealed class ZipPacker
{
    // About how many times smaller text becomes.
    private const int UsuallySmaller = 3;

    private readonly Deflater deflater = new();

    public PackedFile Pack(OutputFile file)
    {
        var name = Encoding.UTF8.GetBytes(file.Path);
        var start = PackedFile.StartOf(name);
        var output = new BitWriter(ByteRoom.Rent(start + (file.Length / UsuallySmaller)), start);
        deflater.Compress(file.Pieces, ref output);
        var end = output.Finish();
        var bytes = output.Room;
        // What is compressed already only grows, so that there is room for it.
        var isStored = end - start >= file.Length;
        if (isStored)
        {
            file.CopyTo(bytes.AsSpan(start));
            end = start + file.Length;
        }

        var sum = new Crc32();
        file.AddTo(sum);
        PackedFile.WriteHeader(bytes, name, new PackedContent(isStored, sum.GetCurrentHashAsUInt32(), end - start, file.Length));
        return new PackedFile(bytes, name.Length, end, []);
    }

    /// <summary>Begins a large file that comes in pieces. It is finished before the next is begun.</summary>
    public PiecePacker Begin(string path) => new(deflater, path);
}

/// <summary>Compresses a file piece by piece, as <see cref="ZipPacker"/> would as a whole, but that it stores none as it is.</summary>
internal sealed class PiecePacker(Deflater deflater, string path)
{
    private const int UsualLength = 128 * 1024;

    private readonly ImmutableArray<byte[]>.Builder packed = ImmutableArray.CreateBuilder<byte[]>();
    private readonly Crc32 sum = new();
    private BitWriter output = new(ByteRoom.Rent(UsualLength), 0);
    private int length;

    public void Add(OutputFile piece) => Add(piece, isLast: false);

    /// <summary>The whole file.</summary>
    public PackedFile Finish(OutputFile last)
    {
        Add(last, isLast: true);
        ByteRoom.Return(output.Room);

        var name = Encoding.UTF8.GetBytes(path);
        var start = PackedFile.StartOf(name);
        var header = ByteRoom.Rent(start);
        PackedFile.WriteHeader(
            header, name, new PackedContent(IsStored: false, sum.GetCurrentHashAsUInt32(), packed.Sum(piece => piece.Length), length));
        return new PackedFile(header, name.Length, start, packed.DrainToImmutable());
    }

    private void Add(OutputFile piece, bool isLast)
    {
        piece.AddTo(sum);
        length = checked(length + piece.Length);
        deflater.Compress(piece.Bytes.Span, ref output, isLast);
        if (isLast)
        {
            output.Finish();
        }

        packed.Add(output.Take());
    }
}
