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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(300)]
    public void It_is_packed_alike_whether_its_pieces_come_together_or_one_by_one(int count)
    {
        var pieces = Enumerable.Range(0, count).Select(number => InPieces(string.Concat(Enumerable.Repeat($"{number} ", 20_000)))).ToArray();
        var packer = new OfflinePacker();

        var one = packer.Begin("a.txt")!;
        Array.ForEach(pieces[..^1], one.Add);
        var oneByOne = BytesOf(one.Finish(pieces[^1]));

        Assert.Equal(BytesOf(packer.Pack(new OutputFile("a.txt", [.. pieces.Select(piece => piece.Bytes)]))!.Value), oneByOne);

        static byte[] BytesOf(PackedFile file) => [.. file.Pieces.SelectMany(piece => piece.ToArray())];
    }

    [Fact]
    public void A_large_page_is_cut_between_two_tags_and_read_as_one()
    {
        var cut = PageRenderer.DrawAlone(PrintEdition.Make());
        var whole = Assert.Single(site.Result.Files, file => file.Path == cut.Path);

        Assert.True(cut.Pieces.Length > 2, $"{cut.Pieces.Length} pieces");
        Assert.All(cut.Pieces[..^1], piece => Assert.Equal((byte)'>', piece.Span[^1]));
        Assert.Equal(whole.Bytes.ToArray(), cut.Bytes.ToArray());
        Assert.Equal(whole.Bytes.ToArray(), cut.Runs.SelectMany(run => run.Bytes.ToArray()));
        var table = new LinkTable();
        Assert.Equivalent(new LinkNoter(table).Note(whole), new LinkNoter(table).Note(cut), strict: true);
    }

    [Fact]
    public void A_large_page_can_be_taken_and_read_piece_by_piece()
    {
        var page = PrintEdition.Make();
        var together = PageRenderer.DrawAlone(page);
        var (table, bytes, taken, parts) = (new LinkTable(), new MemoryStream(), 0, new List<PlacedPart>());
        var noter = new LinkNoter(table);
        noter.Begin(together.Path);

        var rest = new PageRenderer(new SharedParts(), new Sink(Add)).Draw(page);
        Add(rest);

        Assert.Equal(together.Pieces.Length, taken);
        Assert.Equal(together.Bytes.ToArray(), bytes.ToArray());
        Assert.NotEmpty(together.SharedParts);
        Assert.Equal(together.SharedParts.Select(part => part.Start), parts.Select(part => part.Start));
        Assert.Equivalent(new LinkNoter(table).Note(together), noter.Finish(), strict: true);

        void Add(OutputFile piece)
        {
            taken++;
            Assert.Equal(together.Path, piece.Path);
            parts.AddRange(piece.SharedParts.Select(part => part with { Start = part.Start + (int)bytes.Length }));
            bytes.Write(piece.Bytes.Span);
            noter.Read(piece);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_large_text_is_written_in_pieces_with_what_stands_for_a_sign(bool isTaken)
    {
        var random = new Random(7);
        var written = new StringBuilder();
        var pieces = new List<ReadOnlyMemory<byte>>();
        using var text = new Utf8Text("a.txt", isTaken ? new Sink(piece => pieces.Add(piece.Bytes)) : null, (byte)'<', "&lt;"u8.ToArray());
        while (written.Length < 2_000_000)
        {
            var more = string.Concat(Enumerable.Repeat(random.Next(4) switch { 0 => "<", 1 => "é", 2 => "a<b", _ => "EU–NATO" }, random.Next(3000)));
            written.Append(more);
            text.Append(more);
        }

        var rest = text.ToFile();

        Assert.Equal(isTaken, pieces.Count > 2);
        Assert.Equal(isTaken, rest.Pieces.Length == 1);
        Assert.Equal(written.Replace("<", "&lt;").ToString(), Encoding.UTF8.GetString(new OutputFile("a.txt", [.. pieces, .. rest.Pieces]).Bytes.Span));
    }

    private PagePlan PrintEdition => Assert.Single(site.Result.Pages, plan => plan.Url == SiteUrls.Print);

    private static OutputFile InPieces(params string[] pieces) =>
        new("a.txt", [.. pieces.Select(piece => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(piece))]);

    private sealed class Sink(Action<OutputFile> take) : IPieceSink
    {
        public void Take(OutputFile piece) => take(piece);
    }
}
