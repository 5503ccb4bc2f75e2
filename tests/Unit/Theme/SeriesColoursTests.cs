using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Theme.Parts;

namespace EuNatoSite.Tests.Theme;

/// <summary>No two series of a chart are drawn in one colour while there is another.</summary>
public sealed class SeriesColoursTests
{
    [Fact]
    public void What_belongs_to_neither_takes_no_colour_of_a_family()
    {
        Check(["Canada", "EU", "NATO"], "series-0", "family-eu", "family-nato");
        Check(["NATO", "Canada", "Both", "Norway"], "family-nato", "series-0", "family-joint", "series-1");
        Check(["A", "B", "C", "D", "E", "F"], "series-0", "series-1", "series-2", "series-3", "series-4", "series-5");
    }

    [Fact]
    public void A_family_gives_its_colour_once() => Check(["EU", "EU-27"], "family-eu", "series-0");

    [Fact]
    public void Alone_it_has_its_family_or_no_colour()
    {
        Check(["EU-27"], "family-eu");
        Check(["Canada"], "family-other");
    }

    [Fact]
    public void Where_the_inks_are_at_an_end_the_rest_has_none() =>
        Check(["NATO", "A", "B", "C", "D", "E", "F", "G"], "family-nato", "series-0", "series-1", "series-2", "series-3", "series-4", "series-5", "family-other");

    [Fact]
    public void A_shape_is_that_of_a_family_or_of_none_wherever_it_stands()
    {
        var marks = Of("Canada", "Both", "NATO", "EU", "Norway", "A", "B", "C", "D").Select(series => series.Marker).ToList();

        Assert.Equal(marks, marks.Distinct());
        Assert.Equal(marks[1..4], ((string[])["Both", "NATO", "EU"]).Select(family => Assert.Single(Of(family)).Marker));
    }

    private static void Check(string[] names, params string[] expected) => Assert.Equal(expected, Of(names).Select(series => series.Class));

    private static ImmutableArray<SeriesStyle> Of(params string[] names) => SeriesColours.Of(new ChartView(
        "id", "Figure-id", "Title", ChartKind.Line, "%", ["2025"], [.. names.Select(name => new ChartLine(name, [new Amount(1)]))], "", "a.csv", []));
}
