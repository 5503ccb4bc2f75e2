using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Compression;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>Presses files, so that they can be added to a <see cref="Zip"/>. It keeps its room from file to file; for one thread at a time.</summary>
internal sealed class ZipPacker
{
    private const ushort NameIsUtf8 = 1 << 11;
    private const ushort FirstDay = (1 << 5) | 1;

    // About how many times smaller text becomes.
    private const int UsuallySmaller = 3;

    private readonly Deflater deflater = new();

    public PackedFile Pack(OutputFile file)
    {
        var name = Encoding.UTF8.GetBytes(file.Path);
        var start = PackedFile.HeaderEnd + name.Length;
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

        using var header = new MemoryStream(bytes, 0, start);
        WriteHeader(header, isStored, file, (uint)(end - start), checked((ushort)name.Length));
        header.Write(name);
        return new PackedFile(bytes, name.Length, end);
    }

    // What a file's own header and its entry in the directory have in common is what follows the first four bytes.
    private static void WriteHeader(MemoryStream header, bool isStored, OutputFile file, uint size, ushort nameLength)
    {
        header.Write(0x04034b50u);
        header.Write(PackedFile.VersionNeeded);
        header.Write(NameIsUtf8);
        header.Write((ushort)(isStored ? 0 : 8));
        header.Write((ushort)0); // time
        header.Write(FirstDay);
        header.Write(ChecksumOf(file));
        header.Write(size);
        header.Write((uint)file.Length);
        header.Write(nameLength);
        header.Write((ushort)0); // extra field
    }

    private static uint ChecksumOf(OutputFile file)
    {
        var sum = new Crc32();
        file.AddTo(sum);
        return sum.GetCurrentHashAsUInt32();
    }
}

/// <summary>A file as it stands in an archive: header, name, content.</summary>
/// <param name="room">Rented, from where it begins.</param>
internal readonly struct PackedFile(byte[] room, int nameLength, int length)
{
    /// <summary>Where the name begins.</summary>
    public const int HeaderEnd = 30;

    /// <summary>Of the format, to take it out.</summary>
    public const ushort VersionNeeded = 20;

    private const int SignatureEnd = 4;

    public ReadOnlyMemory<byte> Bytes => room.AsMemory(0, length);

    /// <summary>What the archive's directory repeats of the header.</summary>
    public ReadOnlySpan<byte> Header => room.AsSpan()[SignatureEnd..HeaderEnd];

    public ReadOnlySpan<byte> Name => room.AsSpan(HeaderEnd, nameLength);

    /// <summary>Gives its room to others; it is no more.</summary>
    public void Release() => ByteRoom.Return(room);
}

/// <summary>Numbers as the format has them: little-endian.</summary>
internal static class ZipNumbers
{
    public static void Write(this MemoryStream stream, ushort value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public static void Write(this MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
