using System.Globalization;
using System.Text;

namespace EuNatoSite.Exports;

/// <summary>
/// Words as MiniSearch 7 finds them by default, in JavaScript: <c>text.split(/[\n\r\p{Z}\p{P}]+/u)</c>, each in lower case.
/// </summary>
public static class SearchTokens
{
    /// <summary>The pieces of a text as they are written; one is empty where the text opens or closes with a separator.</summary>
    public static List<string> Split(string text)
    {
        var tokens = new List<string>();
        var token = new StringBuilder();
        var isBetween = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsSeparator(rune))
            {
                token.Append(rune.ToString());
                isBetween = false;
            }
            else if (!isBetween)
            {
                tokens.Add(token.ToString());
                token.Clear();
                isBetween = true;
            }
        }

        tokens.Add(token.ToString());
        return tokens;
    }

    /// <summary>JavaScript's toLowerCase: invariant casing, and two letters beyond it, İ and a Σ that ends a word.</summary>
    public static string Lower(string token)
    {
        var endsInSigma = token.Length > 1 && token[^1] == 'Σ' && char.IsLetter(token[^2]);
        var lower = token.ToLowerInvariant().Replace("İ", "i\u0307", StringComparison.Ordinal);
        return endsInSigma ? lower[..^1] + 'ς' : lower;
    }

    private static bool IsSeparator(Rune rune) => rune.Value is '\n' or '\r' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or
        UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or
        UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
}
