using EuNatoSite.Diagnostics;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>
/// A zip archive (PKWARE APPNOTE 6.3) that is written file by file and says nothing of the machine it was written on: every file is of
/// 1 January 1980, made on Unix, readable by all (0644). .NET's own writer notes the system it runs on. Of Zip64 it has what more than
/// 65,534 files need.
/// </summary>
/// <param name="path">Of the archive.</param>
internal sealed class Zip(ISiteOutput output, string path) : IDisposable
{
    private const ushort MadeOnUnix = (3 << 8) | PackedFile.VersionNeeded;
    private const uint RegularFile0644 = 0x81A4u << 16;

    private const ushort Zip64Needed = 45;
    private const ushort SeeZip64 = ushort.MaxValue;

    private readonly MemoryStream directory = new();
    private uint length;
    private int count;

    /// <summary>Adds a file to the end, and releases it. One thread at a time.</summary>
    /// <exception cref="StorageException">The archive would be larger than 4 GiB.</exception>
    public void Add(PackedFile file)
    {
        directory.Write(0x02014b50u);
        directory.Write(MadeOnUnix);
        directory.Write(file.Header);
        directory.Write((ushort)0); // comment
        directory.Write((ushort)0); // disk
        directory.Write((ushort)0); // internal attributes
        directory.Write(RegularFile0644);
        directory.Write(length);
        directory.Write(file.Name);

        foreach (var piece in file.Pieces)
        {
            if (piece.Length > uint.MaxValue - length)
            {
                throw new StorageException($"'{path}' would be larger than 4 GiB, which is the most it can be; make the site smaller, its pictures first.");
            }

            output.Append(path, piece);
            length += (uint)piece.Length;
        }

        count++;
        file.Release();
    }

    /// <summary>Writes the directory, with which the archive is whole.</summary>
    public void Finish()
    {
        var size = (uint)directory.Length;
        var isMany = count >= SeeZip64;
        if (isMany)
        {
            WriteZip64End(size);
        }

        var shownCount = isMany ? SeeZip64 : (ushort)count;
        directory.Write(0x06054b50u);
        directory.Write(0u); // this disk, and the directory's
        directory.Write(shownCount);
        directory.Write(shownCount);
        directory.Write(size);
        directory.Write(length);
        directory.Write((ushort)0); // comment
        output.Append(path, directory.GetBuffer().AsMemory(0, (int)directory.Length));
    }

    public void Dispose() => directory.Dispose();

    // The end of the directory once more, with room for larger numbers, and where that stands.
    private void WriteZip64End(uint size)
    {
        var start = (ulong)length + size;
        directory.Write(0x06064b50u);
        directory.Write(44ul); // bytes that follow
        directory.Write(MadeOnUnix);
        directory.Write(Zip64Needed);
        directory.Write(0u); // this disk
        directory.Write(0u); // the directory's
        directory.Write((ulong)count);
        directory.Write((ulong)count);
        directory.Write((ulong)size);
        directory.Write((ulong)length);
        directory.Write(0x07064b50u);
        directory.Write(0u); // the disk
        directory.Write(start);
        directory.Write(1u); // disks in all
    }
}
