using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>A line chart laid out for any width: across in percent of the drawing, down in pixels.</summary>
/// <param name="Left">Where the plot starts, in percent.</param>
internal sealed record LineLayout(
    double Left, ImmutableArray<Tick> Down, ImmutableArray<Tick> Across, ImmutableArray<LinePath> Lines)
{
    public const int Height = 300;
    public const int Bottom = 268;
    private const int Top = 34;
    private const double Right = 97;
    private const int MostLabels = 6;
    private const int NameHeight = 18;

    public static LineLayout Of(ChartView chart)
    {
        var values = chart.Lines.SelectMany(line => line.Values).OfType<decimal>().DefaultIfEmpty(0).ToList();
        var steps = Steps(Math.Min(0, (double)values.Min()), Math.Max(0, (double)values.Max()));
        var left = Math.Min(25, 2 + (steps.Max(step => Writing.Figure((decimal)step).Length) * 2.6));
        var across = PlacesOf(chart.Labels, left + 2);
        double Y(double value) => Bottom - ((value - steps[0]) / (steps[^1] - steps[0]) * (Bottom - Top));

        var lines = chart.Lines.Select((line, series) => new LinePath(series, line.Name,
        [
            .. line.Values.Select((value, place) => (value, place)).Where(at => at.value is not null)
                .Select(at => new LinePoint(across[at.place], Y((double)at.value!.Value), Writing.Figure(at.value.Value), at.place)),
        ], 0, line.Holds)).Where(line => !line.Points.IsEmpty).ToList();
        return new LineLayout(
            left,
            [.. steps.Select(step => new Tick(Y(step), Writing.Figure((decimal)step)))],
            [.. Shown(chart.Labels.Length).Select(place => new Tick(across[place], chart.Labels[place]))],
            Apart(lines));
    }

    // Years keep their distances; groups stand evenly.
    private static ImmutableArray<double> PlacesOf(ImmutableArray<string> labels, double from)
    {
        var years = labels.Select(label => int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : -1)
            .ToList();
        var places = years.Contains(-1) ? Enumerable.Range(0, labels.Length).ToList() : years;
        double first = places.FirstOrDefault();
        var span = Math.Max(1, places.LastOrDefault() - first);
        return [.. places.Select(place => from + ((place - first) / span * (Right - from)))];
    }

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

    // The name of a line stands over its last point; names that would touch move up.
    private static ImmutableArray<LinePath> Apart(List<LinePath> lines)
    {
        var free = double.MaxValue;
        var placed = new List<LinePath>();
        foreach (var line in lines.OrderByDescending(line => line.Points[^1].Y))
        {
            var y = Math.Min(line.Points[^1].Y - 12, free);
            free = y - NameHeight;
            placed.Add(line with { NameY = y });
        }

        return [.. placed.OrderBy(line => line.Series)];
    }
}

/// <param name="At">Pixels from the top, or percent from the left.</param>
internal sealed record Tick(double At, string Text);

/// <param name="NameY">Where its name is written, in pixels from the top.</param>
/// <param name="Holds">Whether a value stands until the next one: such a line climbs in steps.</param>
internal sealed record LinePath(int Series, string Name, ImmutableArray<LinePoint> Points, double NameY, bool Holds)
{
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
