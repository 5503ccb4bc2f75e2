using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>Finds the valid name that somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the smallest edit distance (optimal string alignment, ignoring case), if it is near enough to be meant:
    /// at most a third of the longer word's length. Ties go to the first in ordinal order. Null where none is near.
    /// </summary>
    public static string? To(string written, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var limit = Math.Min(bestDistance - 1, Math.Max(1, Math.Max(written.Length, candidate.Length) / 3));
            if (Math.Abs(candidate.Length - written.Length) > limit)
            {
                continue;
            }

            var distance = Distance(written.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance <= limit)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// The closing half of a message: <c>; did you mean 'x'?</c>, or the valid names where there are few, or else what to do.
    /// </summary>
    public static string Hint(string written, ImmutableArray<string> candidates, string otherwise)
    {
        if (To(written, candidates) is { } nearest)
        {
            return $"; did you mean '{nearest}'?";
        }

        return candidates.Length is > 0 and <= 24 ? $"; write one of: {string.Join(", ", candidates)}" : $"; {otherwise}";
    }

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
