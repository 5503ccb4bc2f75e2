using EuNatoSite.Compression;

namespace EuNatoSite.Tests.Compression;

/// <summary>By the tables of RFC 1951, 3.2.5.</summary>
public sealed class DeflateSymbolTests
{
    [Theory]
    [InlineData(3, 257, 0, 0)]
    [InlineData(10, 264, 0, 0)]
    [InlineData(11, 265, 0, 1)]
    [InlineData(12, 265, 1, 1)]
    [InlineData(18, 268, 1, 1)]
    [InlineData(19, 269, 0, 2)]
    [InlineData(130, 280, 15, 4)]
    [InlineData(131, 281, 0, 5)]
    [InlineData(257, 284, 30, 5)]
    [InlineData(258, 285, 0, 0)]
    public void A_length_is_a_symbol_and_a_place_in_its_range(int length, int symbol, int place, int bits) =>
        Assert.Equal(new DeflateSymbol(symbol, (uint)place, bits), DeflateSymbol.OfLength(length));

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(4, 3, 0, 0)]
    [InlineData(5, 4, 0, 1)]
    [InlineData(6, 4, 1, 1)]
    [InlineData(7, 5, 0, 1)]
    [InlineData(9, 6, 0, 2)]
    [InlineData(24, 8, 7, 3)]
    [InlineData(16385, 28, 0, 13)]
    [InlineData(24577, 29, 0, 13)]
    [InlineData(32768, 29, 8191, 13)]
    public void So_is_a_distance(int distance, int symbol, int place, int bits) =>
        Assert.Equal(new DeflateSymbol(symbol, (uint)place, bits), DeflateSymbol.OfDistance(distance));
}
