using System.Collections.Immutable;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>
/// A bar chart laid out for any width: across in percent of the drawing, down in pixels, so that the letters keep their size on a
/// narrow screen.
/// </summary>
/// <param name="Height">In pixels.</param>
/// <param name="Axis">Where the zero line stands.</param>
internal sealed record BarLayout(int Height, double Axis, double LabelEdge, ImmutableArray<BarRow> Rows)
{
    private const int RowHeight = 26;
    private const int LineHeight = 14;
    private const int GroupHeight = 28;

    // A longer name is broken into lines.
    private const int LineLength = 16;

    // Shares are worked out for the narrowest drawing there is: 280 pixels, with letters about 7 pixels wide.
    private const double NarrowestWidth = 280;
    private const double LetterWidth = 7;

    public static BarLayout Of(ChartView chart)
    {
        var isGrouped = chart.Lines.Length > 1;
        var values = chart.Lines.SelectMany(line => line.Values).OfType<decimal>().Append(0).ToList();
        var names = isGrouped ? chart.Lines.Select(line => line.Name) : chart.Labels;
        var labelShare = Share(names.SelectMany(name => Lines(name)).Select(line => line.Length).DefaultIfEmpty(0).Max() + 1, atMost: 42);
        var valueShare = Share(values.Max(value => Writing.Figure(value).Length) + 2, atMost: 30);
        var scale = new Scale((double)values.Min(), (double)values.Max(), labelShare, 100 - valueShare);

        var rows = ImmutableArray.CreateBuilder<BarRow>();
        var top = 0;
        for (var place = 0; place < chart.Labels.Length; place++)
        {
            if (isGrouped)
            {
                rows.Add(new BarRow(top, GroupHeight, [chart.Labels[place]], 0, null, IsHeading: true));
                top += GroupHeight;
            }

            for (var series = 0; series < chart.Lines.Length; series++)
            {
                var label = Lines(isGrouped ? chart.Lines[series].Name : chart.Labels[place]);
                var bar = chart.Lines[series].Values[place] is { } value ? scale.Bar(value) : null;
                var height = Math.Max(RowHeight, (label.Length * LineHeight) + 6);
                rows.Add(new BarRow(top, height, label, series, bar, IsHeading: false));
                top += height;
            }
        }

        return new BarLayout(top, scale.At(0), labelShare - 1.5, rows.ToImmutable());
    }

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

    private static double Share(int letters, double atMost) => Math.Min(atMost, 100 * letters * LetterWidth / NarrowestWidth);

    private sealed record Scale(double Min, double Max, double From, double To)
    {
        public double At(double value) => Max == Min ? From : From + ((value - Min) / (Max - Min) * (To - From));

        public Bar Bar(decimal value)
        {
            var (zero, end) = (At(0), At((double)value));
            return new Bar(Math.Min(zero, end), Math.Abs(end - zero), Math.Max(zero, end), Writing.Figure(value));
        }
    }
}

/// <param name="Top">In pixels, as is the height.</param>
/// <param name="Label">In one or more lines.</param>
/// <param name="Bar">Null for a gap in the data, and for a heading.</param>
/// <param name="IsHeading">Whether it names the group of bars below it.</param>
internal sealed record BarRow(int Top, int Height, ImmutableArray<string> Label, int Series, Bar? Bar, bool IsHeading)
{
    /// <summary>Where its middle is, in pixels.</summary>
    public int Middle => Top + (Height / 2);
}

/// <summary>Where a bar runs, in percent of the drawing's width.</summary>
internal sealed record Bar(double Left, double Width, double End, string Value);
