using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>
/// Regular expressions that take what the parser takes, in the part of the language that JavaScript and .NET share. What no expression
/// can tell, they let pass: that an interval ends before it starts, that an address has a host nobody could look up.
/// </summary>
internal static class ValuePatterns
{
    // Years 1 to 9998 of the Gregorian calendar, and days that are in it.
    private const string Year = "(?!0000|9999)[0-9]{4}";
    private const string Month = "(?:0[1-9]|1[0-2])";
    private const string DayOfMonth = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
    private const string LeapYear = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";
    private const string Point = $"(?:{LeapYear}-02-29|{Year}(?:-{Month}|-{DayOfMonth})?)[~?]?";

    // White space and controls, which browsers leave out of an address, and the other slash. Written out: '\s' is not the same everywhere.
    private const string NotOfAddress = @"\\\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";

    /// <summary>A date as <see cref="HistoricalDate"/> reads it.</summary>
    public const string Date = $@"(?:{Point}(?:/(?:{Point}|\.\.))?|\.\./{Point})";

    public const string Day = $"(?:{LeapYear}-02-29|(?!0000)[0-9]{{4}}-{DayOfMonth})";

    /// <summary>A slug that Windows does not take for a device. Its length is a limit of its own.</summary>
    public const string Id = "(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(?:-[a-z0-9]+)*";

    public const string Address = $"[Hh][Tt][Tt][Pp][Ss]://[^{NotOfAddress}/?#:@][^{NotOfAddress}]*";

    /// <summary>The address of a host or a folder: without a query, a fragment or a user.</summary>
    public const string SiteAddress = $"[Hh][Tt][Tt][Pp][Ss]://[^{NotOfAddress}/?#:@][^{NotOfAddress}/?#@]*(?:/[^{NotOfAddress}?#]*)?";

    public const string Language = EnglishTag.Pattern;

    public const string Number = "[+-]?[0-9]{1,9}";

    public const string Flag = "true|false";

    public static string Whole(string pattern) => $"^(?:{pattern})$";

    /// <summary>The same, or nothing at all.</summary>
    public static string WholeOrEmpty(string pattern) => $"^(?:{pattern})?$";
}
