using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using EuNatoSite.Checks;
using EuNatoSite.Exports;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Rendering;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Output;

/// <summary>A file in pieces is the same file wherever it goes.</summary>
public sealed class OutputFileTests(BuiltSite site) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Its_pieces_are_its_bytes()
    {
        var file = InPieces("ab", "", "cde");

        Assert.Equal(5, file.Length);
        Assert.Equal("abcde", Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.Equal(["ab", "", "cde"], file.Runs.Select(run => Encoding.UTF8.GetString(run.Bytes.Span)));
    }

    [Fact]
    public void It_is_published_as_one_and_known_where_it_stays_the_same()
    {
        var much = new string('x', 200_000);

        Assert.Equal(new PublishResult(1, 0, 0), Publish("ab", "", much));
        Assert.Equal("ab" + much, File.ReadAllText(folder["out/a.txt"]));
        Assert.Equal(new PublishResult(0, 1, 0), Publish("ab" + much));
        Assert.Equal(new PublishResult(0, 1, 0), Publish("a", "b", much));
        Assert.Equal(new PublishResult(1, 0, 0), Publish("ab", much[1..], "y"));

        PublishResult Publish(params string[] pieces) => TestOutput.Publish(folder["out"], [InPieces(pieces)]);
    }

    [Fact]
    public void It_is_packed_as_one()
    {
        var parts = Enumerable.Range(0, 300).Select(number => string.Concat(Enumerable.Repeat($"{number} ", 2000))).ToArray();
        var output = new FilesInMemory();
        using (var zip = new OfflineZip(output))
        {
            zip.Add(new OfflinePacker().Pack(InPieces(parts)));
            zip.Finish();
        }

        using var archive = new ZipArchive(new MemoryStream(Assert.Single(output.All).Bytes.ToArray()));
        using var entry = new StreamReader(Assert.Single(archive.Entries).Open());
        Assert.Equal(string.Concat(parts), entry.ReadToEnd());
    }

    [Fact]
    public void A_muchpage_is_cut_between_two_tags_and_read_as_one()
    {
        var page = Assert.Single(site.Result.Pages, plan => plan.Url == SiteUrls.Print);
        var cut = PageRenderer.DrawAlone(page.Make());
        var whole = Assert.Single(site.Result.Files, file => file.Path == cut.Path);

        Assert.True(cut.Pieces.Length > 2, $"{cut.Pieces.Length} pieces");
        Assert.All(cut.Pieces[..^1], piece => Assert.Equal((byte)'>', piece.Span[^1]));
        Assert.Equal(whole.Bytes.ToArray(), cut.Bytes.ToArray());
        Assert.Equal(whole.Bytes.ToArray(), cut.Runs.SelectMany(run => run.Bytes.ToArray()));
        Assert.Equal(whole.SharedParts.Select(part => part.Start), cut.SharedParts.Select(part => part.Start));
        var table = new LinkTable();
        Assert.Equivalent(new LinkNoter(table).Note(whole with { SharedParts = [] }), new LinkNoter(table).Note(cut), strict: true);
    }

    [Fact]
    public void A_muchtext_is_written_in_pieces_with_what_stands_for_a_sign()
    {
        var random = new Random(7);
        var written = new StringBuilder();
        using var text = new Utf8Text((byte)'<', "&lt;"u8.ToArray());
        while (written.Length < 2_000_000)
        {
            var more = string.Concat(Enumerable.Repeat(random.Next(4) switch { 0 => "<", 1 => "é", 2 => "a<b", _ => "EU–NATO" }, random.Next(3000)));
            written.Append(more);
            text.Append(more);
        }

        var pieces = text.ToPieces();

        Assert.True(pieces.Length > 2, $"{pieces.Length} pieces");
        Assert.Equal(written.Replace("<", "&lt;").ToString(), Encoding.UTF8.GetString(new OutputFile("a.txt", pieces).Bytes.Span));
    }

    private static OutputFile InPieces(params string[] pieces) =>
        new("a.txt", [.. pieces.Select(piece => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(piece))]);
}
