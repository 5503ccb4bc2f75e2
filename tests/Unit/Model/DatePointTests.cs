using EuNatoSite.Model;

namespace EuNatoSite.Tests.Model;

public sealed class DatePointTests
{
    [Theory]
    [InlineData("2003", DatePrecision.Year, DateCertainty.Known, "2003-01-01", "2003-12-31")]
    [InlineData("2004-02", DatePrecision.Month, DateCertainty.Known, "2004-02-01", "2004-02-29")]
    [InlineData("2003-03-17", DatePrecision.Day, DateCertainty.Known, "2003-03-17", "2003-03-17")]
    [InlineData("1990~", DatePrecision.Year, DateCertainty.Approximate, "1990-01-01", "1990-12-31")]
    [InlineData("1990-12?", DatePrecision.Month, DateCertainty.Uncertain, "1990-12-01", "1990-12-31")]
    [InlineData("9998-12-31", DatePrecision.Day, DateCertainty.Known, "9998-12-31", "9998-12-31")]
    [InlineData("9998", DatePrecision.Year, DateCertainty.Known, "9998-01-01", "9998-12-31")]
    public void A_point_knows_its_precision_its_certainty_and_the_days_it_can_mean(
        string written, DatePrecision precision, DateCertainty certainty, string first, string last)
    {
        var point = DatePoint.Parse(written);

        Assert.NotNull(point);
        Assert.Equal((precision, certainty), (point.Value.Precision, point.Value.Certainty));
        Assert.Equal((first, last), ($"{point.Value.First:yyyy-MM-dd}", $"{point.Value.Last:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("?")]
    [InlineData("..")]
    [InlineData("2003/2004")]
    [InlineData("+2003")]
    [InlineData("2003.5")]
    [InlineData("20 3")]
    public void Anything_else_is_no_point(string written) => Assert.Null(DatePoint.Parse(written));
}
