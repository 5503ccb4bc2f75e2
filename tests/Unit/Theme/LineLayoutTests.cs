using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Theme.Parts;

namespace EuNatoSite.Tests.Theme;

/// <summary>Where the names of lines stand.</summary>
public sealed class LineLayoutTests
{
    [Fact]
    public void Names_of_lines_that_end_together_do_not_touch_and_keep_their_order()
    {
        var lines = Lay(("A", [1m, 2m]), ("B", [1m, 2.01m]), ("C", [2m, 1.99m]), ("D", [3m, 3m]));

        var inOrder = lines.OrderBy(line => line.NameY).ToList();
        Assert.Equal(["D", "B", "A", "C"], inOrder.Select(line => line.Name));
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.Second.NameY - pair.First.NameY >= 18));
        Assert.Equal(inOrder[0].Points[^1].Y, inOrder[0].NameY);
    }

    [Fact]
    public void A_line_that_ends_early_says_when() =>
        Assert.Equal(["2 (2024)", "3"], Lay(("A", [2m, null]), ("B", [1m, 3m])).Select(line => line.Last));

    [Fact]
    public void A_line_that_is_alone_needs_no_name() => Assert.Equal("", Assert.Single(Lay(("A", [1m, 2m]))).Name);

    [Theory]
    [InlineData(1949, 2026, "1949 1960 1980 2000 2026", "1949 1980 2026")]
    [InlineData(1994, 2026, "1994 2000 2010 2020 2026", "1994 2010 2026")]
    [InlineData(2014, 2025, "2014 2016 2018 2020 2022 2025", "2016 2020 2025")]
    [InlineData(2021, 2025, "2021 2022 2023 2024 2025", "2021 2023 2025")]
    [InlineData(1950, 2020, "1950 1980 2000 2020", "1980 2020")]
    [InlineData(2024, 2025, "2024 2025", "2025")]
    [InlineData(2024, 2024, "2024", "2024")]
    [InlineData(1, 9999, "1 2000 4000 6000 8000 9999", "2000 6000 9999")]
    public void Years_are_named_in_round_steps_between_the_first_and_the_last(int first, int last, string wide, string narrow)
    {
        ImmutableArray<string> labels = first == last ? [$"{first}"] : [$"{first}", $"{first + 1}", $"{last}"];
        var ticks = LineLayout.Of(new ChartView(
            "id", "Figure-id", "Title", ChartKind.Line, "%", labels.Distinct().ToImmutableArray(), [new ChartLine("A", [.. labels.Distinct().Select(_ => (Amount?)new Amount(1))])], "", "a.csv", [])).Across;

        Assert.Equal(wide, string.Join(' ', ticks.Select(tick => tick.Text).Reverse()));
        Assert.Equal(narrow, string.Join(' ', ticks.Where(tick => !tick.IsSecond).Select(tick => tick.Text).Reverse()));
        Assert.All(ticks, tick => Assert.Equal(first == last ? 0 : (int.Parse(tick.Text, CultureInfo.InvariantCulture) - first) * 100.0 / (last - first), tick.At, 6));
    }

    private static ImmutableArray<LinePath> Lay(params (string Name, ImmutableArray<decimal?> Values)[] lines) => LineLayout.Of(new ChartView(
        "id", "Figure-id", "Title", ChartKind.Line, "%", ["2024", "2025"], [.. lines.Select(line => new ChartLine(line.Name, [.. line.Values.Select(value => value is { } number ? new Amount(number) : (Amount?)null)]))], "", "a.csv", [])).Lines;
}
