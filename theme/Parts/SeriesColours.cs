using System.Collections.Immutable;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// The class of each series of a chart. A family's colour is for what the family's name stands on; what belongs to neither is drawn
/// without one where it stands alone, and in the order of the colours where there are several to tell apart.
/// </summary>
internal static class SeriesColours
{
    public static ImmutableArray<string> Of(ChartView chart) =>
        [.. chart.Lines.Select((line, index) => FamilyOf(line.Name) ?? (chart.Lines.Length == 1 ? "family-other" : $"series-{index}"))];

    private static string? FamilyOf(string name) => name switch
    {
        "EU" or "EU-27" => "family-eu",
        "NATO" => "family-nato",
        "Both" => "family-joint",
        _ => null,
    };
}
