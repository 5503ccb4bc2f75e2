using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Links topics and standing pages, each alone and on any thread, against the names of all.</summary>
/// <param name="date">The day of the build, after which nothing has changed.</param>
internal sealed class TopicLinker(Names names, Func<MarkdownBody, ImmutableArray<TextMark>> mentionsIn, DateOnly date)
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
            History = draft.History?.AsOf(date),
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
        return problems.With(new StandingPage(draft.Id.Value, draft.Title, draft.Summary, body, draft.Location) { History = draft.History?.AsOf(date) });
    }

    private ProseLinker ProseOf(TopicDraft draft, ProblemLog problems) =>
        new(names, mentionsIn, draft, draft.Body, problems);
}
