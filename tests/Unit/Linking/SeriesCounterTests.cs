using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Model;

namespace EuNatoSite.Tests.Linking;

public sealed class SeriesCounterTests
{
    private static readonly DateOnly Today = new(2024, 2, 1);

    [Fact]
    public void Members_are_counted_at_the_end_of_each_year_in_which_their_number_changed()
    {
        var counted = SeriesCounter.Count(
            [
                Of("Founder", eu: "1958-01-01", nato: "1949-04-04"),
                Of("Leaver", eu: "1973-01-01", nato: "1949-04-04", until: "2020-01-31"),
                Of("Late", eu: "1995-01-01", nato: "2023-04-04"),
                Of("Tomorrow", eu: null, nato: "2024-03-07"),
            ],
            [], Today);

        Assert.Equal(["EU", "NATO", "Both"], counted.Select(series => series.Group));
        Assert.All(counted, series => Assert.True(series is { Id: CountedSeries.Members, Unit: "states", Holds: true }));
        Assert.Equal([(1958, 1), (1973, 2), (1995, 3), (2020, 2), (2024, 2)], PointsOf(counted[0]));
        Assert.Equal([(1949, 2), (2023, 3), (2024, 3)], PointsOf(counted[1]));
        Assert.Equal([(1958, 1), (1973, 2), (2020, 1), (2023, 2), (2024, 2)], PointsOf(counted[2]));
    }

    [Fact]
    public void Events_are_counted_in_every_year_from_the_first_with_no_gap_and_no_horizon()
    {
        var counted = SeriesCounter.Count(
            [], [Of("2021"), Of("2021-03"), Of("2023/.."), Of("2024", isHorizon: true), Of("2035", isHorizon: true)], Today);

        Assert.Equal([(2021, 2), (2022, 0), (2023, 1), (2024, 0)], PointsOf(Assert.Single(counted, series => series.Id == CountedSeries.Events)));
    }

    [Fact]
    public void Nothing_is_counted_where_there_is_nothing() =>
        Assert.All(SeriesCounter.Count([], [], Today), series => Assert.Equal(0, Assert.Single(series.Points).Value.Number));

    private static IEnumerable<(int Year, int Value)> PointsOf(DataSeries series) => series.Points.Select(point => (point.Year, (int)point.Value.Number));

    private static Member Of(string country, string? eu, string? nato, string? until = null) =>
        new(country, "XX", Day(eu), Day(until), Day(nato), [], null, SourceLocation.StartOf("members.csv"));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static TimelineEvent Of(string date, bool isHorizon = false) => new()
    {
        Id = new EventId(date),
        Date = HistoricalDate.Parse(date)!,
        Title = date,
        Text = null,
        Organisation = null,
        Terms = [],
        OtherTopics = [],
        IsHorizon = isHorizon,
        Sources = [],
        Strongest = null,
        Topic = new TopicId("topic"),
        Location = SourceLocation.StartOf("topic.md"),
    };
}
