using System.Globalization;

namespace EuNatoSite.Commands;

/// <summary>The day that a command takes for today.</summary>
internal static class BuildDay
{
    /// <summary>The day that an option names, or else that of <c>SOURCE_DATE_EPOCH</c>, or else today, in UTC.</summary>
    /// <param name="option">For the message: <c>--date</c>.</param>
    /// <exception cref="UsageException">What the option names is no day.</exception>
    public static DateOnly Read(string option, string? written)
    {
        if (written is not null)
        {
            return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new UsageException($"{option} must be a day such as 2026-11-22, not '{written}'.");
        }

        // https://reproducible-builds.org/specs/source-date-epoch/
        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var isEpoch = long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800;
        return DateOnly.FromDateTime(isEpoch ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : DateTime.UtcNow);
    }
}
