using System.Collections.Immutable;
using System.Globalization;

namespace EuNatoSite.Markup;

/// <summary>Gives the passages of a body their ids: <c>s1</c>, <c>s2</c> and so on, but none that a heading has, such as "S1".</summary>
internal sealed class PassageIds
{
    // The same few on every page.
    private static readonly ImmutableArray<string> First = [.. Enumerable.Range(1, 64).Select(passage => $"s{passage}")];

    private readonly HashSet<string> taken;
    private int given;

    public PassageIds(IEnumerable<Heading> headings) =>
        taken = headings.Select(heading => heading.Id).Where(id => id is ['s', >= '0' and <= '9', ..]).ToHashSet(StringComparer.Ordinal);

    /// <param name="own">What the next passage is called already, being a heading; null for another.</param>
    public string Next(string? own)
    {
        if (own is not null)
        {
            given++;
            return own;
        }

        string id;
        do
        {
            given++;
            id = given <= First.Length ? First[given - 1] : string.Create(CultureInfo.InvariantCulture, $"s{given}");
        }
        while (taken.Contains(id));

        return id;
    }
}
