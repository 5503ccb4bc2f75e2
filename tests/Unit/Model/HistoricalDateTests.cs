using System.Globalization;
using EuNatoSite.Model;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Model;

/// <summary>A date is shown, sorted and exported with the precision its source gives it, no more and no less.</summary>
public sealed class HistoricalDateTests
{
    private static readonly Gen<string> Points =
        from year in Gen.Frequency((4, Gen.Choose(1947, 2035)), (1, Gen.Choose(1, 9998)))
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from length in Gen.Elements(4, 7, 10)
        from mark in Gen.Elements("", "", "~", "?")
        select $"{year:0000}-{month:00}-{day:00}"[..length] + mark;

    private static readonly Gen<string> Ends = Gen.Frequency((5, Points), (1, Gen.Constant("..")));

    private static readonly Gen<string> Intervals = from first in Ends from last in Ends select $"{first}/{last}";

    private static readonly Gen<string> Written = Gen.Frequency((2, Points), (1, Intervals.Where(text => HistoricalDate.Parse(text) is not null)));

    private static readonly Gen<HistoricalDate> Dates = Written.Select(Date);

    [Theory]
    [InlineData("2003", "2003")]
    [InlineData("2003-03", "March 2003")]
    [InlineData("2003-03-17", "17 March 2003")]
    [InlineData("1990~", "about 1990")]
    [InlineData("1990-05~", "about May 1990")]
    [InlineData("1990?", "1990 (uncertain)")]
    [InlineData("2016/2018", "2016 to 2018")]
    [InlineData("2016-07-08/2018-07-10", "8 July 2016 to 10 July 2018")]
    [InlineData("2003-11-19/2003-11-25", "19 to 25 November 2003")]
    [InlineData("2023-03-16/2023-06-29", "16 March to 29 June 2023")]
    [InlineData("2023-03/2023-06", "March to June 2023")]
    [InlineData("2023-03/2024-03", "March 2023 to March 2024")]
    [InlineData("2023-03/2023-03-29", "March 2023 to 29 March 2023")]
    [InlineData("2023-03-16~/2023-03-29", "about 16 March 2023 to 29 March 2023")]
    [InlineData("2003-03-17/2003-03-17", "17 March 2003")]
    [InlineData("2003-03/2003-03", "March 2003")]
    [InlineData("2003/2003", "2003")]
    [InlineData("1990~/1990~", "about 1990")]
    [InlineData("2004/..", "since 2004")]
    [InlineData("2004-12-02~/..", "since about 2 December 2004")]
    [InlineData("../1954", "until 1954")]
    [InlineData("2003?/2004~", "2003 (uncertain) to about 2004")]
    public void A_date_is_shown_with_the_precision_it_was_written_with(string written, string shown) =>
        Assert.Equal(shown, Date(written).ToDisplay());

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("03")]
    [InlineData("20030317")]
    [InlineData("2003-3")]
    [InlineData("2003-13")]
    [InlineData("2003-02-29")]
    [InlineData("2003-03-17T10:00")]
    [InlineData(" 2003")]
    [InlineData("2003 ")]
    [InlineData("2003~?")]
    [InlineData("~2003")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("-2003")]
    [InlineData("٢٠٠٣")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("2003/")]
    [InlineData("/2003")]
    [InlineData("2003/2002")]
    [InlineData("2003-03-17/2003-03-16")]
    [InlineData("2003/2004/2005")]
    [InlineData("2003 / 2004")]
    [InlineData("..~/2003")]
    public void What_is_no_date_is_not_guessed_at(string written) => Assert.Null(HistoricalDate.Parse(written));

    [Theory]
    [InlineData("2003", "2003-01")]
    [InlineData("2003-01", "2003-01-01")]
    [InlineData("2003-12-31", "2004")]
    [InlineData("2003", "2003-01-01~")]
    [InlineData("../1954", "1948")]
    [InlineData("2003/2005", "2003/2004")]
    [InlineData("2003/..", "2003")]
    [InlineData("2003-03-16", "2003-03-17")]
    public void The_timeline_goes_by_the_earliest_day_then_the_coarser_then_the_longer(string first, string second)
    {
        Assert.True(Date(first) < Date(second));
        Assert.True(Date(second) > Date(first));
    }

    [Theory]
    [InlineData("2003", "2003-01-01", "2004-01-01")]
    [InlineData("2004-02", "2004-02-01", "2004-03-01")]
    [InlineData("2003-03-17", "2003-03-17", "2003-03-18")]
    [InlineData("2016/2018", "2016-01-01", "2019-01-01")]
    [InlineData("2004/..", "2004-01-01", "2005-01-01")]
    [InlineData("../1954-10-23", "1954-10-23", "1954-10-24")]
    [InlineData("9998", "9998-01-01", "9999-01-01")]
    public void A_calendar_shows_the_whole_span(string written, string start, string endExclusive)
    {
        var span = Date(written).CalendarSpan;

        Assert.Equal((Day(start), Day(endExclusive)), span);
    }

    [Theory]
    [InlineData("2003-03-17", false)]
    [InlineData("2003-03-17/2003-03-17", false)]
    [InlineData("2003-03", true)]
    [InlineData("2003-03-17/2003-03-18", true)]
    [InlineData("2003-03-17/..", true)]
    public void A_calendar_says_of_what_names_no_single_day_that_it_does_not(string written, bool isSpan) =>
        Assert.Equal(isSpan, Date(written).IsSpan);

    [Theory]
    [InlineData("2003-03-17", 2003)]
    [InlineData("2016/2018", 2016)]
    [InlineData("../1954", 1954)]
    public void A_date_is_grouped_under_the_year_it_starts_in_or_ends_in_where_the_start_is_open(string written, int year) =>
        Assert.Equal(year, Date(written).Year);

    [Fact]
    public void Every_date_is_exported_as_it_was_written() =>
        Property.Holds(Written, written => Assert.Equal(written, Date(written).ToString()));

    [Fact]
    public void What_is_exported_is_read_back_as_the_same_date() =>
        Property.Holds(Dates, date => Assert.Equal(date, HistoricalDate.Parse(date.ToString())));

    [Fact]
    public void Any_text_is_either_refused_or_kept_to_the_letter() =>
        Property.Holds(
            Property.TextsOf("2003", "-", "03", "17", "1", "/", "..", ".", "~", "?", " ", "٣", "0000", "9999", "\n"),
            text => Assert.Equal(text, HistoricalDate.Parse(text)?.ToString() ?? text),
            times: 2000);

    [Fact]
    public void The_order_is_total() =>
        Property.Holds(
            from a in Dates from b in Dates from c in Dates select (a, b, c),
            dates =>
            {
                var (a, b, c) = dates;
                Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
                Assert.Equal(a == b, a.CompareTo(b) == 0);
                Assert.False(a <= b && b <= c && a > c, $"{a} <= {b} <= {c}");
                Assert.True(a.CompareTo(null) > 0);
            },
            times: 2000);

    [Fact]
    public void Nothing_that_can_be_earlier_stands_after_what_cannot() =>
        Property.Holds(
            from a in Dates from b in Dates select (a, b),
            dates =>
            {
                var (a, b) = dates;
                Assert.False(a.Earliest < b.Earliest && a > b, $"{a} can be earlier than {b}");
                var isCoarser = Coarseness(a) < Coarseness(b);
                Assert.False(a.Earliest == b.Earliest && isCoarser && a > b, $"{a} is coarser than {b}");
            },
            times: 2000);

    [Fact]
    public void A_span_in_a_calendar_starts_before_it_ends_and_holds_every_day_the_date_can_mean() =>
        Property.Holds(Dates, date =>
        {
            var (start, endExclusive) = date.CalendarSpan;
            Assert.True(start < endExclusive);
            if (date is { From: not null, To: not null })
            {
                Assert.Equal((date.Earliest, date.Latest), (start, endExclusive.AddDays(-1)));
            }
        });

    [Fact]
    public void What_is_shown_names_neither_more_nor_less_than_what_was_written() =>
        Property.Holds(Points, written =>
        {
            var point = DatePoint.Parse(written)!.Value;
            var bare = point.ToDisplay().Replace("about ", "", StringComparison.Ordinal).Replace(" (uncertain)", "", StringComparison.Ordinal);
            string[] formats = ["yyyy", "MMMM yyyy", "d MMMM yyyy"];
            var read = formats.Select(format =>
                DateOnly.TryParseExact(bare, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

            Assert.Equal([.. formats.Select((_, precision) => precision == (int)point.Precision ? point.First : (DateOnly?)null)], read);
            Assert.Equal(written.EndsWith('~'), point.ToDisplay().StartsWith("about ", StringComparison.Ordinal));
            Assert.Equal(written.EndsWith('?'), point.ToDisplay().EndsWith(" (uncertain)", StringComparison.Ordinal));
        });

    private static int Coarseness(HistoricalDate date) => (int)(date.From ?? date.To)!.Value.Precision;

    private static HistoricalDate Date(string written) =>
        HistoricalDate.Parse(written) ?? throw new ArgumentException($"'{written}' was not read as a date.", nameof(written));

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
