using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Whether the days that editors note can be, and whether the day of a review has come.</summary>
/// <param name="date">The day of the build.</param>
/// <param name="known">
/// <c>facts-as-of</c>. Where it is later than the build, other days are compared with it: one wrong date gives one warning, and not one for
/// each entry.
/// </param>
internal sealed class DayCheck(DateOnly date, Placed<DateOnly>? known)
{
    // Clocks and time zones differ, and a build may bear the day of an earlier commit; a slip of the pen is months away.
    private const int DaysAhead = 7;

    private readonly DateOnly lastOfBuild = After(date);

    private DateOnly LastDay => known is { Value: var day } && day > date ? After(day) : lastOfBuild;

    /// <summary>Of the day up to which facts were gathered itself, by that of the build alone. The warning <c>day-to-come</c>.</summary>
    public IEnumerable<Diagnostic> OfSite()
    {
        if (known is { } day && day.Value > lastOfBuild)
        {
            yield return Problems.DayToCome(day.Location, "facts-as-of", day.Value, isOfAll: true);
        }
    }

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

    /// <inheritdoc cref="Of(IEnumerable{SourceDraft})"/>
    public IEnumerable<Diagnostic> Of(IEnumerable<MemberDraft> members) =>
        from day in members.SelectMany(member => member.Days)
        where IsAhead(day.Value)
        select Problems.DayToCome(day.Location, day.Column, day.Value);

    private bool IsAhead(DateOnly day) => day > LastDay;

    // The calendar ends.
    private static DateOnly After(DateOnly day) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + DaysAhead, DateOnly.MaxValue.DayNumber));
}
