using System.Collections.Immutable;
using System.IO.Compression;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;
using EuNatoSite.Output;

namespace EuNatoSite.Tests.Exports;

public sealed class OfflineZipTests
{
    private static readonly ImmutableArray<OutputFile> Files =
    [
        OutputFile.OfText("index.html", string.Concat(Enumerable.Repeat("Berlin Plus ", 500))),
        OutputFile.OfText("_redirects", "/a /b 301!\n"),
        OutputFile.OfText("service-worker.js", "self.keptSite={}"),
        OutputFile.OfText("offline.html", "No connection"),
        OutputFile.OfText("404.html", "Page not found"),
        OutputFile.OfText("media/Größe.txt", "x"),
        OutputFile.OfText("empty.txt", ""),
        OutputFile.OfText("Z.txt", "z"),
    ];

    [Fact]
    public void It_holds_every_file_but_what_needs_a_server_in_the_order_they_were_added()
    {
        using var zip = Open();
        Assert.Equal(
            ["eu-nato-site/index.html", "eu-nato-site/media/Größe.txt", "eu-nato-site/empty.txt", "eu-nato-site/Z.txt"],
            zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void One_that_would_be_too_large_is_refused_with_what_to_do()
    {
        using var zip = new Zip(new NoOutput(), "offline/site.zip");
        var large = new PackedFile(new byte[64], nameLength: 1, length: 31, [.. Enumerable.Repeat(new byte[16 * 1024 * 1024], 256)]);

        var refused = Assert.Throws<StorageException>(() => zip.Add(large));

        Assert.Equal("'offline/site.zip' would be larger than 4 GiB, which is the most it can be; make the site smaller, its pictures first.", refused.Message);
    }

    [Fact]
    public void What_is_put_in_comes_out()
    {
        using var zip = Open();
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            var file = Assert.Single(Files, file => "eu-nato-site/" + file.Path == entry.FullName);
            Assert.Equal(file.Bytes.ToArray(), bytes.ToArray());
        }
    }

    [Fact]
    public void It_says_nothing_of_when_and_where_it_was_made()
    {
        using var zip = Open();
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, entry => Assert.Equal(0x81A4, entry.ExternalAttributes >>> 16));
        Assert.Equal(Make(), Make());
    }

    [Fact]
    public void Text_is_compressed()
    {
        using var zip = Open();
        var page = zip.GetEntry("eu-nato-site/index.html")!;
        Assert.InRange(page.CompressedLength, 1, page.Length / 10);
    }

    // The directory counts in 16 bits, and says so by the highest number.
    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(70_000)]
    public void It_holds_as_many_files_as_there_are(int count)
    {
        var output = new FilesInMemory();
        var packer = new OfflinePacker();
        using var zip = new OfflineZip(output);
        for (var number = 0; number < count; number++)
        {
            zip.Add(packer.Pack(OutputFile.OfText($"{number}.txt", "x")));
        }

        zip.Finish();
        using var archive = new ZipArchive(new MemoryStream(Assert.Single(output.All).Bytes.ToArray()));
        Assert.Equal(count, archive.Entries.Count);
        Assert.Equal($"eu-nato-site/{count - 1}.txt", archive.Entries[^1].FullName);
        using var last = new StreamReader(archive.Entries[^1].Open());
        Assert.Equal("x", last.ReadToEnd());
    }

    private static ZipArchive Open() => new(new MemoryStream(Make()));

    private static byte[] Make()
    {
        var output = new FilesInMemory();
        var packer = new OfflinePacker();
        using var zip = new OfflineZip(output);
        foreach (var file in Files)
        {
            zip.Add(packer.Pack(file));
        }

        zip.Finish();
        return Assert.Single(output.All, file => file.Path == "offline/eu-nato-site.zip").Bytes.ToArray();
    }
}
