using System.Security.Cryptography;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What stands in a folder.</summary>
internal static class Files
{
    /// <summary>The paths of all files below a folder, with '/', in ordinal order.</summary>
    public static IEnumerable<string> In(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>A line a file: its SHA-256 and its path. Two folders are the same when these are.</summary>
    public static IEnumerable<string> Digests(string folder) =>
        In(folder).Select(path => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, path))))} {path}");
}
