using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Makes views of the model's things for one page.</summary>
internal sealed class ViewMaker(SiteContent content, PageScope scope)
{
    private readonly Site site = content.Site;

    public EventView Of(TimelineEvent entry) => Of(entry, scope.InlineOrNull(entry.Text), Cited(entry.Sources));

    /// <summary>An event with all that it concerns.</summary>
    public EventView InTimeline(TimelineEvent entry)
    {
        var view = Of(entry);
        return view with
        {
            Concerns = new EventConcerns(
                [.. entry.OtherTopics.Prepend(entry.Topic).Select(scope.Links.To)],
                [.. entry.Terms.Select(scope.Links.To).Where(term => view.Text?.Value.Contains($"\"{term.Url}\"", StringComparison.Ordinal) != true)],
                [.. entry.Terms.Select(term => site.TermById[term].Kind).OfType<TermKind>().Distinct().Order()]),
        };
    }

    /// <summary>An event that is told elsewhere: its date and title lead to the timeline, and a card says more.</summary>
    public EventView WithCard(TimelineEvent entry)
    {
        scope.AddCard(entry);
        return Brief(entry);
    }

    /// <summary>An event by its date and title alone.</summary>
    public EventView Brief(TimelineEvent entry) => Of(entry, text: null, sources: []);

    private EventView Of(TimelineEvent entry, Html? text, ImmutableArray<SourceLink> sources) => new(
        entry.Id.Value,
        content.Written(entry.Date),
        entry.Date.Year,
        entry.Title,
        text,
        entry.Organisation,
        entry.IsHorizon,
        EvidenceRule.IsUncorroborated(entry.Strongest),
        scope.To(SiteUrls.Timeline, entry.Id.Value),
        sources);

    public ImmutableArray<EventView> Of(IEnumerable<TimelineEvent> events) => [.. events.Select(Of)];

    public TermView Of(Term term) => new(
        term.Id.Value,
        PageScope.TermAnchor(term.Id),
        scope.Links.To(term.Id).Url,
        term.Name,
        term.SortName,
        term.Abbreviation,
        term.Aliases,
        term.Kind,
        scope.Inline(term.Definition),
        term.Organisation,
        term.Period is null ? null : content.Written(term.Period),
        term.Region,
        term.Role,
        EvidenceRule.IsUncorroborated(term.Strongest),
        Cited(term.Sources));

    public DisagreementView Of(Disagreement disagreement) => new(
        disagreement.Id.Value,
        disagreement.Question,
        [.. disagreement.Positions.Select(position => new PositionView(
            scope.Inline(position.Answer), Cited(position.Sources), EvidenceRule.IsUncorroborated(position.Strongest)))],
        scope.InlineOrNull(disagreement.Reading),
        Cited(disagreement.Sources),
        scope.Links.To(disagreement.Topic));

    public StatementView Of(Statement statement) => new(
        statement.Kind, statement.Text, scope.Links.To(statement.Topic), UrlOf(statement), statement.IsUncorroborated, SourceLinks(statement.Sources));

    /// <summary>What mentions something, by topic: its sentences, or what else it has where there is none.</summary>
    public ImmutableArray<MentionView> Of(ImmutableArray<Mention> mentions) =>
    [
        .. mentions.GroupBy(mention => mention.Topic, (topic, told) => new MentionView(scope.Links.To(topic), SentencesOf([.. told]))),
    ];

    private static ImmutableArray<string> SentencesOf(ImmutableArray<Mention> told)
    {
        var hasSentence = told.Any(mention => !mention.IsFragment);
        return [.. told.Where(mention => !(hasSentence && mention.IsFragment)).Select(mention => mention.Sentence)];
    }

    public ImmutableArray<SourceLink> SourceLinks(ImmutableArray<SourceId> ids) =>
        ImmutableArray.CreateRange(ids, static (id, links) => links.To(id), scope.Links);

    // In support of what stands on the page itself: by number where the page has a list of its own.
    private ImmutableArray<SourceLink> Cited(ImmutableArray<SourceId> ids) => scope.ListsSources
        ? ImmutableArray.CreateRange(ids, static (id, views) => views.Numbered(id), this)
        : SourceLinks(ids);

    private SourceLink Numbered(SourceId id)
    {
        var (citation, entry) = scope.Cite(id);
        return entry.Link with { Url = citation.Link.Url, Number = citation.Number };
    }

    /// <summary>The page's own list: the sources it cites by their numbers, then others it rests on.</summary>
    public ImmutableArray<SourceEntry> SourceList(ImmutableArray<SourceId> others)
    {
        var list = ImmutableArray.CreateBuilder<SourceEntry>(scope.Cited.Count + others.Length);
        foreach (var (citation, entry) in scope.Cited.Values)
        {
            list.Add(entry with { Number = citation.Number, Anchor = citation.Anchor });
        }

        list.AddRange(others.Distinct().Where(id => !scope.Cited.ContainsKey(id)).Select(scope.Links.Entry));
        return list.DrainToImmutable();
    }

    public TopicCard Card(TopicId id)
    {
        var topic = site.TopicById[id];
        return new TopicCard(scope.Links.To(id).Url, topic.Title, topic.Summary, topic.Reviewed, topic.History?.LastChanged);
    }

    public SectionCard Card(Section section) =>
        new(scope.Links.To(section.Id), section.Summary, [.. section.Topics.Select(Card)]);

    private string UrlOf(Statement statement) => statement.Kind switch
    {
        StatementKind.Definition => scope.Links.To(new TermId(statement.Key)).Url,
        StatementKind.Event => scope.To(SiteUrls.Timeline, statement.Key),
        StatementKind.Position => scope.To(SiteUrls.Disagreements, statement.Key),
        _ => scope.To(content.Urls.Of(statement.Topic), statement.Key),
    };
}
