using System.Globalization;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>
/// The words of a corpus: made of syllables, some far more frequent than others, so that an index of them is of a real size.
/// </summary>
internal static class Words
{
    private const int Vocabulary = 8_000;

    private static readonly string[] Starts =
        ["b", "br", "c", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ea", "io"];
    private static readonly string[] Ends = ["n", "r", "l", "t", "nd", "st", "m", "ck", "", ""];

    /// <summary>Pairwise different, in lower case; the first are the shortest, as frequent words are.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Make().Distinct().Take(Vocabulary)];

    /// <summary>A sentence of 10 to 22 words with a full stop, in which others may be put.</summary>
    /// <param name="inserted">Put somewhere inside, in this order.</param>
    public static string Sentence(Chance chance, params ReadOnlySpan<string> inserted)
    {
        var words = new List<string>(24);
        for (var count = chance.Between(10, 22) - (inserted.Length * 2); words.Count < count;)
        {
            words.Add(Word(chance));
        }

        words[0] = Capital(words[0]);
        foreach (var text in inserted)
        {
            words.Insert(chance.Between(1, words.Count), text);
        }

        return string.Join(' ', words) + ".";
    }

    /// <summary>Words without a full stop, the first with a capital.</summary>
    public static string Phrase(Chance chance, int words) =>
        Capital(string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(chance))));

    public static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    // Half of any English text are about a hundred words.
    private static string Word(Chance chance) => All[chance.Skewed(chance.IsIn(0.5) ? 100 : All.Count, 2)];

    private static IEnumerable<string> Make()
    {
        var chance = new Chance(1);
        for (var made = 0; ; made++)
        {
            var syllables = 1 + (made > 60 ? 1 : 0) + (made > 2_000 ? 1 : 0);
            yield return string.Concat(Enumerable.Repeat(0, syllables).Select(_ => Syllable(chance)));
        }
    }

    private static string Syllable(Chance chance) => chance.Of(Starts) + chance.Of(Middles) + chance.Of(Ends);
}
