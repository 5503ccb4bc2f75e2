using System.Buffers;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>Writes a complete new tree, in parallel. Files that have not changed are taken over from the old one.</summary>
internal static class OutputFolderWriter
{
    private const int ChunkBytes = 64 * 1024;

    public static PublishResult Write(string next, OutputFolderTree old, IReadOnlyList<OutputFile> files)
    {
        Directory.CreateDirectory(next);
        OutputFolderTree.Mark(next, files.Select(file => file.Path));
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path) ?? "").Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(next, folder));
        }

        var unchanged = Cores.Map(files, file =>
        {
            var isTaken = TakeOver(file, old, next);
            if (!isTaken)
            {
                File.WriteAllBytes(Inside(next, file.Path), file.Bytes.Span);
            }

            return isTaken;
        }).Count(isTaken => isTaken);
        var kept = files.Count(file => old.Files.Contains(file.Path));
        return new PublishResult(files.Count - unchanged, unchanged, old.Files.Count - kept);
    }

    private static bool TakeOver(OutputFile file, OutputFolderTree old, string next)
    {
        if (!old.Files.Contains(file.Path))
        {
            return false;
        }

        var from = Path.Combine(old.Folder, file.Path);
        if (!HasBytes(from, file.Bytes.Span))
        {
            return false;
        }

        var to = Inside(next, file.Path);
        if (!OutputFolderNative.TryLink(from, to))
        {
            File.Copy(from, to);
            File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
        }

        return true;
    }

    // The paths have been checked already; this is the last door before the disk.
    private static string Inside(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidOperationException($"The output path '{path}' does not lie in the output folder.");
    }

    private static bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path);
        if (RandomAccess.GetLength(file) != bytes.Length)
        {
            return false;
        }

        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            for (var at = 0; at < bytes.Length;)
            {
                var read = RandomAccess.Read(file, chunk, at);
                if (read == 0 || at + read > bytes.Length || !bytes.Slice(at, read).SequenceEqual(chunk.AsSpan(0, read)))
                {
                    return false;
                }

                at += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
