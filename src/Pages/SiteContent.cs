using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What every page is planned from: the site, its addresses, and what the build was told.</summary>
internal sealed record SiteContent(Site Site, SiteUrls Urls, SiteFrame Frame, Uri BaseUrl, BuildOptions Options)
{
    // Pages are planned folder by folder, on all cores.
    private const int MostFolders = 16;

    private readonly ConcurrentDictionary<string, FolderLinks> linksByFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SourceId, BibliographicReference> references = [];
    private readonly ConcurrentDictionary<HistoricalDate, DateView> dates = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<int, Citation> citations = [];

    /// <summary>The id of each chart: its title as a slug, with its topic's id where two charts share one.</summary>
    public FrozenDictionary<ChartFigure, string> ChartIds { get; } = ChartNames.Of(Site);

    /// <summary>The fragment of a chart, on every page that shows it. No heading has the same, whatever a chart is titled.</summary>
    public string AnchorOf(ChartFigure chart) => ChartNames.AnchorOf(ChartIds[chart]);

    /// <summary>The topics that rest on each source as a whole, in the site's order.</summary>
    public ILookup<SourceId, TopicId> TopicsBySource { get; } =
        Site.Topics.SelectMany(topic => topic.Sources.Select(source => (source, topic.Id))).ToLookup(pair => pair.source, pair => pair.Id);

    public SourceUses SourceUses { get; } = new(Site);

    /// <summary>The last day that the site speaks for.</summary>
    public DateOnly FactsDay => Options.FactsDayOf(Site);

    public CardMaker Cards { get; } = new(Site);

    public SeriesNames SeriesNames { get; } = new(Site);

    public GroupOwners GroupOwners { get; } = new(Site);

    /// <summary>Links as a page writes them, shared with the other pages of its folder.</summary>
    public FolderLinks LinksFrom(PageUrl page)
    {
        if (linksByFolder.Count > MostFolders)
        {
            linksByFolder.Clear();
        }

        return linksByFolder.GetOrAdd(
            page.Folder,
            static (_, of) => new FolderLinks(of.Content, target => PageUrl.Link(of.Page, target)),
            (Content: this, Page: page));
    }

    public DateView Written(HistoricalDate date) => dates.GetOrAdd(date, DateView.Of);

    /// <summary>How a page cites the first, second or another source of its only list.</summary>
    public Citation Citation(int number) => citations.GetOrAdd(number, static number => new Citation(number, prefix: ""));

    /// <summary>The whole reference to a source.</summary>
    public BibliographicReference ReferenceTo(Source source) => references.GetOrAdd(source.Id, static (_, source) => BibliographicReference.To(source), source);
}
