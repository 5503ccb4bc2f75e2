using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Makes views of the model's things for one page.</summary>
internal sealed class ViewMaker(SiteContent content, PageScope scope)
{
    private readonly Site site = content.Site;

    public EventView Of(TimelineEvent entry)
    {
        var text = scope.InlineOrNull(entry.Text);
        return Brief(entry) with
        {
            Text = text,
            Terms = [.. entry.Terms.Select(Link).Where(link => text?.Value.Contains($"\"{link.Url}\"", StringComparison.Ordinal) != true)],
            Kinds = [.. entry.Terms.Select(term => site.TermById[term].Kind).OfType<TermKind>().Distinct().Order()],
            OtherTopics = [.. entry.OtherTopics.Select(scope.To)],
            Sources = Cited(entry.Sources),
        };
    }

    /// <summary>An event that is told elsewhere: its date and title lead to the timeline, and a card says more.</summary>
    public EventView WithCard(TimelineEvent entry)
    {
        scope.AddCard(entry);
        return Brief(entry);
    }

    /// <summary>An event by its date and title alone.</summary>
    public EventView Brief(TimelineEvent entry) => new(
        entry.Id.Value,
        DateView.Of(entry.Date),
        entry.Date.Year,
        entry.Title,
        Text: null,
        entry.Organisation,
        entry.IsHorizon,
        content.IsMarked(entry.Sources),
        scope.To(SiteUrls.Timeline, entry.Id.Value),
        scope.To(entry.Topic),
        Terms: [],
        Kinds: [],
        OtherTopics: [],
        Sources: []);

    public ImmutableArray<EventView> Of(IEnumerable<TimelineEvent> events) => [.. events.Select(Of)];

    public TermView Of(Term term) => new(
        term.Id.Value,
        PageScope.TermAnchor(term.Id),
        scope.To(SiteUrls.Of(term.Id)),
        term.Name,
        term.Abbreviation,
        term.Aliases,
        term.Kind,
        scope.Inline(term.Definition),
        term.Organisation,
        term.Period is null ? null : DateView.Of(term.Period),
        term.Region,
        term.Role,
        content.IsMarked(term.Sources),
        Cited(term.Sources));

    public DisagreementView Of(Disagreement disagreement) => new(
        disagreement.Id.Value,
        disagreement.Question,
        [.. disagreement.Positions.Select(position => new PositionView(
            scope.Inline(position.Answer), Cited(position.Sources), content.IsMarked(position.Sources)))],
        scope.InlineOrNull(disagreement.Reading),
        Cited(disagreement.Sources),
        scope.To(disagreement.Topic));

    public StatementView Of(Statement statement) => new(
        statement.Kind, statement.Text, scope.To(statement.Topic), UrlOf(statement), statement.IsUncorroborated, SourceLinks(statement.Sources));

    public SourceLink Link(SourceId id) => new(scope.To(SiteUrls.Of(id)), site.SourceById[id].Title, site.SourceById[id].Standing);

    public ImmutableArray<SourceLink> SourceLinks(ImmutableArray<SourceId> ids) => [.. ids.Select(Link)];

    // In support of what stands on the page itself: by number where the page has a list of its own.
    private ImmutableArray<SourceLink> Cited(ImmutableArray<SourceId> ids) => scope.ListsSources
        ? [.. ids.Select(id => Numbered(id, scope.NumberOf(id)))]
        : SourceLinks(ids);

    private SourceLink Numbered(SourceId id, int number) => Link(id) with { Url = "#" + scope.SourceAnchor(number), Number = number };

    /// <summary>The page's own list: the sources it cites by their numbers, then others it rests on.</summary>
    public ImmutableArray<SourceEntry> SourceList(IEnumerable<SourceId> others)
    {
        var cited = scope.Cited;
        return [.. cited.Select((id, index) => Entry(id, index + 1)), .. others.Distinct().Except(cited).Select(id => Entry(id, 0))];
    }

    public TopicCard Card(TopicId id)
    {
        var topic = site.TopicById[id];
        return new TopicCard(scope.To(content.Urls.Of(id)), topic.Title, topic.Summary, topic.Reviewed, topic.History?.LastChanged);
    }

    public SectionCard Card(Section section) =>
        new(new Link(scope.To(SiteUrls.Of(section.Id)), section.Title), section.Summary, [.. section.Topics.Select(Card)]);

    private Link Link(TermId id) => new(scope.To(SiteUrls.Of(id)), site.TermById[id].Name);

    private SourceEntry Entry(SourceId id, int number)
    {
        var source = site.SourceById[id];
        return new SourceEntry(
            number, number > 0 ? scope.SourceAnchor(number) : null, Link(id), References.Full(source), source.Url?.Value, source.Archived?.Value, source.Note);
    }

    private string UrlOf(Statement statement) => statement.Kind switch
    {
        StatementKind.Definition => scope.To(SiteUrls.Of(new TermId(statement.Key))),
        StatementKind.Event => scope.To(SiteUrls.Timeline, statement.Key),
        StatementKind.Position => scope.To(SiteUrls.Disagreements, statement.Key),
        _ => scope.To(content.Urls.Of(statement.Topic), statement.Key),
    };
}
