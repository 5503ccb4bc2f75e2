using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Theme.Parts;

namespace EuNatoSite.Tests.Theme;

public sealed class BarLayoutTests
{
    [Fact]
    public void A_bar_is_as_long_as_its_number_and_says_what_the_number_is()
    {
        var rows = BarLayout.Of(new ChartView(
            "id", "Figure-id", "Title", ChartKind.Bar, "EUR billion", ["Given", "Promised", "Paid"],
            [new ChartLine("2024", [new Amount(50, Qualifier.MoreThan), new Amount(40, Qualifier.AtLeast), new Amount(5)])], "", "a.csv", [])).Rows;

        Assert.Equal([(100, ">50"), (80, "≥40"), (10, "5")], rows.Select(row => ((int)row.Bar!.Width, row.Bar.Value))); // no row is a gap
    }

    [Theory]
    [InlineData("NATO Europe and Canada", false)]
    [InlineData("European Peace Facility: allocated, 2025", true)]
    public void A_name_that_would_take_three_lines_beside_its_bar_stands_above_it(string name, bool isAbove) =>
        Assert.Equal(isAbove, BarLayout.Of(new ChartView(
            "id", "Figure-id", "Title", ChartKind.Bar, "%", [name, "Spain"], [new ChartLine("2024", [new Amount(2), new Amount(1)])], "", "a.csv", [])).HasLongNames);
}
