using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What cites sources beside statements: readings of disagreements, charts, members, and figures that no chart draws.</summary>
internal sealed class SourceUses(Site site)
{
    /// <summary>The disagreements whose reading rests on each source, in the site's order.</summary>
    public ILookup<SourceId, Disagreement> Readings { get; } =
        BySource(site.Disagreements.SelectMany(disagreement => disagreement.Sources.Select(source => (source, disagreement))));

    /// <summary>The charts that draw a figure of each source, in the site's order.</summary>
    public ILookup<SourceId, ChartFigure> Charts { get; } =
        BySource(ChartNames.ChartsOf(site).SelectMany(shown => SourcesOf(shown.Chart.Series).Select(source => (source, shown.Chart))));

    /// <summary>The members whose row rests on each source, by country.</summary>
    public ILookup<SourceId, Member> Members { get; } =
        BySource(site.Members.SelectMany(member => member.Sources.Select(source => (source, member))));

    /// <summary>The series that have a figure of each source, drawn or not.</summary>
    public ILookup<SourceId, string> Series { get; } =
        BySource(site.Series.GroupBy(series => series.Id, (id, groups) => SourcesOf([.. groups]).Select(source => (source, id))).SelectMany(pairs => pairs));

    private static ILookup<SourceId, T> BySource<T>(IEnumerable<(SourceId Source, T Use)> uses) => uses.ToLookup(use => use.Source, use => use.Use);

    private static IEnumerable<SourceId> SourcesOf(ImmutableArray<DataSeries> series) =>
        series.SelectMany(one => one.Points).Select(point => point.Source).OfType<SourceId>().Distinct();
}
