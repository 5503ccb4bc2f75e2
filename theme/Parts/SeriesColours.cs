using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// The class and the marker of each series of a chart, and the class of a bar that is somebody's. A family's colour and shape are for what
/// the family's name stands on. What belongs to neither has no colour: where there are several they differ by ink, stroke and marker.
/// </summary>
internal static class SeriesColours
{
    private const string Diamond = "M0-6l5 6l-5 6l-5-6z";

    private static readonly SeriesStyle Neither = new("family-other", Diamond);

    // Each with a shape that no family has: a cross, a diamond, a saltire, an hourglass, a hollow diamond and a star.
    private static readonly ImmutableArray<SeriesStyle> Neutral =
    [
        new("series-0", "M-5-1.5h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z"),
        new("series-1", Diamond),
        new("series-2", "M-4.6-2.5l2.1-2.1l2.5 2.5l2.5-2.5l2.1 2.1l-2.5 2.5l2.5 2.5l-2.1 2.1l-2.5-2.5l-2.5 2.5l-2.1-2.1l2.5-2.5z"),
        new("series-3", "M-4.5-5h9l-9 10h9z"),
        new("series-4", "M0-7l6 7l-6 7l-6-7zM0-3.5l-3 3.5l3 3.5l3-3.5z"),
        new("series-5", "M0-6.5l1.6 4.9l4.9 1.6l-4.9 1.6l-1.6 4.9l-1.6-4.9l-4.9-1.6l4.9-1.6z"),
    ];

    public static ImmutableArray<SeriesStyle> Of(ChartView chart)
    {
        var owners = chart.Lines.Select(line => OwnerOf(line.Name)).ToList();
        if (owners is [null])
        {
            return [Neither];
        }

        var free = new Queue<SeriesStyle>(Neutral);
        // A family has one colour: the first with its name has it.
        return [.. owners.Select((owner, index) => (owners.IndexOf(owner) == index ? StyleOf(owner) : null) ?? (free.TryDequeue(out var next) ? next : Neither))];
    }

    /// <summary>The class of what stands at a label; null where it is that of its series.</summary>
    public static string? Of(ChartView chart, int label) => StyleOf(chart.Owners.ElementAtOrDefault(label))?.Class;

    private static Organisation? OwnerOf(string name) => name switch
    {
        "EU" or "EU-27" => Organisation.Eu,
        "NATO" => Organisation.Nato,
        "Both" => Organisation.Joint,
        _ => null,
    };

    // A circle, a square and a lens.
    private static SeriesStyle? StyleOf(Organisation? owner) => owner switch
    {
        Organisation.Eu => new("family-eu", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
        Organisation.Nato => new("family-nato", "M-4-4h8v8h-8z"),
        Organisation.Joint => new("family-joint", "M0-6a8 8 0 0 1 0 12a8 8 0 0 1 0-12z"),
        _ => null,
    };
}

/// <param name="Class">Of which the style makes a colour, and a stroke.</param>
/// <param name="Marker">The path of its marker.</param>
internal sealed record SeriesStyle(string Class, string Marker);
