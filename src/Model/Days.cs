using System.Globalization;

namespace EuNatoSite.Model;

/// <summary>How days are counted with and written, everywhere alike.</summary>
public static class Days
{
    /// <summary><c>17 March 2003</c>.</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2003-03-17</c> (ISO 8601), as machines and HTML's <c>datetime</c> want it.</summary>
    public static string InFigures(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as <see cref="InFigures"/> writes it; null where it is not written so, or there is none.</summary>
    public static DateOnly? Read(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The last day of a year, but none that is still to come.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="today">The latest day there is.</param>
    public static DateOnly EndOf(int year, DateOnly today) => year < today.Year ? new DateOnly(year, 12, 31) : today;
}
