using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Parsing;

/// <summary>People write dates as they do elsewhere; what they mean is guessed only where one reading is left.</summary>
public sealed class DateSlipTests
{
    [Theory]
    [InlineData("2024–05–01", "2024-05-01")]
    [InlineData("2024-5-1", "2024-05-01")]
    [InlineData("2024/05/01", "2024-05-01")]
    [InlineData("20240501", "2024-05-01")]
    [InlineData("2024-05-01T10:00", "2024-05-01")]
    [InlineData("01.05.2024", "2024-05-01")]
    [InlineData("13/05/2024", "2024-05-13")]
    [InlineData("05/13/2024", "2024-05-13")]
    [InlineData("1 May 2024", "2024-05-01")]
    [InlineData("1st of May", null)]
    [InlineData("May\u00A01, 2024", "2024-05-01")]
    [InlineData("May 2024", "2024-05")]
    [InlineData("“2024”", "2024")]
    [InlineData("2010-2012", "2010/2012")]
    [InlineData("2010–2012", "2010/2012")]
    [InlineData("2010 to 2012", "2010/2012")]
    [InlineData("2010..2012", "2010/2012")]
    [InlineData("2012/2010", "2010/2012")]
    [InlineData("2003-03-17 – 2003-12-15", "2003-03-17/2003-12-15")]
    [InlineData("since 2004", "2004/..")]
    [InlineData("2004-", "2004/..")]
    [InlineData("2004/", "2004/..")]
    [InlineData("2004/present", "2004/..")]
    [InlineData("until 1954", "../1954")]
    [InlineData("/1954", "../1954")]
    [InlineData("c. 1990", "1990~")]
    [InlineData("about 1990", "1990~")]
    [InlineData("04/05/2024", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("2024-13-01", "2024-01-13")]
    [InlineData("2026-24-11", "2026-11-24")]
    [InlineData("2026-24-13", null)]
    [InlineData("2026-24", null)]
    [InlineData("Nov. 2025", "2025-11")]
    [InlineData("24 Sept. 2025", "2025-09-24")]
    [InlineData("Sept 2025", "2025-09")]
    [InlineData("spring 2003", null)]
    [InlineData("0", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void What_is_meant_is_named_where_it_is_clear(string written, string? meant) => Assert.Equal(meant, DateSlip.MeantBy(written));

    [Theory]
    [InlineData("01.05.2024", "2024-05-01")]
    [InlineData("May 2024", null)]
    [InlineData("2010–2012", null)]
    public void Where_a_day_is_wanted_nothing_else_is_offered(string written, string? meant) => Assert.Equal(meant, DateSlip.DayMeantBy(written));

    [Theory]
    [InlineData("2023-02-29", "February 2023 has 28 days")]
    [InlineData("2024-04-31", "April 2024 has 30 days")]
    [InlineData("2024-13-01", null)]
    [InlineData("0000-01-40", null)]
    [InlineData("spring", null)]
    public void A_day_that_there_is_not_is_told_by_its_month(string written, string? why) => Assert.Equal(why, DateSlip.WhyNone(written));

    [Theory]
    [InlineData("n.d.", true)]
    [InlineData("undated", true)]
    [InlineData("?", true)]
    [InlineData("spring 2003", false)]
    public void Where_no_date_is_known_the_key_is_to_go(string written, bool isNone) =>
        Assert.Equal(isNone, DateSlip.MendOf(written)?.StartsWith("leave the key out", StringComparison.Ordinal) == true);

    [Fact]
    public void A_long_value_takes_no_time() => Assert.Null(DateSlip.MeantBy(new string('-', 100_000)));
}
