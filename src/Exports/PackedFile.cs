using System.Buffers.Binary;
using System.Collections.Immutable;
using EuNatoSite.Compression;

namespace EuNatoSite.Exports;

/// <summary>A file as it stands in an archive: header, name, content.</summary>
/// <param name="room">Rented, with header, name and content from where it begins.</param>
/// <param name="length">Of what the room holds.</param>
/// <param name="more">The rest of a large file's content.</param>
internal readonly struct PackedFile(byte[] room, int nameLength, int length, ImmutableArray<byte[]> more)
{
    /// <summary>Of the format, to take it out.</summary>
    public const ushort VersionNeeded = 20;

    private const ushort NameIsUtf8 = 1 << 11;
    private const ushort FirstDay = (1 << 5) | 1;
    private const int SignatureEnd = 4;
    private const int HeaderEnd = 30;

    /// <summary>All of it, in order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces => more.Select(piece => (ReadOnlyMemory<byte>)piece).Prepend(room.AsMemory(0, length));

    /// <summary>What the archive's directory repeats of the header.</summary>
    public ReadOnlySpan<byte> Header => room.AsSpan()[SignatureEnd..HeaderEnd];

    public ReadOnlySpan<byte> Name => room.AsSpan(HeaderEnd, nameLength);

    /// <summary>Where the content begins.</summary>
    public static int StartOf(ReadOnlySpan<byte> name) => HeaderEnd + name.Length;

    /// <summary>Writes header and name.</summary>
    public static void WriteHeader(byte[] room, ReadOnlySpan<byte> name, PackedContent content)
    {
        // What it has in common with the file's entry in the directory is what follows the signature.
        using var header = new MemoryStream(room, 0, StartOf(name));
        header.Write(0x04034b50u);
        header.Write(VersionNeeded);
        header.Write(NameIsUtf8);
        header.Write((ushort)(content.IsStored ? 0 : 8));
        header.Write((ushort)0); // time
        header.Write(FirstDay);
        header.Write(content.Checksum);
        header.Write((uint)content.Length);
        header.Write((uint)content.WholeLength);
        header.Write(checked((ushort)name.Length));
        header.Write((ushort)0); // extra field
        header.Write(name);
    }

    /// <summary>Gives its room to others; it must not be used afterwards.</summary>
    public void Release() => ByteRoom.Return(room);
}

/// <summary>What a header says of the content.</summary>
/// <param name="IsStored">Whether it is as it was, and not compressed.</param>
/// <param name="Checksum">CRC-32 of what it was.</param>
/// <param name="Length">In bytes, in the archive.</param>
/// <param name="WholeLength">In bytes, before.</param>
internal readonly record struct PackedContent(bool IsStored, uint Checksum, int Length, int WholeLength);

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

    public static void Write(this MemoryStream stream, ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
