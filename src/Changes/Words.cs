namespace EuNatoSite.Changes;

/// <summary>How much two texts differ, in words, whatever their order.</summary>
internal static class Words
{
    /// <summary>The words that the second has more of, and those that it has less of.</summary>
    public static (int Added, int Removed) Difference(string before, string after)
    {
        var counts = Counts(after);
        foreach (var (word, count) in Counts(before))
        {
            counts[word] = counts.GetValueOrDefault(word) - count;
        }

        return (counts.Values.Where(count => count > 0).Sum(), -counts.Values.Where(count => count < 0).Sum());
    }

    /// <summary>From 0, no word in common, to 1, all (Sørensen and Dice).</summary>
    public static double Likeness(string one, string other)
    {
        var (added, removed) = Difference(one, other);
        var all = Split(one).Length + Split(other).Length;
        return all == 0 ? 1 : 1 - ((added + removed) / (double)all);
    }

    private static Dictionary<string, int> Counts(string text) => Split(text).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
