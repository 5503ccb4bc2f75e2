using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Linking;

/// <summary>Counts what the site knows, for figures to draw.</summary>
internal static class SeriesCounter
{
    /// <param name="date">The day up to which is counted.</param>
    public static ImmutableArray<DataSeries> Count(ImmutableArray<Member> members, ImmutableArray<TimelineEvent> events, DateOnly date) =>
    [
        .. CountMembers(members, date),
        .. CountEvents(events, date),
    ];

    private static IEnumerable<DataSeries> CountMembers(ImmutableArray<Member> members, DateOnly date)
    {
        ImmutableArray<int> years =
        [
            .. members.SelectMany(member => new[] { member.EuSince, member.EuUntil, member.NatoSince })
                .OfType<DateOnly>().Where(day => day <= date).Select(day => day.Year).Append(date.Year).Distinct().Order(),
        ];
        var groups = new (string Name, Func<Membership, bool> Counts)[]
        {
            ("EU", membership => membership is Membership.EuOnly or Membership.Both),
            ("NATO", membership => membership is Membership.NatoOnly or Membership.Both),
            ("Both", membership => membership is Membership.Both),
        };
        return
            from @group in groups
            let counts = years.Select(year => (Year: year, States: members.Count(member => @group.Counts(member.On(Days.EndOf(year, date)))))).ToList()
            let changes = counts.Where((count, index) => index == counts.Count - 1 || count.States != (index == 0 ? 0 : counts[index - 1].States))
            select new DataSeries(
                CountedSeries.Members, @group.Name, "states", [.. changes.Select(count => new DataPoint(count.Year, new(count.States), null, null))],
                Holds: true);
    }

    private static IEnumerable<DataSeries> CountEvents(ImmutableArray<TimelineEvent> events, DateOnly date)
    {
        var perYear = events.Where(entry => !entry.IsHorizon && entry.Date.Year <= date.Year).CountBy(entry => entry.Date.Year).ToDictionary();
        if (perYear.Count > 0)
        {
            var first = perYear.Keys.Min();
            yield return new DataSeries(
                CountedSeries.Events, "Timeline", "events",
                [.. Enumerable.Range(first, date.Year - first + 1).Select(year => new DataPoint(year, new(perYear.GetValueOrDefault(year)), null, null))]);
        }
    }
}
