using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>A tile for each country, roughly where it lies: columns from west to east, rows from north to south.</summary>
internal static class MembersMap
{
    public const int Columns = 10;

    // Names that a tile is too narrow for.
    private static readonly FrozenDictionary<string, string> ShortNames = new Dictionary<string, string>
    {
        ["GB"] = "UK",
        ["MK"] = "N. Macedonia",
        ["US"] = "USA",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Column, int Row)> PlaceOf = Places().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tiles of a map. Countries without a place of their own stand in rows below the rest.</summary>
    public static ImmutableArray<Tile> Of(ImmutableArray<MemberView> members)
    {
        var lowest = PlaceOf.Values.Max(place => place.Row);
        var strangers = members.Where(member => !PlaceOf.ContainsKey(member.Iso2)).ToList();
        return
        [
            .. members.Select(member =>
            {
                var stranger = strangers.IndexOf(member);
                var (column, row) = stranger < 0
                    ? PlaceOf[member.Iso2]
                    : (stranger % Columns, lowest + 1 + (stranger / Columns));
                return new Tile(member, ShortNames.GetValueOrDefault(member.Iso2, member.Country), column, row);
            }),
        ];
    }

    /// <summary>How a membership is written and which family of shapes it has.</summary>
    public static (string Family, string Label) Name(this Membership membership) => membership switch
    {
        Membership.EuOnly => ("eu", "EU only"),
        Membership.NatoOnly => ("nato", "NATO only"),
        Membership.Both => ("joint", "EU and NATO"),
        _ => ("other", "Neither"),
    };

    private static IEnumerable<KeyValuePair<string, (int Column, int Row)>> Places()
    {
        string[] rows =
        [
            ".. .. IS .. .. NO SE .. FI ..",
            "CA .. .. .. .. DK .. .. EE ..",
            "US .. IE GB NL DE .. .. LV ..",
            ".. .. .. BE LU CZ PL LT .. ..",
            ".. .. .. FR .. AT SK HU RO ..",
            ".. PT ES .. IT SI HR .. BG ..",
            ".. .. .. .. .. .. ME MK .. ..",
            ".. .. .. .. MT .. AL GR TR ..",
            ".. .. .. .. .. .. .. .. .. CY",
        ];
        return from row in Enumerable.Range(0, rows.Length)
               from tile in rows[row].Split(' ').Select((iso2, column) => (iso2, column))
               where tile.iso2 != ".."
               select KeyValuePair.Create(tile.iso2, (tile.column, row));
    }
}

/// <param name="Name">The country's, short enough for a tile.</param>
internal sealed record Tile(MemberView Member, string Name, int Column, int Row);
