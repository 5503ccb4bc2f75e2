using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>
/// A zip archive (PKWARE APPNOTE 6.3, without Zip64) that is written file by file and says nothing of the machine it was written on:
/// every file is of 1 January 1980, made on Unix, readable by all (0644). .NET's own writer notes the system it runs on.
/// </summary>
/// <param name="path">Of the archive.</param>
internal sealed class Zip(ISiteOutput output, string path) : IDisposable
{
    private const ushort MadeOnUnix = (3 << 8) | PackedFile.VersionNeeded;
    private const uint RegularFile0644 = 0x81A4u << 16;

    private readonly MemoryStream directory = new();
    private uint length;
    private ushort count;

    /// <summary>Adds a file to the end, and releases it. One thread at a time.</summary>
    /// <exception cref="OverflowException">The archive has no room for it: 4 GiB, and 65,535 files, are the most.</exception>
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
            output.Append(path, piece);
            length = checked(length + (uint)piece.Length);
        }

        count = checked((ushort)(count + 1));
        file.Release();
    }

    /// <summary>Writes the directory, with which the archive is whole.</summary>
    public void Finish()
    {
        var size = (uint)directory.Length;
        directory.Write(0x06054b50u);
        directory.Write(0u); // this disk, and the directory's
        directory.Write(count);
        directory.Write(count);
        directory.Write(size);
        directory.Write(length);
        directory.Write((ushort)0); // comment
        output.Append(path, directory.GetBuffer().AsMemory(0, (int)directory.Length));
    }

    public void Dispose() => directory.Dispose();
}
