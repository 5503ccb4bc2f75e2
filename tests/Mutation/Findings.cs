using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Mutation;

/// <summary>Counts what was planted and what was told of it.</summary>
internal sealed class Findings(ITestOutputHelper output)
{
    private readonly SortedDictionary<string, (int Found, int Planted)> counts = new(StringComparer.Ordinal);
    private readonly List<string> wrong = [];

    /// <summary>The errors must be those at these places, with these codes, and no other.</summary>
    public void Compare(IEnumerable<Diagnostic> errors, IEnumerable<(string What, SourceLocation At, string Code)> expected)
    {
        var told = errors.ToLookup(error => (error.Location, error.Code));
        var wanted = expected.ToLookup(one => (one.At, one.Code));
        foreach (var place in wanted)
        {
            var found = Math.Min(told[place.Key].Count(), place.Count());
            foreach (var one in place)
            {
                Count(one.What, found-- > 0, $"not told: {one.What} at {one.At}, {one.Code}");
            }
        }

        wrong.AddRange(told.Where(place => !wanted.Contains(place.Key)).SelectMany(place => place).Select(error => $"told, and not planted: {error}"));
    }

    public void Count(string what, bool isFound, string otherwise)
    {
        var (found, planted) = counts.GetValueOrDefault(what);
        counts[what] = (found + (isFound ? 1 : 0), planted + 1);
        if (!isFound)
        {
            wrong.Add(otherwise);
        }
    }

    /// <summary>Prints the counts, and fails with what was overlooked.</summary>
    public void Report()
    {
        foreach (var (what, (found, planted)) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: found {found:N0} of {planted:N0}"));
        }

        var (all, of) = (counts.Values.Sum(count => count.Found), counts.Values.Sum(count => count.Planted));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: found {all:N0} of {of:N0}"));
        Expect.Nothing(wrong);
        Assert.Equal(of, all);
        Assert.NotEqual(0, of);
    }
}
