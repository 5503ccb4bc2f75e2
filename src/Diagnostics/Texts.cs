using System.Globalization;

namespace EuNatoSite.Diagnostics;

/// <summary>How texts for people are cut, and how they say a number.</summary>
public static class Texts
{
    /// <summary>The first characters of a text, and no half of one that takes two (a surrogate pair).</summary>
    /// <param name="length">In UTF-16 units, at least 1; the opening may be one shorter.</param>
    public static string Opening(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary><c>1 event</c>, <c>1,204 events</c>.</summary>
    /// <param name="many">Where it is not <paramref name="one"/> with an "s".</param>
    public static string Counted(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
