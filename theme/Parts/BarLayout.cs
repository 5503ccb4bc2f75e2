using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// A bar chart laid out for any width: across in percent of the plot, down in pixels of <see cref="Writing.Down"/>, so that the letters keep
/// their size on a narrow screen. Names and figures stand outside the plot, in rooms that the style keeps for them.
/// </summary>
/// <param name="Height">In pixels.</param>
/// <param name="Axis">Where the zero line stands.</param>
internal sealed record BarLayout(int Height, double Axis, ImmutableArray<BarRow> Rows)
{
    private const int RowHeight = 26;
    private const int LineHeight = 14;
    private const int GroupHeight = 28;

    // A longer name is broken into lines.
    private const int LineLength = 16;

    public static BarLayout Of(ChartView chart)
    {
        var isGrouped = chart.Lines.Length > 1;
        var values = chart.Lines.SelectMany(line => line.Values).OfType<Amount>().Select(value => value.Number).Append(0).ToList();
        var scale = new Scale((double)values.Min(), (double)values.Max());

        var rows = ImmutableArray.CreateBuilder<BarRow>();
        var top = 0;
        for (var place = 0; place < chart.Labels.Length; place++)
        {
            if (isGrouped)
            {
                rows.Add(new BarRow(top, GroupHeight, [chart.Labels[place]], place, 0, null, IsHeading: true));
                top += GroupHeight;
            }

            for (var series = 0; series < chart.Lines.Length; series++)
            {
                var label = Lines(isGrouped ? chart.Lines[series].Name : chart.Labels[place]);
                var bar = chart.Lines[series].Values[place] is { } value ? scale.Bar(value) : null;
                var height = Math.Max(RowHeight, (label.Length * LineHeight) + 6);
                rows.Add(new BarRow(top, height, label, place, series, bar, IsHeading: false));
                top += height;
            }
        }

        return new BarLayout(top, scale.At(0), rows.ToImmutable());
    }

    /// <summary>Whether names stand above their bars, since beside them one would take more than two lines.</summary>
    public bool HasLongNames => Rows.Any(row => row.Label.Length > 2) && !Rows.Any(row => row.IsHeading);

    /// <summary>How much room the names on the left want: that of a year, or that of words.</summary>
    public string Room => Rows.Where(row => !row.IsHeading).SelectMany(row => row.Label).All(line => line.Length <= 5) ? "room-for-years" : "room-for-names";

    // A long name in lines of about the same length, broken at spaces.
    private static ImmutableArray<string> Lines(string name)
    {
        var most = (name.Length + LineLength - 1) / LineLength;
        var length = (name.Length + most - 1) / most;
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= Math.Max(length + 2, LineLength - 2))
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }

    private sealed record Scale(double Min, double Max)
    {
        public double At(double value) => Max == Min ? 0 : (value - Min) / (Max - Min) * 100;

        public Bar Bar(Amount value)
        {
            var (zero, end) = (At(0), At((double)value.Number));
            return new Bar(Math.Min(zero, end), Math.Abs(end - zero), Math.Max(zero, end), Writing.Short(value));
        }
    }
}

/// <param name="Top">In pixels, as is the height.</param>
/// <param name="Label">In one or more lines.</param>
/// <param name="Place">Which label of the chart it is at.</param>
/// <param name="Bar">Null for a gap in the data, and for a heading.</param>
/// <param name="IsHeading">Whether it names the group of bars below it.</param>
internal sealed record BarRow(int Top, int Height, ImmutableArray<string> Label, int Place, int Series, Bar? Bar, bool IsHeading)
{
    /// <summary>Where its middle is, in pixels.</summary>
    public int Middle => Top + (Height / 2);
}

/// <summary>Where a bar runs, in percent of the drawing's width.</summary>
internal sealed record Bar(double Left, double Width, double End, string Value);
