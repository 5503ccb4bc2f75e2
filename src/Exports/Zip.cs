using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>
/// Zip archives (PKWARE APPNOTE 6.3, without Zip64) that say nothing of the machine they were written on: every file is of
/// 1 January 1980, made on Unix, readable by all (0644). .NET's own writer notes the system it runs on.
/// </summary>
public static class Zip
{
    private const ushort VersionNeeded = 20;
    private const ushort MadeOnUnix = (3 << 8) | VersionNeeded;
    private const ushort NameIsUtf8 = 1 << 11;
    private const int EndLength = 22;
    private const ushort FirstDay = (1 << 5) | 1;
    private const uint RegularFile0644 = 0x81A4u << 16;

    // The default of zlib, 6, takes half as long again for 4 % less of the real site (docs/performance.md).
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 3 };

    /// <summary>The archive of some files, in their order, under their paths.</summary>
    public static byte[] Of(ImmutableArray<OutputFile> files)
    {
        // All cores press; one puts together.
        var entries = Cores.Map(files, Pack);
        using var directory = new MemoryStream(entries.Sum(DirectoryLength));
        using var archive = new MemoryStream(entries.Sum(LocalLength) + directory.Capacity + EndLength);
        foreach (var entry in entries)
        {
            Append(archive, directory, entry);
        }

        var start = checked((uint)archive.Length);
        var count = checked((ushort)files.Length);
        directory.WriteTo(archive);
        Write(archive, 0x06054b50u);
        Write(archive, 0u); // this disk, and the directory's
        Write(archive, count);
        Write(archive, count);
        Write(archive, (uint)directory.Length);
        Write(archive, start);
        Write(archive, (ushort)0); // comment
        return archive.GetBuffer();
    }

    private static Entry Pack(OutputFile file)
    {
        var name = Encoding.UTF8.GetBytes(file.Path);
        var deflated = Deflate(file.Bytes.Span);
        // What is compressed already only grows.
        var isStored = deflated.Length >= file.Bytes.Length;
        var content = isStored ? file.Bytes : deflated;
        return new Entry(name, Header(isStored, file.Bytes, content.Length, name.Length), content);
    }

    private static int LocalLength(Entry entry) => 4 + entry.Header.Length + entry.Name.Length + entry.Content.Length;

    private static int DirectoryLength(Entry entry) => 4 + 2 + entry.Header.Length + 2 + 2 + 2 + 4 + 4 + entry.Name.Length;

    private static void Append(MemoryStream archive, MemoryStream directory, Entry entry)
    {
        var offset = checked((uint)archive.Length);
        Write(archive, 0x04034b50u);
        archive.Write(entry.Header);
        archive.Write(entry.Name);
        archive.Write(entry.Content.Span);

        Write(directory, 0x02014b50u);
        Write(directory, MadeOnUnix);
        directory.Write(entry.Header);
        Write(directory, (ushort)0); // comment
        Write(directory, (ushort)0); // disk
        Write(directory, (ushort)0); // internal attributes
        Write(directory, RegularFile0644);
        Write(directory, offset);
        directory.Write(entry.Name);
    }

    // What a file's own header and its entry in the directory have in common.
    private static byte[] Header(bool isStored, ReadOnlyMemory<byte> bytes, int size, int nameLength)
    {
        using var header = new MemoryStream();
        Write(header, VersionNeeded);
        Write(header, NameIsUtf8);
        Write(header, (ushort)(isStored ? 0 : 8));
        Write(header, (ushort)0); // time
        Write(header, FirstDay);
        Write(header, Crc32.HashToUInt32(bytes.Span));
        Write(header, (uint)size);
        Write(header, (uint)bytes.Length);
        Write(header, checked((ushort)nameLength));
        Write(header, (ushort)0); // extra field
        return header.ToArray();
    }

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var deflated = new MemoryStream(bytes.Length / 3);
        using (var deflate = new DeflateStream(deflated, Level, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return deflated.ToArray();
    }

    private static void Write(MemoryStream stream, ushort value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void Write(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private sealed record Entry(byte[] Name, byte[] Header, ReadOnlyMemory<byte> Content);
}
