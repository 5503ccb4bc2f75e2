using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Whether the days that editors note can be, and whether the day of a review has come.</summary>
/// <param name="date">The day of the build.</param>
internal sealed class DayCheck(DateOnly date)
{
    // Clocks and time zones differ, and a build may bear the day of an earlier commit; a slip of the pen is months away.
    private const int DaysAhead = 7;

    /// <summary>Problems: <c>day-impossible</c>, and the warning <c>review-due</c>.</summary>
    public IEnumerable<Diagnostic> Of(IEnumerable<TopicDraft> topics)
    {
        foreach (var topic in topics)
        {
            if (topic.Reviewed is { } reviewed && IsAhead(reviewed.Value))
            {
                yield return Ahead("reviewed", reviewed);
            }
            else if (topic.ReviewAfter is not { } after)
            {
                continue;
            }
            else if (topic.Reviewed is { } before && after.Value < before.Value)
            {
                yield return Problems.DayImpossible(after.Location, "review-after", after.Value, $"before 'reviewed', which is {Written(before.Value)}");
            }
            else if (after.Value < date)
            {
                yield return Problems.ReviewDue(after.Location, after.Value);
            }
        }
    }

    /// <summary>Problem: <c>day-impossible</c>.</summary>
    public IEnumerable<Diagnostic> Of(IEnumerable<SourceDraft> sources) =>
        from accessed in sources.Select(source => source.Accessed).OfType<Placed<DateOnly>>()
        where IsAhead(accessed.Value)
        select Ahead("accessed", accessed);

    private bool IsAhead(DateOnly day) => day.DayNumber > date.DayNumber + DaysAhead;

    private Diagnostic Ahead(string key, Placed<DateOnly> day) =>
        Problems.DayImpossible(day.Location, key, day.Value, $"which is still to come on {Written(date)}, the day of this build");

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
