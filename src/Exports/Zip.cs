using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>
/// A zip archive (PKWARE APPNOTE 6.3, without Zip64) that is written file by file and says nothing of the machine it was written on:
/// every file is of 1 January 1980, made on Unix, readable by all (0644). .NET's own writer notes the system it runs on.
/// </summary>
/// <param name="path">Of the archive.</param>
internal sealed class Zip(ISiteOutput output, string path) : IDisposable
{
    private const ushort VersionNeeded = 20;
    private const ushort MadeOnUnix = (3 << 8) | VersionNeeded;
    private const ushort NameIsUtf8 = 1 << 11;
    private const ushort FirstDay = (1 << 5) | 1;
    private const uint RegularFile0644 = 0x81A4u << 16;

    // The default of zlib, 6, takes half as long again for 4 % less of the real site (docs/performance.md).
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 3 };

    private readonly MemoryStream directory = new();
    private uint length;
    private ushort count;

    /// <summary>Presses a file, so that it can be added. Any thread may.</summary>
    public static PackedFile Pack(OutputFile file)
    {
        var name = Encoding.UTF8.GetBytes(file.Path);
        var start = PackedFile.HeaderEnd + name.Length;
        using var packed = new MemoryStream(start + (file.Bytes.Length / 3));
        packed.SetLength(start);
        packed.Position = start;
        using (var deflate = new DeflateStream(packed, Level, leaveOpen: true))
        {
            deflate.Write(file.Bytes.Span);
        }

        // What is compressed already only grows.
        var isStored = packed.Length - start >= file.Bytes.Length;
        if (isStored)
        {
            packed.SetLength(start);
            packed.Write(file.Bytes.Span);
        }

        packed.Position = 0;
        WriteHeader(packed, isStored, file.Bytes, (uint)(packed.Length - start), checked((ushort)name.Length));
        packed.Write(name);
        return new PackedFile(packed.ToArray(), name.Length);
    }

    /// <summary>Adds a file to the end. One thread at a time.</summary>
    /// <exception cref="OverflowException">The archive has no room for it: 4 GiB, and 65,535 files, are the most.</exception>
    public void Add(PackedFile file)
    {
        Write(directory, 0x02014b50u);
        Write(directory, MadeOnUnix);
        directory.Write(file.Header);
        Write(directory, (ushort)0); // comment
        Write(directory, (ushort)0); // disk
        Write(directory, (ushort)0); // internal attributes
        Write(directory, RegularFile0644);
        Write(directory, length);
        directory.Write(file.Name);

        output.Append(path, file.Bytes);
        length = checked(length + (uint)file.Bytes.Length);
        count = checked((ushort)(count + 1));
    }

    /// <summary>Writes the directory, with which the archive is whole.</summary>
    public void Finish()
    {
        var size = (uint)directory.Length;
        Write(directory, 0x06054b50u);
        Write(directory, 0u); // this disk, and the directory's
        Write(directory, count);
        Write(directory, count);
        Write(directory, size);
        Write(directory, length);
        Write(directory, (ushort)0); // comment
        output.Append(path, directory.GetBuffer().AsSpan(0, (int)directory.Length));
    }

    public void Dispose() => directory.Dispose();

    // What a file's own header and its entry in the directory have in common is what follows the first four bytes.
    private static void WriteHeader(MemoryStream header, bool isStored, ReadOnlyMemory<byte> bytes, uint size, ushort nameLength)
    {
        Write(header, 0x04034b50u);
        Write(header, VersionNeeded);
        Write(header, NameIsUtf8);
        Write(header, (ushort)(isStored ? 0 : 8));
        Write(header, (ushort)0); // time
        Write(header, FirstDay);
        Write(header, Crc32.HashToUInt32(bytes.Span));
        Write(header, size);
        Write(header, (uint)bytes.Length);
        Write(header, nameLength);
        Write(header, (ushort)0); // extra field
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
}

/// <summary>A file as it stands in an archive: header, name, content.</summary>
internal readonly struct PackedFile(byte[] bytes, int nameLength)
{
    /// <summary>Where the name begins.</summary>
    public const int HeaderEnd = 30;

    private const int SignatureEnd = 4;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>What the archive's directory repeats of the header.</summary>
    public ReadOnlySpan<byte> Header => bytes.AsSpan(SignatureEnd, HeaderEnd - SignatureEnd);

    public ReadOnlySpan<byte> Name => bytes.AsSpan(HeaderEnd, nameLength);
}
