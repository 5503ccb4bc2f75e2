using System.Buffers;
using System.Globalization;
using System.Text;

namespace EuNatoSite.Sources;

/// <summary>
/// Finds characters that do not show but change what is read: bidirectional controls (Unicode TR36, "Trojan Source"),
/// zero-width characters, soft hyphens, fillers, control characters, tags. Joiners are let through where their script needs them.
/// </summary>
internal static class InvisibleCharacters
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    // The first UTF-16 unit of U+E0000 to U+E007F.
    private const char TagSurrogate = '\uDB40';

    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. AllSuspects()]);

    /// <summary>
    /// The offsets of the invisible characters of a text, in order. NUL is not among them: it has an error of its own.
    /// </summary>
    public static IEnumerable<int> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            var isAllowed = text[at] switch
            {
                NonJoiner or Joiner => JoinsLetters(text, at),
                TagSurrogate => !IsTag(text, at),
                '\u00AD' or '\u009D' => LostCharacters.EndsOne(text, at),
                _ => false,
            };
            if (!isAllowed)
            {
                yield return at;
            }
        }
    }

    /// <summary>
    /// The first invisible character, NUL among them, of a text that was made of another by escapes, and that does not stand in the
    /// other as it is; null where there is none.
    /// </summary>
    public static Rune? FirstMade(string made, string written)
    {
        var nul = made.IndexOf('\0', StringComparison.Ordinal);
        foreach (var at in nul >= 0 ? [nul] : In(made))
        {
            if (Rune.TryGetRuneAt(made, at, out var rune) && !written.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                return rune;
            }
        }

        return null;
    }

    public static string NameOf(Rune rune) => rune.Value switch
    {
        0x00AD => "soft hyphen",
        0x034F => "combining grapheme joiner",
        0x061C => "Arabic letter mark",
        0x180E => "Mongolian vowel separator",
        0x200B => "zero width space",
        0x200C => "zero width non-joiner",
        0x200D => "zero width joiner",
        0x200E => "left-to-right mark",
        0x200F => "right-to-left mark",
        0x2028 => "line separator",
        0x2029 => "paragraph separator",
        0x202A => "left-to-right embedding",
        0x202B => "right-to-left embedding",
        0x202C => "pop directional formatting",
        0x202D => "left-to-right override",
        0x202E => "right-to-left override",
        0x2060 => "word joiner",
        0x2066 => "left-to-right isolate",
        0x2067 => "right-to-left isolate",
        0x2068 => "first strong isolate",
        0x2069 => "pop directional isolate",
        0xFEFF => "zero width no-break space, or byte order mark",
        < 0x20 or (>= 0x7F and < 0xA0) => "control character",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "Hangul filler",
        >= 0xE0000 => "tag",
        _ => "format character",
    };

    private static IEnumerable<char> AllSuspects()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var isSuspect = c switch
            {
                '\0' or '\t' or '\n' => false,
                < 0x20 or (>= 0x7F and < 0xA0) => true,
                0x00AD or 0x034F or 0x061C or 0x180E or 0xFEFF or TagSurrogate => true,
                0x115F or 0x1160 or 0x3164 or 0xFFA0 => true,
                (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,

                // Interlinear annotations, and two code points that are no characters and that XML cannot hold.
                (>= 0xFFF9 and <= 0xFFFB) or 0xFFFE or 0xFFFF => true,
                _ => false,
            };
            if (isSuspect)
            {
                yield return (char)c;
            }
        }
    }

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Suspects);
        return found < 0 ? -1 : from + found;
    }

    private static bool IsTag(string text, int at) => Rune.GetRuneAt(text, at).Value is >= 0xE0000 and <= 0xE007F;

    private static bool JoinsLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsJoinable(text[at - 1]) && IsJoinable(text[at + 1]);

    // A letter or vowel sign of a script in which a joiner changes the shape of words.
    private static bool IsJoinable(char c)
    {
        var hasJoiners = c
            is (>= '\u0600' and <= '\u08FF') // Arabic, Syriac, N'Ko and their neighbours
            or (>= '\u0900' and <= '\u0DFF') // the scripts of India and Sri Lanka
            or (>= '\u0F00' and <= '\u109F') // Tibetan, Myanmar
            or (>= '\u1780' and <= '\u18AF') // Khmer, Mongolian
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'); // Arabic presentation forms
        return hasJoiners && (char.IsLetter(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
    }
}
