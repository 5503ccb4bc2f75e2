using System.Text;

namespace EuNatoSite.Model;

/// <summary>Makes ids out of names, and tells what an id may look like.</summary>
public static class Slug
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 100;

    // Letters of European names that have no plain form to lower to. Unicode's own decomposition is not to be had without ICU.
    private static readonly (string Letters, string Plain)[] Latin =
    [
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįıİ", "i"),
        ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņň", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"),
        ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
    ];

    /// <summary>Lower-case letters and digits of a name, other runs as one hyphen, cut at <see cref="MaxLength"/>.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (PlainOf(letter) is { } plain)
            {
                slug.Append(plain);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter is not ('\'' or '’'))
            {
                slug.Append('-');
            }
        }

        slug.Length = Math.Min(slug.Length, MaxLength);
        return slug.ToString().Trim('-');
    }

    /// <summary>Whether a text can be an id: lower-case letters, digits and single hyphens between them.</summary>
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= MaxLength
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal);

    /// <summary>What a small letter of a European name is without its accent: <c>ü</c>, <c>u</c>. Null for any other character.</summary>
    internal static string? PlainOf(char letter)
    {
        foreach (var (letters, plain) in Latin)
        {
            if (letters.Contains(letter, StringComparison.Ordinal))
            {
                return plain;
            }
        }

        return null;
    }
}
