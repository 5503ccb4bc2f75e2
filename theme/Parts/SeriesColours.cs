using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// The class of each series of a chart, and of a bar that is somebody's. A family's colour is for what the family's name stands on; what
/// belongs to neither is drawn without one where it stands alone, and where there are several to tell apart, in the order of the colours
/// that no family of the chart has.
/// </summary>
internal static class SeriesColours
{
    private const string Colourless = "family-other";

    // How many colours the style has for series. The first of them are the families'.
    private const int Count = 6;
    private static readonly ImmutableArray<string> Families = ["family-eu", "family-nato", "family-joint"];

    public static ImmutableArray<string> Of(ChartView chart)
    {
        var families = chart.Lines.Select(line => FamilyOf(line.Name)).ToList();
        if (families is [var alone])
        {
            return [alone ?? Colourless];
        }

        var free = new Queue<string>(Enumerable.Range(0, Count)
            .Where(colour => colour >= Families.Length || !families.Contains(Families[colour]))
            .Select(colour => $"series-{colour}"));
        string Next() => free.TryDequeue(out var next) ? next : Colourless;
        // A family has one colour: the first with its name has it.
        return [.. families.Select((family, index) => family is not null && families.IndexOf(family) == index ? family : Next())];
    }

    /// <summary>The class of what stands at a label; null where it is that of its series.</summary>
    public static string? Of(ChartView chart, int label) => FamilyOf(chart.Owners.ElementAtOrDefault(label));

    private static string? FamilyOf(string name) => FamilyOf(name switch
    {
        "EU" or "EU-27" => Organisation.Eu,
        "NATO" => Organisation.Nato,
        "Both" => Organisation.Joint,
        _ => (Organisation?)null,
    });

    private static string? FamilyOf(Organisation? owner) => owner switch
    {
        Organisation.Eu => "family-eu",
        Organisation.Nato => "family-nato",
        Organisation.Joint => "family-joint",
        _ => null,
    };
}
