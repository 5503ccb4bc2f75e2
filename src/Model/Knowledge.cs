using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>A glossary entry.</summary>
public sealed record Term
{
    public required TermId Id { get; init; }

    public required string Name { get; init; }

    public required string? Abbreviation { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }

    public required TermKind? Kind { get; init; }

    public required Prose Definition { get; init; }

    public required Organisation? Organisation { get; init; }

    public required HistoricalDate? Period { get; init; }

    public required string? Region { get; init; }

    /// <summary>For people: the office the sources know them by.</summary>
    public required string? Role { get; init; }

    /// <summary>Whether running text links to it by itself.</summary>
    public required bool LinkText { get; init; }

    public required ImmutableArray<SourceId> Sources { get; init; }

    /// <summary>The topic that defines it.</summary>
    public required TopicId Topic { get; init; }

    public required SourceLocation Location { get; init; }
}

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

    /// <summary>The topic that tells it.</summary>
    public required TopicId Topic { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>One of the answers that sources give to a question.</summary>
public sealed record Position(Prose Answer, ImmutableArray<SourceId> Sources, SourceLocation Location);

/// <summary>A question that the sources answer differently, and how this site reads it.</summary>
/// <param name="Sources">What supports the reading.</param>
public sealed record Disagreement(
    DisagreementId Id,
    string Question,
    ImmutableArray<Position> Positions,
    Prose? Reading,
    ImmutableArray<SourceId> Sources,
    TopicId Topic,
    SourceLocation Location);

/// <summary>An entry of the bibliography.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    public required string Title { get; init; }

    public required string? Author { get; init; }

    public required string? Publisher { get; init; }

    public required HistoricalDate? Date { get; init; }

    /// <summary>An https address, where there is one.</summary>
    public required Placed<string>? Url { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The address of an archived copy.</summary>
    public required Placed<string>? Archived { get; init; }

    public required DateOnly? Accessed { get; init; }

    public required string? Note { get; init; }

    public required SourceLocation Location { get; init; }
}
