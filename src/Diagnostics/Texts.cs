using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EuNatoSite.Diagnostics;

/// <summary>How texts for people are cut, how they say a number, and how other formats take them.</summary>
public static partial class Texts
{
    /// <summary>The first characters of a text, and no half of one that takes two (a surrogate pair).</summary>
    /// <param name="length">In UTF-16 units, at least 1; the opening may be one shorter.</param>
    public static string Opening(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Where the line ends that an offset lies in: before its '\n', or at the end of the text.</summary>
    public static int EndOfLine(this string text, int offset) => text.IndexOf('\n', offset) is >= 0 and var end ? end : text.Length;

    /// <summary>Where the line begins that an offset lies in; a line end belongs to the line before it.</summary>
    public static int StartOfLine(this string text, int offset) => text.LastIndexOf('\n', Math.Max(0, offset - 1), Math.Max(0, offset)) + 1;

    /// <summary>Where the line begins that follows the one an offset lies in; the end of the text where there is none.</summary>
    public static int NextLine(this string text, int offset) => Math.Min(text.EndOfLine(offset) + 1, text.Length);

    /// <summary>A text with a hyphen for each other dash, as programs make them of hyphens.</summary>
    public static string WithHyphens(string text) => OtherDash().Replace(text, "-");

    /// <summary><c>1 event</c>, <c>1,204 events</c>.</summary>
    /// <param name="many">Where it is not <paramref name="one"/> with an "s".</param>
    public static string Counted(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {Named(number, one, many)}");

    /// <summary>The name alone of so many things: <c>event</c>, <c>events</c>.</summary>
    /// <inheritdoc cref="Counted"/>
    public static string Named(int number, string one, string? many = null) => number == 1 ? one : many ?? one + "s";

    /// <summary>A text in which some characters are written otherwise.</summary>
    /// <param name="escapeOf">What is written for a character; null where it stands for itself.</param>
    public static string Escaped(string text, Func<char, string?> escapeOf)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (escapeOf(c) is { } escape)
            {
                escaped.Append(escape);
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    [GeneratedRegex("[\u2010-\u2015\u2212]")]
    private static partial Regex OtherDash();
}
