using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// A line chart laid out for any width: across in percent of the plot, down in pixels of <see cref="Writing.Down"/>. Figures and names stand
/// beside the plot, in rooms that the style keeps for them.
/// </summary>
internal sealed record LineLayout(ImmutableArray<Tick> Down, ImmutableArray<Tick> Across, ImmutableArray<LinePath> Lines)
{
    public const int Height = 300;
    public const int Bottom = 268;
    private const int Top = 14;
    private const int MostLabels = 6;
    private const int NameHeight = 18;
    private const int LongName = 8;

    /// <summary>How much room the names on the right want.</summary>
    public string Room => Lines.Max(line => line.Name.Length + line.Last.Length) switch
    {
        <= 5 => "room-for-years",
        <= LongName => "room-for-series",
        _ => "room-for-long-series",
    };

    public static LineLayout Of(ChartView chart)
    {
        var values = chart.Lines.SelectMany(line => line.Values).OfType<Amount>().Select(value => value.Number).DefaultIfEmpty(0).ToList();
        var steps = Steps(Math.Min(0, (double)values.Min()), Math.Max(0, (double)values.Max()));
        // Years keep their distances; groups stand evenly.
        var years = YearsOf(chart.Labels);
        var scale = new AcrossScale(years.IsEmpty ? [.. Enumerable.Range(0, chart.Labels.Length)] : years);
        double Y(double value) => Bottom - ((value - steps[0]) / (steps[^1] - steps[0]) * (Bottom - Top));

        var lines = chart.Lines.Select((line, series) => new LinePath(series, chart.Lines.Length == 1 ? "" : line.Name,
        [
            .. line.Values.Select((value, place) => value is { } known ? new LinePoint(scale.At(place), Y((double)known.Number), Writing.Short(known), place) : null)
                .OfType<LinePoint>(),
        ], line.Holds)).Where(line => !line.Points.IsEmpty).Select(line => line with { Last = LastOf(chart, line) });
        return new LineLayout(
            [.. steps.Select(step => new Tick(Y(step), Writing.Number((decimal)step)))],
            years.IsEmpty
                ? TicksOf(Shown(chart.Labels.Length).Select(place => (scale.At(place), chart.Labels[place])))
                : TicksOf(YearTicks.Of(years[0], years[^1]).Select(year => (scale.Of(year), year.ToString(CultureInfo.InvariantCulture)))),
            Apart(lines));
    }

    // Empty where any label is no year.
    private static ImmutableArray<int> YearsOf(ImmutableArray<string> labels)
    {
        var years = labels.Select(label => int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : -1)
            .ToImmutableArray();
        return years.Contains(-1) ? [] : years;
    }

    // Counted back from the last, which a narrow screen keeps.
    private static ImmutableArray<Tick> TicksOf(IEnumerable<(double At, string Text)> labels) =>
        [.. labels.Reverse().Select((label, index) => new Tick(label.At, label.Text, index % 2 == 1))];

    // As many labels as fit a narrow screen, counted back from the last.
    private static IEnumerable<int> Shown(int labels)
    {
        var step = Math.Max(1, (int)Math.Ceiling((labels - 1) / (double)(MostLabels - 1)));
        return Enumerable.Range(0, labels).Where(place => (labels - 1 - place) % step == 0);
    }

    // Three to six round steps from the first value at or under the lowest to the last at or over the highest.
    private static ImmutableArray<double> Steps(double min, double max)
    {
        var span = max == min ? 1 : max - min;
        var size = Math.Pow(10, Math.Floor(Math.Log10(span)));
        var step = (span / size) switch { <= 1.5 => size / 4, <= 3 => size / 2, <= 6 => size, _ => size * 2 };
        var first = (int)Math.Floor(min / step);
        var last = Math.Max(first + 1, (int)Math.Ceiling(max / step));
        return [.. Enumerable.Range(first, last - first + 1).Select(index => Math.Round(index * step, 10))];
    }

    // A line that ends early says when.
    private static string LastOf(ChartView chart, LinePath line)
    {
        var last = line.Points[^1];
        return last.Place < chart.Labels.Length - 1 ? $"{last.Value} ({chart.Labels[last.Place]})" : last.Value;
    }

    // The name of a line stands beside its last point. Names that would touch stand around their middle, in the order of their points.
    private static ImmutableArray<LinePath> Apart(IEnumerable<LinePath> lines)
    {
        var groups = new List<ImmutableArray<LinePath>>();
        foreach (var line in lines.OrderBy(line => line.Points[^1].Y))
        {
            ImmutableArray<LinePath> group = [line];
            while (groups.Count > 0 && TopOf(groups[^1]) + (groups[^1].Length * NameHeight) > TopOf(group))
            {
                group = [.. groups[^1], .. group];
                groups.RemoveAt(groups.Count - 1);
            }

            groups.Add(group);
        }

        return
        [
            .. groups.SelectMany(group => group.Select((line, place) => line with { NameY = TopOf(group) + (place * NameHeight) }))
                .OrderBy(line => line.Series),
        ];
    }

    // Where the first name of a group stands.
    private static double TopOf(ImmutableArray<LinePath> group) =>
        group.Average(line => line.Points[^1].Y) - ((group.Length - 1) * NameHeight / 2.0);
}

/// <summary>Turns years, or the order of groups, into percent from the left.</summary>
internal sealed record AcrossScale(ImmutableArray<int> Places)
{
    public double At(int label) => Of(Places[label]);

    public double Of(int place) => (place - Places[0]) / (double)Math.Max(1, Places[^1] - Places[0]) * 100;
}

/// <param name="At">Pixels from the top, or percent from the left.</param>
/// <param name="IsSecond">Whether a narrow screen does without it.</param>
internal sealed record Tick(double At, string Text, bool IsSecond = false);

/// <param name="Name">Empty for a line that is alone: it has the chart's title.</param>
/// <param name="Holds">Whether a value stands until the next one: such a line climbs in steps.</param>
internal sealed record LinePath(int Series, string Name, ImmutableArray<LinePoint> Points, bool Holds)
{
    /// <summary>Its last value, as it is written beside the name.</summary>
    public string Last { get; init; } = "";

    /// <summary>The middle of its name, in pixels from the top.</summary>
    public double NameY { get; init; }

    /// <summary>Its strokes; a gap in the data is a gap in the line, but where a value holds.</summary>
    public IEnumerable<(LinePoint From, LinePoint To)> Strokes
    {
        get
        {
            foreach (var (from, to) in Points.Zip(Points.Skip(1)))
            {
                if (Holds)
                {
                    var corner = to with { Y = from.Y };
                    yield return (from, corner);
                    yield return (corner, to);
                }
                else if (to.Place == from.Place + 1)
                {
                    yield return (from, to);
                }
            }
        }
    }
}

/// <param name="X">In percent from the left.</param>
/// <param name="Y">In pixels from the top.</param>
/// <param name="Place">Index of its label.</param>
internal sealed record LinePoint(double X, double Y, string Value, int Place);
