namespace EuNatoSite.Markup;

/// <summary>Finds the sentence around a place in plain English text.</summary>
public static class Sentences
{
    // A full stop after one of these ends no sentence.
    private static readonly string[] Abbreviations =
        ["Art", "cf", "Dr", "e.g", "ed", "i.e", "Mr", "Mrs", "Ms", "No", "no", "p", "para", "pp", "Prof", "St", "vol", "v", "vs"];

    /// <summary>The sentence that holds the character at an offset, without the white space around it.</summary>
    public static string Around(string text, int offset)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsSentence(text, i))
            {
                continue;
            }

            if (i >= offset)
            {
                return text[start..(i + 1)].Trim();
            }

            start = i + 1;
        }

        return text[start..].Trim();
    }

    private static bool EndsSentence(string text, int index)
    {
        if (text[index] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = index + 1;
        while (next < text.Length && text[next] is ('"' or '\'' or ')' or '”' or '’'))
        {
            next++;
        }

        if (next >= text.Length || !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var opensSentence = next < text.Length && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '"' or '“' or '‘');
        return opensSentence && !EndsAbbreviation(text.AsSpan(0, index));
    }

    private static bool EndsAbbreviation(ReadOnlySpan<char> before)
    {
        var wordStart = before.LastIndexOfAny(' ', '(', '\n') + 1;
        var word = before[wordStart..];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return isInitial || Abbreviations.Contains(word.ToString(), StringComparer.Ordinal);
    }
}
