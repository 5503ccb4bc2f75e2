using System.Globalization;
using System.Text;

namespace EuNatoSite.Exports;

/// <summary>
/// Words as MiniSearch 7 finds them by default, in JavaScript: <c>text.split(/[\n\r\p{Z}\p{P}]+/u)</c>, each in lower case.
/// </summary>
public static class SearchTokens
{
    /// <summary>The pieces of a text as they are written; one is empty where the text opens or closes with a separator.</summary>
    internal static Pieces Split(ReadOnlySpan<char> text) => new(text);

    /// <summary>Whether a text is one word, without a separator.</summary>
    internal static bool IsOne(string text) => Length(text, areSeparators: false) == text.Length;

    /// <summary>Whether a text has a word, in capitals or not.</summary>
    internal static bool Has(string text, string word)
    {
        foreach (var token in Split(text))
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>JavaScript's toLowerCase: invariant casing, and two letters beyond it, İ and a Σ that ends a word.</summary>
    public static string Lower(string token)
    {
        var endsInSigma = token.Length > 1 && token[^1] == 'Σ' && char.IsLetter(token[^2]);
        var lower = token.ToLowerInvariant().Replace("İ", "i\u0307", StringComparison.Ordinal);
        return endsInSigma ? lower[..^1] + 'ς' : lower;
    }

    // Of the separators that a text begins with, or of what stands before the first one.
    private static int Length(ReadOnlySpan<char> text, bool areSeparators)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSeparator(rune) != areSeparators)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static bool IsSeparator(Rune rune) => rune.Value is '\n' or '\r' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or
        UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or
        UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    /// <summary>Goes through the pieces of a text, which stay where they are.</summary>
    internal ref struct Pieces(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> left = text;
        private bool isAtEnd;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Pieces GetEnumerator() => this;

        public bool MoveNext()
        {
            if (isAtEnd)
            {
                return false;
            }

            Current = left[..Length(left, areSeparators: false)];
            left = left[Current.Length..];
            isAtEnd = left.IsEmpty;
            left = left[Length(left, areSeparators: true)..];
            return true;
        }
    }
}
