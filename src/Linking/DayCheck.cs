using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Whether the days that editors note can be, and whether the day of a review has come.</summary>
/// <param name="date">The day of the build.</param>
/// <param name="known">A day that the site says has come, whatever the clock says.</param>
internal sealed class DayCheck(DateOnly date, DateOnly known)
{
    // Clocks and time zones differ, and a build may bear the day of an earlier commit; a slip of the pen is months away.
    private const int DaysAhead = 7;

    private readonly int lastDay = Math.Max(date.DayNumber, known.DayNumber) + DaysAhead;

    /// <summary>Problems: <c>day-impossible</c>, and the warnings <c>day-to-come</c> and <c>review-due</c>.</summary>
    public IEnumerable<Diagnostic> Of(IEnumerable<TopicDraft> topics)
    {
        foreach (var topic in topics)
        {
            if (topic.Reviewed is { } reviewed && IsAhead(reviewed.Value))
            {
                yield return Problems.DayToCome(reviewed.Location, "reviewed", reviewed.Value);
            }
            else if (topic.ReviewAfter is not { } after)
            {
                continue;
            }
            else if (topic.Reviewed is { } before && after.Value < before.Value)
            {
                yield return Problems.DayImpossible(after.Location, "review-after", after.Value, before.Value);
            }
            else if (after.Value < date)
            {
                yield return Problems.ReviewDue(after.Location, after.Value);
            }
        }
    }

    /// <summary>The warning <c>day-to-come</c>.</summary>
    public IEnumerable<Diagnostic> Of(IEnumerable<SourceDraft> sources) =>
        from accessed in sources.Select(source => source.Accessed).OfType<Placed<DateOnly>>()
        where IsAhead(accessed.Value)
        select Problems.DayToCome(accessed.Location, "accessed", accessed.Value);

    private bool IsAhead(DateOnly day) => day.DayNumber > lastDay;
}
