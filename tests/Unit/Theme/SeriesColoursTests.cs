using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Theme.Parts;

namespace EuNatoSite.Tests.Theme;

/// <summary>No two series of a chart are drawn in one colour while there is another.</summary>
public sealed class SeriesColoursTests
{
    [Fact]
    public void What_belongs_to_neither_takes_no_colour_of_a_family_that_is_in_the_chart()
    {
        Check(["Canada", "EU", "NATO"], "series-2", "family-eu", "family-nato");
        Check(["NATO", "Canada", "Both", "Norway"], "family-nato", "series-0", "family-joint", "series-3");
    }

    [Fact]
    public void Without_families_the_colours_come_in_their_order() =>
        Check(["A", "B", "C", "D", "E", "F"], "series-0", "series-1", "series-2", "series-3", "series-4", "series-5");

    [Fact]
    public void A_family_gives_its_colour_once() => Check(["EU", "EU-27"], "family-eu", "series-1");

    [Fact]
    public void Alone_it_has_its_family_or_no_colour()
    {
        Check(["EU-27"], "family-eu");
        Check(["Canada"], "family-other");
    }

    [Fact]
    public void Where_the_colours_are_at_an_end_the_rest_has_none() =>
        Check(["NATO", "A", "B", "C", "D", "E", "F"], "family-nato", "series-0", "series-2", "series-3", "series-4", "series-5", "family-other");

    private static void Check(string[] names, params string[] expected) => Assert.Equal(expected, SeriesColours.Of(new ChartView(
        "id", "Figure-id", "Title", ChartKind.Line, "%", ["2025"], [.. names.Select(name => new ChartLine(name, [new Amount(1)]))], "", "a.csv", [])));
}
