using System.Globalization;
using EuNatoSite.Model;
using EuNatoSite.Theme.Parts;

namespace EuNatoSite.Tests.Theme;

/// <summary>A figure claims the precision that it was given with, no more and no less.</summary>
public sealed class WritingTests
{
    [Theory]
    [InlineData("2.0", "2.0")]
    [InlineData("2.13", "2.13")]
    [InlineData("2", "2")]
    [InlineData("0.50", "0.50")]
    [InlineData("1043.5", "1,043.5")]
    [InlineData("-1043", "-1,043")]
    [InlineData("0.000000000001", "0.000000000001")]
    public void A_number_keeps_its_decimals(string given, string shown)
    {
        var value = new Amount(decimal.Parse(given, CultureInfo.InvariantCulture));
        Assert.Equal((shown, shown, $"{shown}%"), (Writing.Short(value), Writing.Long(value), Writing.Quantity(value, "% of GDP").Number));
    }
}
