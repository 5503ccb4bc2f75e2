using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What every page is planned from: the site, its addresses, and what the build was told.</summary>
internal sealed record SiteContent(Site Site, SiteUrls Urls, SiteFrame Frame, Uri BaseUrl, BuildOptions Options)
{
    /// <summary>The id of each chart: its title as a slug, with its topic's id where two charts share one.</summary>
    public FrozenDictionary<ChartFigure, string> ChartIds { get; } = NameCharts(Site);

    /// <summary>The topics that rest on each source as a whole, in the site's order.</summary>
    public ILookup<SourceId, TopicId> TopicsBySource { get; } =
        Site.Topics.SelectMany(topic => topic.Sources.Select(source => (source, topic.Id))).ToLookup(pair => pair.source, pair => pair.Id);

    /// <summary>The cards that pages have shown so far, by their ids: what many pages link has one card.</summary>
    public ConcurrentDictionary<string, Card> Cards { get; } = new(StringComparer.Ordinal);

    public Standing? Strongest(ImmutableArray<SourceId> sources) =>
        sources.IsEmpty ? null : sources.Min(source => Site.SourceById[source].Standing);

    public bool IsMarked(ImmutableArray<SourceId> sources) => EvidenceRule.IsUncorroborated(Strongest(sources));

    private static FrozenDictionary<ChartFigure, string> NameCharts(Site site)
    {
        var bodies = site.Topics.Select(topic => (topic.Id.Value, topic.Body)).Concat(site.StandingPages.Select(page => (page.Id, page.Body)));
        var ids = new Dictionary<ChartFigure, string>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, body) in bodies)
        {
            foreach (var chart in body.Figures.OfType<ChartFigure>())
            {
                var slug = Slug.Of(chart.Title);
                var id = taken.Add(slug) ? slug : $"{slug}-{page}";
                for (var i = 2; id != slug && !taken.Add(id); i++)
                {
                    id = $"{slug}-{page}-{i}";
                }

                ids.Add(chart, id);
            }
        }

        return ids.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }
}
