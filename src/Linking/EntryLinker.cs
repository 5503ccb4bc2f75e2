using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>What a topic owns besides its body, with every reference resolved.</summary>
internal sealed record TopicEntries(
    ImmutableArray<Term> Terms, ImmutableArray<TimelineEvent> Events, ImmutableArray<Disagreement> Disagreements);

/// <summary>Links the terms, events and disagreements of one topic.</summary>
internal sealed class EntryLinker(TopicDraft topic, Names names, ProseLinker prose, ProblemLog problems)
{
    private readonly TopicId topicId = new(topic.Id.Value);

    /// <summary>Problems: <c>source-unknown</c>, <c>term-unknown</c>, <c>topic-unknown</c> and those of <see cref="ProseLinker"/>.</summary>
    public TopicEntries Link() => new(
        [.. topic.Terms.Where(IsKept).Select(LinkTerm)],
        [.. topic.Events.Select(LinkEvent).OfType<TimelineEvent>()],
        [.. topic.Disagreements.Select(LinkDisagreement)]);

    // A second term of the same id is told of; it must not stand beside the first.
    private bool IsKept(TermDraft term) => ReferenceEquals(names.Terms.Find(term.Id.Value), term);

    private Term LinkTerm(TermDraft draft)
    {
        var sources = names.SourceIds(draft.Sources, problems);
        return new Term
        {
            Id = new TermId(draft.Id.Value),
            Name = draft.Name.Value,
            Abbreviation = draft.Abbreviation?.Value,
            Aliases = [.. draft.Aliases.Select(alias => alias.Value)],
            Kind = draft.Kind,
            Definition = prose.Link(draft.Definition),
            Organisation = draft.Organisation,
            Period = draft.Period,
            Region = draft.Region,
            Role = draft.Role,
            LinkText = draft.LinkText,
            Sources = sources,
            Strongest = EvidenceRule.StrongestOf(names.SourcesOf(sources)),
            Topic = topicId,
            Location = draft.Location,
        };
    }

    private TimelineEvent? LinkEvent(EventDraft draft)
    {
        var terms = names.TermIds(draft.Terms, problems);
        var topics = names.TopicIds(draft.Topics, problems);
        var sources = names.SourceIds(draft.Sources, problems);
        var text = draft.Text is null ? null : prose.Link(draft.Text);
        return draft.Date is not { } date ? null : new TimelineEvent
        {
            Id = new EventId(draft.Id.Value),
            Date = date,
            Title = draft.Title,
            Text = text,
            Organisation = draft.Organisation,
            Terms = terms,
            OtherTopics = topics.Remove(topicId),
            IsHorizon = draft.IsHorizon,
            Sources = sources,
            Strongest = draft.IsHorizon ? EvidenceRule.StrongestOf(names.SourcesOf(sources)) : EvidenceRule.StrongestOf(names.SourcesOf(sources), date),
            Topic = topicId,
            Location = draft.Location,
        };
    }

    private Disagreement LinkDisagreement(DisagreementDraft draft) => new(
        new DisagreementId(draft.Id.Value),
        draft.Question,
        [.. draft.Positions.Select(LinkPosition)],
        draft.Reading is null ? null : prose.Link(draft.Reading),
        names.SourceIds(draft.Sources, problems),
        topicId,
        draft.Location);

    private Position LinkPosition(PositionDraft draft)
    {
        var answer = prose.Link(draft.Answer);
        var sources = names.SourceIds(draft.Sources, problems);
        return new Position(answer, sources, EvidenceRule.StrongestOf(names.SourcesOf(sources)), draft.Location);
    }
}
