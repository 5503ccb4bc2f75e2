using System.Globalization;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Commands;

/// <summary>The day that a command takes for today.</summary>
internal static class BuildDay
{
    private const string Epoch = "SOURCE_DATE_EPOCH";

    // Of the year 9999.
    private const long LastSecond = 253_402_300_799;

    /// <summary>The day that an option names, or else that of <c>SOURCE_DATE_EPOCH</c>, or else today, in UTC.</summary>
    /// <param name="option">For the message: <c>--date</c>.</param>
    /// <exception cref="UsageException">What the option or the variable names is no day.</exception>
    public static DateOnly Read(string option, string? written)
    {
        if (written is not null)
        {
            return Days.Read(written)
                ?? throw new UsageException(
                    $"{option} must be a day such as 2026-11-22, not '{written}'{(DateSlip.DayMeantBy(written) is { } meant ? $"; did you mean '{meant}'?" : ".")}");
        }

        // https://reproducible-builds.org/specs/source-date-epoch/
        return Environment.GetEnvironmentVariable(Epoch) is { Length: > 0 } epoch
            ? OfEpoch(epoch) ?? throw new UsageException($"{Epoch} must be a number of seconds since 1970 such as 1795305600, not '{epoch}'; mend it, or unset it.")
            : DateOnly.FromDateTime(DateTime.UtcNow);
    }

    private static DateOnly? OfEpoch(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;
}
