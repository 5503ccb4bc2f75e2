using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>What the figures of bodies draw on, from all files.</summary>
internal sealed record Library(ImmutableArray<DataSeries> Series, ImmutableArray<Term> Terms, ImmutableArray<TimelineEvent> Events);

/// <summary>Links topics and standing pages, each alone and on any thread, against the names of all.</summary>
internal sealed class TopicLinker(Names names, TermMatcher matcher)
{
    /// <summary>The terms, events and disagreements of a topic.</summary>
    public Outcome<TopicEntries> LinkEntries(TopicDraft draft)
    {
        var problems = new ProblemLog();
        return problems.With(new EntryLinker(draft, names, ProseOf(draft, problems), problems).Link());
    }

    /// <summary>The topic itself, with its body and figures.</summary>
    public Outcome<Topic> LinkTopic(TopicDraft draft, TopicEntries entries, Library library)
    {
        var problems = new ProblemLog();
        var figures = new FigureLinker(names, library, problems);
        var body = ProseOf(draft, problems).Link(draft.Body, [.. draft.Body.Figures.Select(figures.Link)]);
        var id = new TopicId(draft.Id.Value);
        var evidence = new Evidence(id, names.NameOf, names.StandingOf);
        return problems.With(new Topic
        {
            Id = id,
            Section = new SectionId(draft.Section.Value),
            Title = draft.Title,
            Summary = draft.Summary,
            Reviewed = draft.Reviewed,
            ReviewAfter = draft.ReviewAfter,
            Sources = names.SourceIds(draft.Sources, problems),
            Related = names.TopicIds(draft.Related, problems).Remove(id),
            Tags = [.. draft.Tags.Select(tag => tag.Value)],
            RedirectFrom = [.. draft.RedirectFrom.Select(path => new Placed<string>(path.Value, path.Location))],
            IsDraft = draft.IsDraft,
            Body = body,
            Terms = [.. entries.Terms.Select(term => term.Id)],
            Disagreements = entries.Disagreements,
            Statements = evidence.Of(body, entries),
            Location = draft.Location,
            History = draft.History,
        });
    }

    public Outcome<StandingPage> LinkPage(StandingPageDraft draft, Library library)
    {
        var problems = new ProblemLog();
        var figures = new FigureLinker(names, library, problems);
        var prose = new ProseLinker(names, matcher, topic: null, draft.Body, problems);
        var body = prose.Link(draft.Body, [.. draft.Body.Figures.Select(figures.Link)]);
        return problems.With(new StandingPage(draft.Id.Value, draft.Title, draft.Summary, body, draft.Location) { History = draft.History });
    }

    private ProseLinker ProseOf(TopicDraft draft, ProblemLog problems) =>
        new(names, matcher, draft, draft.Body, problems);
}
