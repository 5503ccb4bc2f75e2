using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

internal static class FolderCopy
{
    /// <summary>Makes a folder with the files of another, made in the opposite order, and so listed in another by many disks.</summary>
    public static void Make(string from, string to)
    {
        foreach (var path in Files.In(from).Reverse())
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // below "to"
            File.Copy(Path.Combine(from, path), target);
        }
    }
}
