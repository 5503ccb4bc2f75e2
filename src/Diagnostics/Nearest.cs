using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>Finds the valid name that somebody most likely meant.</summary>
public static class Nearest
{
    // What is longer is no slip of the pen, and takes long to compare.
    private const int MaxLength = 200;

    /// <summary>For names of many words: one slip in so many letters is likely, and more make another name.</summary>
    public const int FewSlips = 5;

    private const int ManySlips = 3;

    /// <summary>
    /// The candidate with the smallest edit distance (optimal string alignment, ignoring case), if it is near enough to be meant:
    /// at most one slip in so many letters of the longer word. Ties go to the first in ordinal order. Null where none is near, or what was written
    /// is longer than 200 characters.
    /// </summary>
    /// <param name="lettersToSlip">3, or more where a wrong hint is likelier.</param>
    public static string? To(string written, IEnumerable<string> candidates, int lettersToSlip = ManySlips)
    {
        if (written.Length > MaxLength)
        {
            return null;
        }

        var wanted = written.ToUpperInvariant();
        Span<char> upper = stackalloc char[MaxLength];
        Span<int> rows = stackalloc int[3 * (MaxLength + 1)];
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var limit = Math.Min(bestDistance, Math.Max(1, Math.Max(written.Length, candidate.Length) / lettersToSlip));
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - written.Length) > limit)
            {
                continue;
            }

            var length = candidate.AsSpan().ToUpperInvariant(upper);
            var distance = Distance(wanted, upper[..length], limit, rows);
            if (distance <= limit && (distance < bestDistance || string.CompareOrdinal(candidate, best) < 0))
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
    /// <param name="meant">The name that was meant, where that is known already.</param>
    public static string Hint(string written, ImmutableArray<string> candidates, string otherwise, string? meant = null)
    {
        if ((meant ?? To(written, candidates)) is { } nearest)
        {
            return $"; did you mean '{nearest}'?";
        }

        return candidates.Length is > 0 and <= 24 ? $"; write one of: {string.Join(", ", candidates)}" : $"; {otherwise}";
    }

    /// <param name="limit">Beyond it any greater number does.</param>
    /// <param name="rows">Room for three rows of the table, which are used in turn.</param>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, Span<int> rows)
    {
        var width = b.Length + 1;
        for (var j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        var leastBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var (row, last, before) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width);
            var least = rows[row] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = rows[last + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var cell = Math.Min(substitution, Math.Min(rows[last + j], rows[row + j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[before + j - 2] + 1);
                }

                rows[row + j] = cell;
                least = Math.Min(least, cell);
            }

            // No row below comes under both of these again; two letters changed about reach over one.
            if (least > limit && leastBefore >= limit)
            {
                return limit + 1;
            }

            leastBefore = least;
        }

        return rows[(a.Length % 3 * width) + b.Length];
    }
}
