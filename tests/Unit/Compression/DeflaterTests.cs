using System.IO.Compression;
using System.Text;
using EuNatoSite.Compression;

namespace EuNatoSite.Tests.Compression;

/// <summary>What is compressed is read again by .NET's own reader, which is not of this hand.</summary>
public sealed class DeflaterTests
{
    private const int Window = 32 * 1024;
    private const int Block = 64 * 1024;

    public static TheoryData<string, byte[]> Texts => new()
    {
        { "nothing", [] },
        { "one byte", [7] },
        { "three bytes", [1, 2, 3] },
        { "all bytes", [.. Enumerable.Range(0, 256).Select(value => (byte)value)] },
        { "one byte again and again", new byte[1000] },
        { "one byte for blocks", new byte[(3 * Block) + 1] },
        { "two bytes in turn", [.. Enumerable.Range(0, 2001).Select(index => (byte)(index % 2))] },
        { "noise", Noise(1, 5000) },
        { "noise of more than a block", Noise(2, Block + 1) },
        { "a block", Noise(3, Block) },
        { "the farthest that is in reach", [.. Noise(4, Window), .. Noise(4, 300)] },
        { "one farther", [.. Noise(5, Window + 1), .. Noise(5, 300)] },
        { "out of reach by the low bits of its place", [.. Noise(6, Block), .. Noise(6, 300)] },
        { "a repeat over the end of a block", [.. Noise(7, Block - 100), .. Noise(7, 300)] },
        { "a repeat at the very end", [.. Noise(8, 4), .. Noise(9, 10), .. Noise(8, 4)] },
    };

    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 20), .. Enumerable.Range(250, 20)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_compressed_can_be_read(string what, byte[] text) => Assert.True(text.SequenceEqual(Read(Compressed(new Deflater(), text))), what);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_repeat_of_any_length_can_be_read(int length)
    {
        byte[] text = [.. Noise(10, 300), 1, .. Noise(10, 300)[..length], 2];
        Assert.Equal(text, Read(Compressed(new Deflater(), text)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void So_can_what_is_put_together_at_random(int seed)
    {
        var random = new Random(seed);
        var deflater = new Deflater();
        for (var run = 0; run < 200; run++)
        {
            var text = Mixed(random);
            Assert.Equal(text, Read(Compressed(deflater, text)));
        }
    }

    [Fact]
    public void Pieces_are_one_text()
    {
        var deflater = new Deflater();
        Assert.Equal("Berlin Plus, Berlin Plus"u8.ToArray(), Read(Compressed(deflater, "Berlin "u8.ToArray(), "Plus, Berlin Plus"u8.ToArray())));
        Assert.Equal("Berlin"u8.ToArray(), Read(Compressed(deflater, [], "Berlin"u8.ToArray(), [])));
    }

    [Fact]
    public void What_was_compressed_before_leaves_no_trace()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(number => $"<li>{number % 700}</li>")));
        var deflater = new Deflater();
        var first = Compressed(deflater, text);
        Compressed(deflater, Noise(11, 3 * Block));
        Compressed(deflater, [.. text.Reverse()]);
        Assert.Equal(first, Compressed(deflater, text));
    }

    [Fact]
    public void Pages_become_as_small_as_with_the_library_at_its_second_level()
    {
        var page = File.ReadAllBytes(Repository.At("docs/performance.md"));
        using var library = new MemoryStream();
        using (var stream = new DeflateStream(library, new ZLibCompressionOptions { CompressionLevel = 2 }, leaveOpen: true))
        {
            stream.Write(page);
        }

        Assert.InRange(Compressed(new Deflater(), page).Length, 1, library.Length);
    }

    // In room that is far too short, and holds something else before.
    private static byte[] Compressed(Deflater deflater, params byte[][] pieces)
    {
        var room = ByteRoom.Rent(3);
        room.AsSpan(0, 3).Fill(9);
        var output = new BitWriter(room, start: 3);
        deflater.Compress([.. pieces.Select(piece => (ReadOnlyMemory<byte>)piece)], ref output);
        var end = output.Finish();
        Assert.Equal([9, 9, 9], output.Room[..3]);
        return output.Room[3..end];
    }

    private static byte[] Read(byte[] compressed)
    {
        using var stream = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }

    private static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    // New bytes, of few values or of all, and repeats of what is there, near or far.
    private static byte[] Mixed(Random random)
    {
        var text = new List<byte>();
        while (text.Count < 2 || random.Next(40) > 0)
        {
            var length = random.Next(1, random.Next(2) == 0 ? 20 : 2000);
            if (text.Count > 0 && random.Next(3) > 0)
            {
                var from = text.Count - random.Next(1, text.Count + 1);
                text.AddRange(Enumerable.Range(from, length).Select(index => text[from + ((index - from) % (text.Count - from))]).ToArray());
            }
            else
            {
                var values = random.Next(2) == 0 ? 256 : random.Next(1, 8);
                text.AddRange(Enumerable.Range(0, length).Select(_ => (byte)random.Next(values)));
            }
        }

        return [.. text];
    }
}
