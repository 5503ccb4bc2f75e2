using System.Diagnostics;

namespace EuNatoSite.Tests.Hostile;

/// <summary>How long anything may take that somebody sends.</summary>
internal static class Patience
{
    /// <summary>Two seconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Does it, and measures. A busy computer makes everything look slow: what reaches the limit is done again, since what is slow in
    /// itself is slow three times.
    /// </summary>
    public static (T Value, TimeSpan Time) Measure<T>(Func<T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            var value = work();
            var time = Stopwatch.GetElapsedTime(started);
            if (time < Limit || attempt == 3)
            {
                return (value, time);
            }
        }
    }
}
