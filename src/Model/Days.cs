using System.Globalization;

namespace EuNatoSite.Model;

/// <summary>How days are written for people, everywhere alike.</summary>
public static class Days
{
    /// <summary><c>17 March 2003</c>.</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
