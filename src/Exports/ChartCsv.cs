using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The figures behind each chart as a table, with the source of every one.</summary>
public static class ChartCsv
{
    private static readonly ImmutableArray<string> Header =
        ["series", "group", "year", "value", "unit", "price-basis", "source", "source-url", "qualifier"];

    /// <summary>A file for every chart of the figures page.</summary>
    public static IEnumerable<OutputFile> Of(FiguresPage page, Uri baseUrl) =>
        page.Figures.Select(figure => Of(figure.Chart, page.Frame.Url, baseUrl));

    private static OutputFile Of(ChartView chart, PageUrl page, Uri baseUrl) =>
        Csv.File(SiteUrls.ChartTable(chart.Id), Header, chart.Rows.Select(row => Row(row, chart.Unit, page, baseUrl)));

    private static ImmutableArray<string> Row(ChartRow row, string unit, PageUrl page, Uri baseUrl) =>
    [
        row.Series,
        row.Group,
        row.Year.ToString(CultureInfo.InvariantCulture),
        row.Value.Number.ToString(CultureInfo.InvariantCulture),
        unit,
        row.PriceBasis ?? "",
        row.Origin.Text,
        Addresses.Of(row.Origin.Url, page, baseUrl),
        row.Value.Name.Key,
    ];
}
