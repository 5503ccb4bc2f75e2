using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Theme.Parts;

namespace EuNatoSite.Tests.Theme;

/// <summary>What the table of a chart says once: a cell left empty must mean what is said of all, and nothing else.</summary>
public sealed class CommonCellsTests
{
    [Fact]
    public void What_all_rows_have_is_said_once()
    {
        var common = Of(Row("EU", 2024, "current", "a"), Row("EU", 2024, "current", "a"), Row("EU", 2024, "current", "a"));

        Assert.Equal(("EU", "2024", new("current", true), new(From("a"), true)), (common.Group, common.Year, common.PriceBasis, common.Origin));
        Assert.False(common.HasPriceBasis || common.HasOrigin);
    }

    [Fact]
    public void Of_what_most_rows_have_the_others_are_named_but_a_group_and_a_year_always_are()
    {
        var common = Of([.. Enumerable.Repeat(Row("EU", 2024, "current", "a"), 5), Row("NATO", 2025, "constant", "b")]);

        Assert.Equal((null, null, new("current", false), new(From("a"), false)), (common.Group, common.Year, common.PriceBasis, common.Origin));
        Assert.True(common.HasPriceBasis && common.HasOrigin);
    }

    [Fact]
    public void A_price_basis_that_a_row_lacks_is_not_that_of_most() =>
        Assert.Null(Of(Row("EU", 2023, "current", "a"), Row("EU", 2024, "current", "a"), Row("EU", 2025, null, "a")).PriceBasis);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, 1)]
    public void Half_the_rows_are_not_most_and_a_few_are_no_less_in_a_line_of_their_own(int rows, int others) =>
        Assert.Null(Of([.. Enumerable.Repeat(Row("EU", 2024, null, "a"), rows), .. Enumerable.Repeat(Row("EU", 2024, null, "b"), others)]).Origin);

    [Fact]
    public void Two_rows_say_all_they_have()
    {
        var common = Of(Row("EU", 2024, "current", "a"), Row("EU", 2024, "current", "a"));

        Assert.Equal(new CommonCells(null, null, null, null) { HasPriceBasis = true }, common);
    }

    private static CommonCells Of(params ChartRow[] rows) =>
        CommonCells.Of(new ChartView("id", "Figure-id", "Title", ChartKind.Line, "%", [], [], "", "a.csv", [.. rows]));

    private static ChartRow Row(string group, int year, string? basis, string source) => new("Series", group, year, new Amount(1), basis, From(source));

    private static FigureOrigin From(string source) => new($"{source}.html", source, null);
}
