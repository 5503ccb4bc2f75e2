using System.Collections.Immutable;
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

    private static ImmutableArray<LinePath> Lay(params (string Name, ImmutableArray<decimal?> Values)[] lines) => LineLayout.Of(new ChartView(
        "id", "Figure-id", "Title", ChartKind.Line, "%", ["2024", "2025"], [.. lines.Select(line => new ChartLine(line.Name, [.. line.Values.Select(value => value is { } number ? new Amount(number) : (Amount?)null)]))], "", "a.csv", [])).Lines;
}
