using System.Collections.Concurrent;
using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Pages;

/// <summary>Plans sections, topics and standing pages.</summary>
internal sealed class TopicPages(SiteContent content)
{
    private const int DeepestInContents = 3;

    private readonly Site site = content.Site;
    private readonly FrameMaker frames = new(content);
    private readonly ConcurrentDictionary<SectionId, SectionNav> navs = [];

    public SectionPage Section(Section section)
    {
        var scope = new PageScope(content, SiteUrls.Of(section.Id));
        var views = new ViewMaker(content, scope);
        var topics = section.Topics.Select(views.Card).ToImmutableArray();
        return new SectionPage(frames.Frame(scope, new PageText(section.Title, section.Summary), []), topics);
    }

    public StandingTextPage StandingPage(StandingPage page)
    {
        var scope = new PageScope(content, SiteUrls.OfStandingPage(page.Id)) { ListsSources = true };
        var body = scope.Body(page);
        var sources = new ViewMaker(content, scope).SourceList([]);
        var frame = frames.Frame(scope, new PageText(page.Title, page.Summary, InputLayout.FileOfPage(page.Id), page.History), []);
        return new StandingTextPage(frame, body, sources, scope.Origins);
    }

    public TopicPage Topic(Topic topic)
    {
        var scope = new PageScope(content, content.Urls.Of(topic.Id)) { DefinedHere = topic.Terms.ToHashSet(), ListsSources = true };
        var views = new ViewMaker(content, scope);
        var section = site.SectionById[topic.Section];

        // The order of rendering is that of reading: it decides which mention of a term is the first, and the sources' numbers.
        var body = scope.Body(topic);
        var events = EventsOf(topic, views);
        var disagreements = topic.Disagreements.Select(views.Of).ToImmutableArray();
        var terms = topic.Terms.Select(id => views.Of(site.TermById[id])).ToImmutableArray();
        var sources = views.SourceList(topic.Sources);

        var place = section.Topics.IndexOf(topic.Id);
        return new TopicPage(FrameOf(topic, section, scope), scope.Origins)
        {
            Reviewed = topic.Reviewed,
            IsReviewDue = topic.ReviewAfter < content.Options.Date,
            Evidence = Coverage.Of(topic.Statements),
            ByStanding = StandingCount.Of(topic.Statements),
            Citation = TopicCitation.Of(topic, site.Info, scope.Url.On(content.BaseUrl)),
            Uncorroborated = [.. topic.Statements.Where(statement => statement.IsUncorroborated).Select(views.Of)],
            Body = body,
            Contents = ContentsOf(topic, site.NameOf),
            Section = navs.GetOrAdd(section.Id, _ => new SectionNav(scope.Links.To(section.Id), [.. section.Topics.Select(scope.Links.To)])),
            Events = events,
            Terms = terms,
            Disagreements = disagreements,
            Sources = sources,
            LinkedFrom = [.. views.Of(site.Backward.LinksTo(topic.Id)).Select(mention => mention with { Sentences = mention.Sentences[..1] })],
            Related = [.. topic.Related.Select(views.Card)],
            Previous = place > 0 ? scope.Links.To(section.Topics[place - 1]) : null,
            Next = place + 1 < section.Topics.Length ? scope.Links.To(section.Topics[place + 1]) : null,
        };
    }

    private ImmutableArray<EventView> EventsOf(Topic topic, ViewMaker views)
    {
        // What a list in the body has told in full is named again, and no more.
        var told = topic.Body.Figures.OfType<EventsFigure>().SelectMany(figure => figure.Events).ToHashSet();
        return
        [
            .. site.Backward.EventsOf(topic.Id).Select(entry =>
                told.Contains(entry) ? views.Brief(entry)
                : entry.Topic == topic.Id ? views.Of(entry)
                : views.WithCard(entry)),
        ];
    }

    private static ImmutableArray<ContentsEntry> ContentsOf(Topic topic, Func<string, string?> nameOf) =>
    [
        .. topic.Body.Body.Headings
            .Where(heading => heading.Level <= DeepestInContents)
            .Select(heading => new ContentsEntry(heading.Level, "#" + heading.Id, PlainText.WithNames(heading, nameOf).Text)),
    ];

    private PageFrame FrameOf(Topic topic, Section section, PageScope scope) => frames.Frame(
        scope,
        new PageText(topic.Title, topic.Summary, InputLayout.FileOfTopic(topic.Section.Value, topic.Id.Value), topic.History) { IsArticle = true },
        [new NavEntry(SiteUrls.Of(section.Id), section.Title)],
        [StructuredData.Article(topic, site.Info, scope.Url.On(content.BaseUrl))]);
}
