using EuNatoSite.Output;

namespace EuNatoSite.Tests.Output;

/// <summary>Files are the same if every byte is, and none is missing or left over.</summary>
public sealed class FileComparisonTests : IDisposable
{
    // More than two chunks, and no multiple of one.
    private const int Length = 150_001;

    private readonly TemporaryFolder folder = new();
    private readonly byte[] bytes = Bytes();

    public FileComparisonTests() => File.WriteAllBytes(folder["file"], bytes);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Length)]
    [InlineData(70_000)]
    [InlineData(65_536)]
    [InlineData(1_000)]
    public void A_file_holds_its_bytes_however_they_are_cut(int piece) => Assert.True(Holds(bytes, piece));

    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(Length - 1)]
    public void A_byte_that_differs_is_seen_wherever_it_stands(int at)
    {
        bytes[at] ^= 1;
        File.WriteAllBytes(folder["other"], bytes);

        Assert.False(Holds(bytes, piece: 70_000));
        Assert.False(FileComparison.HoldSame(folder["file"], folder["other"]));
        Assert.False(FileComparison.HoldSame(folder["other"], folder["file"]));
    }

    [Fact]
    public void What_is_shorter_or_longer_is_not_the_same()
    {
        File.WriteAllBytes(folder["other"], bytes[..^1]);

        Assert.False(Holds(bytes[..^1], piece: 70_000));
        Assert.False(Holds([.. bytes, 0], piece: 70_000));
        Assert.False(FileComparison.HoldSame(folder["file"], folder["other"]));
        Assert.False(FileComparison.HoldSame(folder["other"], folder["file"]));
    }

    [Fact]
    public void A_copy_is_the_same()
    {
        File.Copy(folder["file"], folder["other"]);
        Assert.True(FileComparison.HoldSame(folder["file"], folder["other"]));
    }

    [Fact]
    public void Nothing_is_the_same_as_nothing()
    {
        File.WriteAllBytes(folder["empty"], []);
        File.WriteAllBytes(folder["other"], []);

        Assert.True(FileComparison.Holds(folder["empty"], [], 0));
        Assert.True(FileComparison.HoldSame(folder["empty"], folder["other"]));
        Assert.False(FileComparison.HoldSame(folder["empty"], folder["file"]));
    }

    private bool Holds(byte[] content, int piece) => FileComparison.Holds(
        folder["file"], content.Chunk(piece).Select(chunk => (ReadOnlyMemory<byte>)chunk), content.Length);

    private static byte[] Bytes()
    {
        var made = new byte[Length];
        new Random(7).NextBytes(made);
        return made;
    }
}
