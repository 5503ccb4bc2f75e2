using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Makes views of figures for one page.</summary>
internal sealed class FigureMaker(SiteContent content, PageScope scope)
{
    private readonly ViewMaker views = new(content, scope);

    public FigureView Of(Figure figure) => figure switch
    {
        ChartFigure chart => Of(chart),
        EventsFigure list => new EventListView(list.Title, views.Of(list.Events)),
        RegisterFigure register => Of(register),
        MembersFigure members => MembersOn(members.Year is { } year ? Days.EndOf(Math.Max(year, 1), content.FactsDay) : content.FactsDay),
        _ => throw new UnreachableException(),
    };

    public ChartView Of(ChartFigure chart)
    {
        var id = content.ChartIds[chart];
        ImmutableArray<DataSeries> ranked = IsOneFigureEach(chart) ? Ranked(chart) : [];
        var (labels, lines) = ranked.IsEmpty ? ByYear(chart) : ByGroup(chart, ranked);
        return new ChartView(
            id, content.AnchorOf(chart), chart.Title, chart.Kind, chart.Series[0].Unit, labels, lines, chart.Caption,
            scope.To(SiteUrls.ChartTable(id)),
            [.. chart.Series.SelectMany(RowsOf)])
        {
            Owners = [.. ranked.Select(series => content.GroupOwners.Of(series.Group))],
        };
    }

    // What the fence asks for is the same in every row: the title says it once.
    private RegisterView Of(RegisterFigure figure)
    {
        string?[] asked = [figure.Organisation?.Name().Label, figure.Region];
        var title = string.Join(", ", asked.OfType<string>());
        var terms = RegisterPages.InOrder(figure.Terms).Select(views.Of).Select(term => term with
        {
            Organisation = figure.Organisation is null ? term.Organisation : null,
            Region = figure.Region is null ? term.Region : null,
        });
        return new RegisterView(figure.Kind, [.. terms]) { Title = title.Length > 0 ? $"{figure.Kind.Name().Plural}: {title}" : null };
    }

    /// <summary>All members as they stood at the end of a day, by country.</summary>
    public MembersView MembersOn(DateOnly day) => new(
        day,
        [.. content.Site.Members.Select(member => new MemberView(
            member.Country, member.Iso2, member.On(day), member.EuSince, member.EuUntil, member.NatoSince, member.Note,
            views.SourceLinks(member.Sources)))],
        MemberCounts.On(content.Site.Members, day));

    // Single figures are compared with each other; anything else runs over the years.
    private static bool IsOneFigureEach(ChartFigure chart) => chart.Series.Length > 1 && chart.Series.All(series => series.Points.Length == 1);

    // By year, and of one year by size.
    private static ImmutableArray<DataSeries> Ranked(ChartFigure chart) =>
    [
        .. chart.Series
            .OrderBy(series => series.Points[0].Year)
            .ThenByDescending(series => series.Points[0].Value.Number)
            .ThenBy(series => series.Group, StringComparer.Ordinal),
    ];

    private (ImmutableArray<string> Labels, ImmutableArray<ChartLine> Lines) ByGroup(ChartFigure chart, ImmutableArray<DataSeries> ranked)
    {
        var isOneYear = ranked[0].Points[0].Year == ranked[^1].Points[0].Year;
        return (
            [.. ranked.Select(series => isOneYear ? NameIn(chart, series) : $"{NameIn(chart, series)}, {Written(series.Points[0].Year)}")],
            [new ChartLine(isOneYear ? Written(ranked[0].Points[0].Year) : chart.Title, [.. ranked.Select(series => (Amount?)series.Points[0].Value)])]);
    }

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);

    private (ImmutableArray<string> Labels, ImmutableArray<ChartLine> Lines) ByYear(ChartFigure chart)
    {
        var points = chart.Series.SelectMany(series => series.Points).ToList();
        var (first, last) = (points.Min(point => point.Year), points.Max(point => point.Year));
        var years = Enumerable.Range(first, last - first + 1).ToList();
        return (
            [.. years.Select(Written)],
            [.. chart.Series.Select(series => new ChartLine(
                NameIn(chart, series), [.. years.Select(year => series.Points.FirstOrDefault(point => point.Year == year)?.Value)], series.Holds))]);
    }

    // What tells the lines apart: the group, or the series where one group has several.
    private string NameIn(ChartFigure chart, DataSeries series) =>
        chart.Series.Select(one => one.Group).Distinct().Count() == chart.Series.Length ? series.Group : content.SeriesNames.Of(series.Id);

    private IEnumerable<ChartRow> RowsOf(DataSeries series) =>
        series.Points.Select(point => new ChartRow(
            content.SeriesNames.Of(series.Id), series.Group, point.Year, point.Value, point.PriceBasis, OriginOf(series, point)));

    private FigureOrigin OriginOf(DataSeries series, DataPoint point)
    {
        if (point.Source is { } id)
        {
            var source = scope.Links.To(id);
            return new FigureOrigin(source.Url, source.Title, source.Standing);
        }

        return series.Id == CountedSeries.Events
            ? new FigureOrigin(scope.To(SiteUrls.Timeline), "Counted from this site’s timeline", null)
            : new FigureOrigin(scope.To(SiteUrls.Members), "Counted from the dates of accession", null);
    }
}
