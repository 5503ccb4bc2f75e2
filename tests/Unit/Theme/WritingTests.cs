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

    [Theory]
    [InlineData("2.35", "")]
    [InlineData("2.3", "\u2007")]
    [InlineData("26", "\u2008\u2007\u2007")]
    public void What_a_number_lacks_of_two_decimals_is_room_and_no_digits(string number, string room) =>
        Assert.Equal(room, Writing.RoomOfDecimals(decimal.Parse(number, CultureInfo.InvariantCulture), 2));
}
