using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// Renders the texts of one page, in reading order: a term is linked where it first appears, sources are numbered as they are first
/// cited, and each thing that is linked gets one card, or has its text on the page already. For one page on one thread.
/// </summary>
internal sealed class PageScope
{
    private readonly SiteContent content;
    private readonly HashSet<TermId> linkedTerms = [];
    private readonly Dictionary<SourceId, int> numbers = [];
    private readonly List<LinkOrigin> origins = [];
    private readonly CardSet cards;

    public PageScope(SiteContent content, PageUrl url)
    {
        this.content = content;
        Url = url;
        cards = new CardSet(content);
    }

    public PageUrl Url { get; }

    /// <summary>Terms whose definitions the page shows with their ids: their cards show these.</summary>
    public ImmutableHashSet<TermId> DefinedHere { get; init; } = [];

    /// <summary>Whether the page ends with a list of the sources it cites, so that a number is enough to name one.</summary>
    public bool ListsSources { get; init; }

    /// <summary>Before the fragments of the sources, where several lists stand on one page.</summary>
    public string SourcePrefix { get; init; } = "";

    /// <summary>The fragment under which this page itself holds what another is about; null for what it does not hold.</summary>
    public Func<PageUrl, string?, string?> HeldHere { get; init; } = (_, _) => null;

    /// <summary>Cited so far, in the order of their numbers.</summary>
    public ImmutableArray<SourceId> Cited => [.. numbers.Keys];

    public ImmutableArray<LinkOrigin> Origins => [.. origins];

    public ImmutableArray<Card> Cards => cards.All;

    /// <summary>For an event that is named without its text.</summary>
    public void AddCard(TimelineEvent entry) => cards.Add(entry);

    /// <summary>For a page that is about the term itself: text on it does not link to it.</summary>
    public void LeaveUnlinked(TermId term) => linkedTerms.Add(term);

    public Html Inline(Prose prose) => new(prose.Body.RenderInline(LinksOf(prose)));

    public Html? InlineOrNull(Prose? prose) => prose is null ? null : Inline(prose);

    public ImmutableArray<BodyPiece> Body(Prose prose)
    {
        var figures = new FigureMaker(content, this);
        return
        [
            .. prose.Body.Render(LinksOf(prose)).Select(part => part switch
            {
                HtmlPart html => new HtmlPiece(new Html(html.Html)),
                FencePart fence when prose.Figures[fence.Fence] is { } figure => new FigurePiece(figures.Of(figure)),
                _ => (BodyPiece?)null,
            }).OfType<BodyPiece>(),
        ];
    }

    public string To(PageUrl target, string? fragment = null) =>
        HeldHere(target, fragment) is { } anchor ? "#" + anchor : PageUrl.Link(Url, target, fragment);

    public Link To(SectionId section) => new(To(SiteUrls.Of(section)), content.Site.SectionById[section].Title);

    public Link To(TopicId topic) => new(To(content.Urls.Of(topic)), content.Site.TopicById[topic].Title);

    /// <summary>The number of a source on this page; a new one where it is not cited yet.</summary>
    public int NumberOf(SourceId source)
    {
        numbers.TryAdd(source, numbers.Count + 1);
        return numbers[source];
    }

    private BodyLinks LinksOf(Prose prose) => new(
        index => LinkTo(prose.Targets[index], prose.Body.References[index]),
        prose.Mentions,
        key => LinkToTerm(new TermId(key)));

    private Hyperlink? LinkTo(Target? target, Reference reference)
    {
        var link = target switch
        {
            TopicTarget topic => LinkToTopic(topic),
            TermTarget term => TermLink(term.Term) with { Text = content.Site.TermById[term.Term].Name },
            StandingPageTarget page => new Hyperlink(To(SiteUrls.OfStandingPage(page.Page), page.Anchor)),
            SourceTarget source => Citation(source.Source, (CitationReference)reference),
            AnchorTarget anchor => new Hyperlink("#" + anchor.Anchor),
            PictureTarget picture => new Hyperlink(To(SiteUrls.Picture(picture.Path))),
            WebTarget web => new Hyperlink(web.Url, Role: "out"),
            _ => null,
        };
        if (link is not null && target is not WebTarget)
        {
            origins.Add(new LinkOrigin(link.Url, reference.Location));
        }

        return link;
    }

    private Hyperlink LinkToTopic(TopicTarget target)
    {
        var topic = content.Site.TopicById[target.Topic];
        cards.Add(topic);
        return new Hyperlink(To(content.Urls.Of(topic.Id), target.Anchor), topic.Title, "topic");
    }

    private Hyperlink? LinkToTerm(TermId term) => linkedTerms.Add(term) ? TermLink(term) : null;

    private Hyperlink TermLink(TermId id)
    {
        if (!DefinedHere.Contains(id))
        {
            cards.Add(content.Site.TermById[id]);
        }

        return new Hyperlink(To(SiteUrls.Of(id)), Role: "term");
    }

    private Hyperlink Citation(SourceId id, CitationReference citation)
    {
        var locator = citation.Locator is null ? "" : $", {citation.Locator}";
        return new Hyperlink("#" + SourceAnchor(NumberOf(id)), $"[{NumberOf(id)}{locator}]", "cite");
    }

    /// <summary>The fragment of a term that a page defines.</summary>
    public static string TermAnchor(TermId id) => $"term-{id}";

    /// <summary>The fragment of a source in a page's own list.</summary>
    public string SourceAnchor(int number) => $"{SourcePrefix}R{number}";
}
