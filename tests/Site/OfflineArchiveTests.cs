namespace EuNatoSite.Tests.RealSite;

public sealed class OfflineArchiveTests(BuiltSite site)
{
    [Fact]
    public void It_unpacks_to_the_site()
    {
        Assert.Equal("eu-nato-site", Path.GetFileName(site.Unpacked));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(site.Unpacked)!)); // it stands in a folder
        string[] onlyWhereItIsServed =
            ["offline/eu-nato-site.zip", "_redirects", ".eunatosite", "service-worker.js", "offline.html", "404.html"];
        Assert.Equal(
            Files.Digests(site.Folder).Where(digest => !onlyWhereItIsServed.Contains(digest.Split(' ', 2)[1])),
            Files.Digests(site.Unpacked));
    }
}
