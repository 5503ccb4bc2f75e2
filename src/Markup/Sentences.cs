using System.Buffers;

namespace EuNatoSite.Markup;

/// <summary>Finds the sentences of plain English text.</summary>
public static class Sentences
{
    // A full stop after one of these ends no sentence.
    private static readonly string[] Abbreviations =
        ["Art", "cf", "Dr", "e.g", "ed", "i.e", "Mr", "Mrs", "Ms", "No", "no", "p", "para", "pp", "Prof", "St", "vol", "v", "vs"];

    private const int LongestAbbreviation = 4;

    // What may stand behind the mark that ends a sentence.
    private const string ClosingMarks = "\"')”’";

    // What a word may come after.
    private static readonly SearchValues<char> BeforeWord = SearchValues.Create(" \n(\"“‘");

    /// <summary>The sentence that holds the character at an offset, without the white space around it.</summary>
    public static ReadOnlyMemory<char> Around(ReadOnlyMemory<char> words, int offset) => words[From(0, words.Span, offset)].Trim();

    /// <summary>The same, with the white space around it, where it is none before a place: who asks from sentence to sentence reads a text once.</summary>
    /// <param name="start">0, or the end of a sentence before it.</param>
    public static Range From(int start, ReadOnlySpan<char> text, int offset)
    {
        var sentence = After(text, start);
        while (sentence.End.Value <= offset && sentence.End.Value < text.Length)
        {
            sentence = After(text, sentence.End.Value);
        }

        return sentence;
    }

    /// <summary>Whether a text ends as a sentence does.</summary>
    public static bool IsClosed(ReadOnlySpan<char> text) => text.TrimEnd(ClosingMarks) is [.., '.' or '!' or '?'];

    /// <summary>How many sentences a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var end = 0; end < text.Length; count++)
        {
            end = After(text, end).End.Value;
        }

        return count;
    }

    private static Range After(ReadOnlySpan<char> text, int start)
    {
        for (var mark = NextMark(text, start); mark >= 0; mark = NextMark(text, mark + 1))
        {
            if (EndAt(text, mark) is { } end)
            {
                return start..end;
            }
        }

        return start..text.Length;
    }

    private static int NextMark(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny('.', '!', '?') is >= 0 and var ahead ? from + ahead : -1;

    // Where the sentence ends that a mark closes, after the quotes and brackets that close with it; null where none ends.
    private static int? EndAt(ReadOnlySpan<char> text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && ClosingMarks.Contains(text[end]))
        {
            end++;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isFollowed = next > end && next < text.Length;
        var opensSentence = isFollowed && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '"' or '“' or '‘');
        return opensSentence && !EndsAbbreviation(text[..mark]) ? end : null;
    }

    private static bool EndsAbbreviation(ReadOnlySpan<char> text)
    {
        // Of a word that is longer than any of them the end will do.
        var before = text[^Math.Min(text.Length, LongestAbbreviation + 1)..];
        var wordStart = before.LastIndexOfAny(BeforeWord) + 1;
        var word = before[wordStart..];
        // "J. Solana", "the U.S. Congress".
        var isInitial = word is [_] or [.., '.', _] && char.IsUpper(word[^1]);
        return isInitial || Abbreviations.Contains(word.ToString(), StringComparer.Ordinal);
    }
}
