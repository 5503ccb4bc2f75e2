using System.Collections.Immutable;

namespace EuNatoSite.Theme.Parts;

/// <summary>Which years an axis names: the first, the last, and round ones between.</summary>
internal static class YearTicks
{
    private const int MostLabels = 6;

    /// <summary>
    /// At most six, in order: multiples of 1, 2 or 5, or of ten, a hundred or more times these. One that is half a step or less from the
    /// first or last year gives way to it.
    /// </summary>
    public static ImmutableArray<int> Of(int first, int last)
    {
        for (var tens = 1; ; tens *= 10)
        {
            foreach (var step in (ReadOnlySpan<int>)[tens, 2 * tens, 5 * tens])
            {
                // Asked before they are made: steps of a year may be thousands.
                if ((last - first) / step < MostLabels && InSteps(first, last, step) is { Length: <= MostLabels } years)
                {
                    return years;
                }
            }
        }
    }

    private static ImmutableArray<int> InSteps(int first, int last, int step)
    {
        var years = ImmutableArray.CreateBuilder<int>();
        years.Add(first);
        for (var year = first - (first % step) + step; year < last; year += step)
        {
            if (2 * (year - first) > step && 2 * (last - year) > step)
            {
                years.Add(year);
            }
        }

        if (last > first)
        {
            years.Add(last);
        }

        return years.DrainToImmutable();
    }
}
