using EuNatoSite.Compression;

namespace EuNatoSite.Tests.Compression;

public sealed class HuffmanCodeTests
{
    [Fact]
    public void What_is_used_more_often_takes_fewer_bits()
    {
        Assert.Equal([2, 3, 3, 1], LengthsOf([2, 1, 1, 5], longest: 15));
        Assert.Equal([2, 2, 2, 2], LengthsOf([1, 1, 1, 1], longest: 15));
        Assert.Equal([0, 1, 0, 1], LengthsOf([0, 3, 0, 3], longest: 15));
    }

    // The example of RFC 1951, 3.2.2, each code with its first bit last.
    [Fact]
    public void The_lengths_alone_tell_the_bits()
    {
        var code = Made([4, 4, 4, 4, 4, 9, 2, 2], longest: 15);
        Assert.Equal([3, 3, 3, 3, 3, 2, 4, 4], code.Lengths.ToArray());
        Assert.Equal([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111], code.Codes.ToArray().Select(code => code.Bits));
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0 }, new byte[] { 1, 1, 0 })]
    [InlineData(new[] { 0, 0, 4 }, new byte[] { 1, 0, 1 })]
    [InlineData(new[] { 4, 0, 0 }, new byte[] { 1, 1, 0 })]
    public void There_is_no_code_of_fewer_than_two_symbols(int[] uses, byte[] lengths) => Assert.Equal(lengths, LengthsOf(uses, longest: 15));

    // The deepest trees come of numbers that are each the sum of the two before.
    [Theory]
    [InlineData(8, 7)]
    [InlineData(19, 7)]
    [InlineData(30, 15)]
    [InlineData(40, 15)]
    public void No_symbol_takes_more_bits_than_it_may(int symbols, int longest)
    {
        var uses = new int[symbols];
        (uses[0], uses[1]) = (1, 1);
        for (var symbol = 2; symbol < symbols; symbol++)
        {
            uses[symbol] = uses[symbol - 1] + uses[symbol - 2];
        }

        var lengths = LengthsOf(uses, longest);
        Assert.Equal(longest, lengths.Max());
        Assert.Equal(1.0, lengths.Sum(length => Math.Pow(2, -length)));
        Assert.Equal(lengths.OrderDescending(), lengths);
    }

    [Fact]
    public void It_tells_how_many_bits_all_uses_take()
    {
        int[] uses = [2, 1, 1, 5];
        Assert.Equal((2 * 2) + 3 + 3 + 5, Made(uses, longest: 15).BitsOf(uses));
    }

    [Fact]
    public void What_it_was_before_leaves_no_trace()
    {
        var code = new HuffmanCode(4, 15);
        code.Make([1, 2, 4, 8]);
        code.Make([0, 3, 0, 3]);
        Assert.Equal([0, 1, 0, 1], code.Lengths.ToArray());
    }

    private static byte[] LengthsOf(int[] uses, int longest) => Made(uses, longest).Lengths.ToArray();

    private static HuffmanCode Made(int[] uses, int longest)
    {
        var code = new HuffmanCode(uses.Length, longest);
        code.Make(uses);
        return code;
    }
}
