using System.IO.Compression;

namespace EuNatoSite.Tests.RealSite;

public sealed class OfflineArchiveTests(BuiltSite site) : IDisposable
{
    private const string Archive = "offline/eu-nato-site.zip";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_unpacks_to_the_site()
    {
        ZipFile.ExtractToDirectory(Path.Combine(site.Folder, Archive), folder.Path);

        Assert.Equal(["eu-nato-site"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        string[] onlyOnTheServer = [Archive, "_redirects", ".eunatosite"];
        Assert.Equal(
            Files.Digests(site.Folder).Where(digest => !onlyOnTheServer.Contains(digest.Split(' ', 2)[1])),
            Files.Digests(folder["eu-nato-site"]));
    }
}
