using System.Collections.Concurrent;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// Links to the things of the site as the pages of one folder write them. Each is made when a page first shows it, and is the same
/// for all of them: hundreds of pages lead to the same sources.
/// </summary>
/// <param name="addressOf">The link to a page, without a fragment.</param>
/// <param name="withOutside">Whether lists of sources give their own addresses.</param>
internal sealed class FolderLinks(SiteContent content, Func<PageUrl, string> addressOf, bool withOutside = true)
{
    private readonly Site site = content.Site;
    private readonly ConcurrentDictionary<SectionId, Link> sections = [];
    private readonly ConcurrentDictionary<TopicId, Link> topics = [];
    private readonly ConcurrentDictionary<TermId, Link> terms = [];
    private readonly ConcurrentDictionary<SourceId, SourceEntry> sources = [];

    public Link To(SectionId section) => sections.GetOrAdd(section, static (id, links) => links.Make(id), this);

    public Link To(TopicId topic) => topics.GetOrAdd(topic, static (id, links) => links.Make(id), this);

    public Link To(TermId term) => terms.GetOrAdd(term, static (id, links) => links.Make(id), this);

    public SourceLink To(SourceId source) => Entry(source).Link;

    /// <summary>A source in a list of a page that does not cite it.</summary>
    public SourceEntry Entry(SourceId source) => sources.GetOrAdd(source, static (id, links) => links.Make(id), this);

    private Link Make(SectionId id) => new(addressOf(SiteUrls.Of(id)), site.SectionById[id].Title);

    private Link Make(TopicId id) => new(addressOf(content.Urls.Of(id)), site.TopicById[id].Title);

    private Link Make(TermId id) => new(addressOf(SiteUrls.Of(id)), site.TermById[id].Name);

    private SourceEntry Make(SourceId id)
    {
        var source = site.SourceById[id];
        var link = new SourceLink(addressOf(SiteUrls.Of(id)), source.Title, source.Standing);
        return new SourceEntry(
            Number: 0,
            Anchor: null,
            link,
            content.ReferenceTo(source),
            withOutside ? SourcePlaces.Of(source) : null,
            source.Note);
    }
}
