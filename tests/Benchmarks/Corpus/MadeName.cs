using System.Globalization;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>What a term is called, by its number alone, so that any text can name any term.</summary>
internal sealed record MadeName(string Id, string Name, string? Alias, string? Abbreviation)
{
    // A tree of names with shared beginnings, as real ones have.
    private const int Firsts = 1_500;

    private static readonly string[] Nouns =
    [
        "accord", "action", "agency", "agreement", "alliance", "assembly", "board", "bureau", "capability", "cell", "centre", "charter",
        "college", "command", "committee", "compact", "concept", "council", "declaration", "directive", "doctrine", "exercise",
        "facility", "force", "forum", "framework", "fund", "group", "initiative", "institute", "mission", "office", "operation", "pact",
        "plan", "platform", "pledge", "programme", "protocol", "treaty",
    ];

    /// <summary>The most terms whose names all differ.</summary>
    public static int Most { get; } = Firsts * Nouns.Length;

    public static MadeName Of(int term)
    {
        var first = Words.All[100 + (term % Firsts)];
        var noun = Nouns[(term + (term / Firsts)) % Nouns.Length];
        return new($"{first}-{noun}", $"{Words.Capital(first)} {noun}", AliasOf(term, first, noun), AbbreviationOf(term));
    }

    /// <summary>One of the names a text may use.</summary>
    public string Mention(Chance chance) => chance.Below(4) switch
    {
        0 => Alias ?? Name,
        1 => Abbreviation ?? Name,
        _ => Name,
    };

    // The real 358 terms have 246 aliases.
    private static string? AliasOf(int term, string first, string noun) => term % 3 == 0 ? null : $"{noun} of {Words.Capital(first)}";

    // Of the real 358 terms 94 have one.
    private static string? AbbreviationOf(int term)
    {
        if (term % 4 != 0)
        {
            return null;
        }

        // The prime shares no factor with 26, so that no two terms get the same letters.
        var code = (int)(term * 7_919L % (26 * 26 * 26 * 26));
        return string.Create(CultureInfo.InvariantCulture, $"{Letter(code)}{Letter(code / 26)}{Letter(code / 676)}{Letter(code / 17_576)}");
    }

    private static char Letter(int code) => (char)('A' + (code % 26));
}
