using System.Diagnostics;

namespace EuNatoSite.Tests;

/// <summary>How long anything may take that somebody sends.</summary>
internal static class Patience
{
    private const int Attempts = 3;

    /// <summary>Two seconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Does it, and measures. A busy computer makes everything look slow: what reaches the limit is done again, since what is slow in
    /// itself is slow three times.
    /// </summary>
    /// <param name="limit"><see cref="Limit"/> where none is given.</param>
    public static (T Value, TimeSpan Time) Measure<T>(Func<T> work, TimeSpan? limit = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            var value = work();
            var time = Stopwatch.GetElapsedTime(started);
            if (time < (limit ?? Limit) || attempt == Attempts)
            {
                return (value, time);
            }
        }
    }

    /// <summary>Does it, and fails where it takes as long as that.</summary>
    /// <param name="work">Nothing in it may be kept from one attempt to the next.</param>
    /// <param name="otherwise">What takes how long: why the limit is one.</param>
    public static T Within<T>(int seconds, Func<T> work, string otherwise = "it may take no longer")
    {
        var limit = TimeSpan.FromSeconds(seconds);
        var (value, time) = Measure(work, limit);
        Assert.True(time < limit, $"it took {time.TotalSeconds:0.0} s, and the limit is {seconds} s: {otherwise}");
        return value;
    }
}
