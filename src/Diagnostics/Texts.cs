namespace EuNatoSite.Diagnostics;

/// <summary>What is shown of long texts.</summary>
public static class Texts
{
    /// <summary>The first characters of a text, and no half of one that takes two (a surrogate pair).</summary>
    /// <param name="length">In UTF-16 units, at least 1; the opening may be one shorter.</param>
    public static string Opening(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
