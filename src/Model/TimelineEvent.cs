using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>An entry of the timeline.</summary>
public sealed record TimelineEvent
{
    public required EventId Id { get; init; }

    public required HistoricalDate Date { get; init; }

    public required string Title { get; init; }

    public required Prose? Text { get; init; }

    public required Organisation? Organisation { get; init; }

    /// <summary>The glossary entries it concerns.</summary>
    public required ImmutableArray<TermId> Terms { get; init; }

    /// <summary>Other topics that show it.</summary>
    public required ImmutableArray<TopicId> OtherTopics { get; init; }

    /// <summary>A target in the future rather than something that happened.</summary>
    public required bool IsHorizon { get; init; }

    public required ImmutableArray<SourceId> Sources { get; init; }

    /// <summary>The best standing among its sources, by the evidence rule; null where it names none.</summary>
    public required Standing? Strongest { get; init; }

    /// <summary>The topic that tells it.</summary>
    public required TopicId Topic { get; init; }

    public required SourceLocation Location { get; init; }
}
