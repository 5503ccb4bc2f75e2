using System.Buffers;

namespace EuNatoSite.Sources;

/// <param name="Offset">Where in the text it stands.</param>
/// <param name="Meant">Null where nobody can know.</param>
internal readonly record struct LostCharacter(int Offset, string Written, string? Meant);

/// <summary>
/// Finds characters that were lost on their way between encodings: the sign that stands for one (U+FFFD), and those that UTF-8 becomes
/// where it is read as Windows-1252, such as "Ã©" for "é". Only pairs that no language writes are taken for such.
/// </summary>
internal static class LostCharacters
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects = SearchValues.Create([Replacement, 'Â', 'Ã', 'â']);

    /// <summary>In the order of the text.</summary>
    public static IEnumerable<LostCharacter> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (At(text, at) is { } lost)
            {
                yield return lost;
            }
        }
    }

    /// <summary>Whether a character that does not show is the last of those that another became, and told with them.</summary>
    public static bool EndsOne(string text, int at) => text.AsSpan(0, at + 1) is [.., 'Ã', '\u00AD'] or [.., 'â', '€', '\u009D'];

    private static LostCharacter? At(string text, int at) => text.AsSpan(at) switch
    {
        [Replacement, ..] => new(at, text[at..(at + 1)], null),

        // Windows-1252 and Unicode agree on these, and their last six bits are those of the byte.
        ['Â', >= '\u00A0' and <= '\u00BF' and not '\u00AD' and var second, ..] => new(at, text[at..(at + 2)], second.ToString()),
        ['Ã', >= '\u00A0' and <= '\u00BF' and var second, ..] => new(at, text[at..(at + 2)], ((char)(second + 0x40)).ToString()),
        ['â', '€', var third, ..] when MeantBy(third) is { } meant => new(at, text[at..(at + 3)], meant),
        _ => null,
    };

    // Dashes, quotation marks, dots: the third byte as Windows-1252 shows it.
    private static string? MeantBy(char third) => third switch
    {
        '“' => "–",
        '”' => "—",
        '˜' => "‘",
        '™' => "’",
        'œ' => "“",
        '\u009D' => "”",
        '¢' => "•",
        '¦' => "…",
        _ => null,
    };

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Suspects);
        return found < 0 ? -1 : from + found;
    }
}
