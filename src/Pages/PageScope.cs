using System.Collections.Frozen;
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
    private readonly Dictionary<SourceId, CitedSource> cited = [];
    private readonly List<LinkOrigin> origins = [];
    private readonly Func<string, Hyperlink?> linkToTerm;

    // In the order they were added, since none is taken out.
    private readonly HashSet<Card> cards = new(ReferenceEqualityComparer.Instance);

    public PageScope(SiteContent content, PageUrl url)
    {
        this.content = content;
        Url = url;
        Links = content.LinksFrom(url);
        AddressOf = (target, fragment) => PageUrl.Link(url, target, fragment);
        linkToTerm = key => LinkToTerm(new TermId(key));
    }

    public PageUrl Url { get; }

    /// <summary>Links to what stands on other pages.</summary>
    public FolderLinks Links { get; init; }

    /// <summary>Terms whose definitions the page shows with their ids: their cards show these.</summary>
    public IReadOnlySet<TermId> DefinedHere { get; init; } = FrozenSet<TermId>.Empty;

    /// <summary>Whether the page ends with a list of the sources it cites, so that a number is enough to name one.</summary>
    public bool ListsSources { get; init; }

    /// <summary>Prefix of fragments in the print edition, where the texts of many pages share one: <c>Topic-berlin-plus--</c>.</summary>
    public string FragmentPrefix { get; init; } = "";

    /// <summary>How the page writes the address of a page and a fragment; a page that holds what another is about leads to its own place.</summary>
    public Func<PageUrl, string?, string> AddressOf { get; init; }

    /// <summary>Cited so far, in the order of their numbers.</summary>
    public IReadOnlyDictionary<SourceId, CitedSource> Cited => cited;

    public ImmutableArray<LinkOrigin> Origins => [.. origins];

    public ImmutableArray<Card> Cards => [.. cards];

    /// <summary>For an event that is named without its text.</summary>
    public void AddCard(TimelineEvent entry)
    {
        if (content.Cards.Of(entry) is { } card)
        {
            cards.Add(card);
        }
    }

    /// <summary>For a page that is about the term itself: text on it does not link to it.</summary>
    public void LeaveUnlinked(TermId term) => linkedTerms.Add(term);

    public Html Inline(Prose prose) => new(prose.Body.RenderInline(LinksOf(prose, FrozenSet<int>.Empty)));

    public Html? InlineOrNull(Prose? prose) => prose is null ? null : Inline(prose);

    /// <summary>The body of a topic, each passage that the evidence rule marks with its mark behind its last citation.</summary>
    public ImmutableArray<BodyPiece> Body(Topic topic)
    {
        var marked = topic.Statements
            .Where(statement => statement is { Kind: StatementKind.Passage, IsUncorroborated: true })
            .Select(statement => statement.Key)
            .ToHashSet(StringComparer.Ordinal);
        return Body(
            topic.Body,
            marked.Count == 0
                ? FrozenSet<int>.Empty
                : topic.Body.Body.Passages.Where(passage => marked.Contains(passage.Id)).Select(passage => passage.Citations[^1]).ToHashSet());
    }

    /// <summary>The body of a page that makes no statements.</summary>
    public ImmutableArray<BodyPiece> Body(StandingPage page) => Body(page.Body, FrozenSet<int>.Empty);

    /// <param name="marked">The references that a mark stands behind.</param>
    private ImmutableArray<BodyPiece> Body(Prose prose, IReadOnlySet<int> marked)
    {
        var figures = new FigureMaker(content, this);
        origins.EnsureCapacity(origins.Count + prose.Targets.Length);
        return
        [
            .. prose.Body.Render(LinksOf(prose, marked)).Select(part => part switch
            {
                HtmlPart html => new HtmlPiece(new Html(html.Html)),
                FencePart fence when prose.Figures[fence.Fence] is { } figure => new FigurePiece(figures.Of(figure)),
                _ => (BodyPiece?)null,
            }).OfType<BodyPiece>(),
        ];
    }

    public string To(PageUrl target, string? fragment = null) => AddressOf(target, fragment);

    /// <summary>How this page cites a source; by a new number where it has not yet.</summary>
    public CitedSource Cite(SourceId source)
    {
        if (!cited.TryGetValue(source, out var citing))
        {
            var number = cited.Count + 1;
            var citation = FragmentPrefix.Length == 0 ? content.Citation(number) : new Citation(number, FragmentPrefix);
            cited.Add(source, citing = new CitedSource(citation, Links.Entry(source)));
        }

        return citing;
    }

    // Most short texts refer to nothing but terms.
    private BodyLinks LinksOf(Prose prose, IReadOnlySet<int> marked) => new(
        prose.Targets.IsEmpty ? _ => null : index =>
            LinkTo(prose.Targets[index], prose.Body.References[index]) switch
            {
                { } citation when marked.Contains(index) => citation with { Mark = UncorroboratedMark() },
                var link => link,
            },
        prose.Mentions,
        linkToTerm,
        FragmentPrefix);

    private Hyperlink? LinkTo(Target? target, Reference reference)
    {
        var link = target switch
        {
            TopicTarget topic => LinkTo(topic),
            TermTarget term => TermLink(term.Term) with { Text = content.Site.TermById[term.Term].Name },
            StandingPageTarget page => new Hyperlink(To(SiteUrls.OfStandingPage(page.Page), page.Anchor)),
            SourceTarget source => LinkToSource(source.Source, (CitationReference)reference),
            AnchorTarget anchor => new Hyperlink("#" + FragmentPrefix + anchor.Anchor),
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

    // As views set it beside other statements.
    private Hyperlink UncorroboratedMark() => new(To(SiteUrls.Evidence, "Uncorroborated"), "uncorroborated", "uncorroborated");

    // An event and a disagreement have their fragments on the list of all, as their topic's page names events of others too.
    private Hyperlink LinkTo(TopicTarget target) => target switch
    {
        { Anchor: null } => TopicLink(target.Topic),
        { Entry: EntryKind.Term } => TermLink(new TermId(target.Anchor)) with { Url = To(content.Urls.Of(target.Topic), TermAnchor(new TermId(target.Anchor))) },
        { Entry: EntryKind.Event } => EventLink(target.Topic, target.Anchor),
        { Entry: EntryKind.Disagreement } => new Hyperlink(To(SiteUrls.Disagreements, target.Anchor)),
        _ => TopicLink(target.Topic) with { Url = To(content.Urls.Of(target.Topic), target.Anchor) },
    };

    private Hyperlink TopicLink(TopicId id)
    {
        cards.Add(content.Cards.Of(id));
        var link = Links.To(id);
        return new Hyperlink(link.Url, link.Text, "topic");
    }

    private Hyperlink EventLink(TopicId topic, string id)
    {
        // One whose date cannot be read is told of where it is written, and is not among them.
        if (content.Site.Backward.EventsOf(topic).FirstOrDefault(entry => entry.Id.Value == id) is { } entry)
        {
            AddCard(entry);
        }

        return new Hyperlink(To(SiteUrls.Timeline, id), Role: "event-link");
    }

    private Hyperlink? LinkToTerm(TermId term) => linkedTerms.Add(term) ? TermLink(term) : null;

    private Hyperlink TermLink(TermId id)
    {
        if (!DefinedHere.Contains(id))
        {
            cards.Add(content.Cards.Of(id));
        }

        return new Hyperlink(Links.To(id).Url, Role: "term");
    }

    private Hyperlink LinkToSource(SourceId id, CitationReference reference)
    {
        var citation = Cite(id).Citation;
        return reference.Locator is { } locator ? citation.Link with { Text = $"[{citation.Number}, {locator}]" } : citation.Link;
    }

    /// <summary>The fragment of a term that a page defines.</summary>
    public static string TermAnchor(TermId id) => $"Term-{id.Value}";
}

/// <summary>A source that a page cites.</summary>
/// <param name="Entry">What its list says of it, but for number and fragment.</param>
internal readonly record struct CitedSource(Citation Citation, SourceEntry Entry);

/// <summary>The place of a source in a page's own list.</summary>
/// <param name="number">From 1, in the order of first citing.</param>
/// <param name="prefix">Before the fragment.</param>
internal sealed class Citation(int number, string prefix)
{
    public int Number { get; } = number;

    /// <summary>Its fragment.</summary>
    public string Anchor { get; } = $"{prefix}R{number}";

    /// <summary>Leads there from a text on the same page.</summary>
    public Hyperlink Link { get; } = new($"#{prefix}R{number}", $"[{number}]", "cite");
}
