using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// What the rows of a chart's table have in common, to be said once. Where rows differ, a group and a year are what they are told apart by
/// and stand in each; of a price basis and a source that most rows have, only the others are named.
/// </summary>
/// <param name="Group">That of all rows, or null.</param>
/// <param name="Year">Likewise.</param>
/// <param name="PriceBasis">That of most rows, where each has one; or null.</param>
/// <param name="Origin">That of most rows, or null.</param>
internal sealed record CommonCells(string? Group, string? Year, CommonCell<string>? PriceBasis, CommonCell<FigureOrigin>? Origin)
{
    // Of fewer rows than the first, and fewer equal ones among others than the second, nothing is easier to read for being said once.
    private const int FewestRows = 3;
    private const int FewestAmongOthers = 5;

    /// <summary>Whether any row has a price basis to itself.</summary>
    public required bool HasPriceBasis { get; init; }

    /// <summary>Whether any row has a source to itself.</summary>
    public bool HasOrigin => Origin is not { IsOfAll: true };

    public static CommonCells Of(ChartView chart)
    {
        var rows = chart.Rows;
        var basis = MostOf(rows, row => row.PriceBasis);
        return new CommonCells(
            ThatOfAll(MostOf(rows, chart.NameOf)),
            ThatOfAll(MostOf(rows, row => row.Year.ToString(CultureInfo.InvariantCulture))),
            basis,
            MostOf(rows, row => row.Origin))
        {
            HasPriceBasis = basis is not { IsOfAll: true } && rows.Any(row => row.PriceBasis is not null),
        };
    }

    private static string? ThatOfAll(CommonCell<string>? cell) => cell is { IsOfAll: true } ? cell.Value : null;

    private static CommonCell<T>? MostOf<T>(ImmutableArray<ChartRow> rows, Func<ChartRow, T?> cellOf)
        where T : class
    {
        if (rows.Length < FewestRows || rows.Any(row => cellOf(row) is null))
        {
            return null;
        }

        var most = rows.CountBy(row => cellOf(row)!).MaxBy(cell => cell.Value);
        var isOfAll = most.Value == rows.Length;
        return isOfAll || (most.Value >= FewestAmongOthers && most.Value * 2 > rows.Length) ? new CommonCell<T>(most.Key, isOfAll) : null;
    }
}

/// <param name="IsOfAll">Whether all rows have it, and not only most.</param>
internal sealed record CommonCell<T>(T Value, bool IsOfAll);
