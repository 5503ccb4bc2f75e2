using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>What the figures of bodies draw on, from all files.</summary>
internal sealed record Library(ImmutableArray<DataSeries> Series, ImmutableArray<Term> Terms, ImmutableArray<TimelineEvent> Events)
{
    // Places in the timeline: a list that asks for a topic then need not look at every event there is.
    private readonly Lazy<ILookup<TopicId, int>> placesByTopic = new(() => Events.Index()
        .SelectMany(entry => entry.Item.OtherTopics.Prepend(entry.Item.Topic).Select(topic => (topic, entry.Index)))
        .ToLookup(pair => pair.topic, pair => pair.Index));

    private readonly Lazy<ILookup<string, DataSeries>> seriesById = new(() => Series.ToLookup(one => one.Id, StringComparer.Ordinal));
    private readonly Lazy<ImmutableArray<string>> seriesIds = new(() => [.. Series.Select(one => one.Id).Distinct()]);

    public required ImmutableArray<Member> Members { get; init; }

    /// <summary>Whether all of it could be read and linked, so that what is not there is nowhere.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Rows of the series that were told of and left out: what lacks them need not be told again.</summary>
    public required ImmutableArray<DataPointDraft> LostRows { get; init; }

    /// <summary>For hints.</summary>
    public ImmutableArray<string> SeriesIds => seriesIds.Value;

    public bool HasSeries(string id) => seriesById.Value.Contains(id);

    /// <summary>The series of an id: one for each group.</summary>
    public IEnumerable<DataSeries> SeriesOf(string id) => seriesById.Value[id];

    /// <summary>The events of some topics, by date; of all topics where none is named.</summary>
    public IEnumerable<TimelineEvent> EventsOf(IReadOnlyCollection<TopicId> topics) => topics.Count == 0
        ? Events
        : topics.SelectMany(topic => placesByTopic.Value[topic]).Distinct().Order().Select(place => Events[place]);
}

/// <summary>Links topics and standing pages, each alone and on any thread, against the names of all.</summary>
internal sealed class TopicLinker(Names names, Func<MarkdownBody, ImmutableArray<TextMark>> mentionsIn)
{
    /// <summary>The terms, events and disagreements of a topic.</summary>
    public Outcome<TopicEntries> LinkEntries(TopicDraft draft)
    {
        var problems = new ProblemLog();
        return problems.With(new EntryLinker(draft, names, ProseOf(draft, problems), problems).Link());
    }

    /// <summary>The topic itself, with its body, but for figures.</summary>
    public Outcome<Topic> LinkTopic(TopicDraft draft, TopicEntries entries)
    {
        var problems = new ProblemLog();
        var body = ProseOf(draft, problems).Link(draft.Body, []);
        var id = new TopicId(draft.Id.Value);
        var statements = new StatementCollector(id, names.NameOf, names.SourcesOf);
        return problems.With(new Topic
        {
            Id = id,
            Section = new SectionId(Ids.Tame(draft.Section.Value)),
            Title = draft.Title,
            Summary = draft.Summary,
            Reviewed = draft.Reviewed?.Value,
            ReviewAfter = draft.ReviewAfter?.Value,
            Sources = names.SourceIds(draft.Sources, problems),
            Related = names.TopicIds(draft.Related, problems).Remove(id),
            Tags = [.. draft.Tags.Select(tag => tag.Value)],
            RedirectFrom = [.. draft.RedirectFrom.Select(path => new Placed<string>(path.Value, path.Location))],
            IsDraft = draft.IsDraft,
            Body = body,
            Terms = [.. entries.Terms.Select(term => term.Id)],
            Disagreements = entries.Disagreements,
            Statements = statements.Collect(body, entries),
            Location = draft.Location,
            History = draft.History,
        });
    }

    /// <summary>The topic with the figures of its body.</summary>
    public Outcome<Topic> LinkFigures(TopicDraft draft, Outcome<Topic> topic, Library library)
    {
        if (draft.Body.Figures.IsEmpty)
        {
            return topic;
        }

        var problems = new ProblemLog();
        problems.AddRange(topic.Diagnostics);
        var figures = new FigureLinker(names, library, problems);
        var body = topic.Value.Body with { Figures = [.. draft.Body.Figures.Select(figures.Link)] };
        return problems.With(topic.Value with { Body = body });
    }

    public Outcome<StandingPage> LinkPage(StandingPageDraft draft, Library library)
    {
        var problems = new ProblemLog();
        var figures = new FigureLinker(names, library, problems);
        var prose = new ProseLinker(names, mentionsIn, topic: null, draft.Body, problems);
        var body = prose.Link(draft.Body, [.. draft.Body.Figures.Select(figures.Link)]);
        return problems.With(new StandingPage(draft.Id.Value, draft.Title, draft.Summary, body, draft.Location) { History = draft.History });
    }

    private ProseLinker ProseOf(TopicDraft draft, ProblemLog problems) =>
        new(names, mentionsIn, draft, draft.Body, problems);
}
