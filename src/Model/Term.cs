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

    /// <summary>The best standing among its sources, by the evidence rule; null where it names none.</summary>
    public required Standing? Strongest { get; init; }

    /// <summary>The topic that defines it.</summary>
    public required TopicId Topic { get; init; }

    public required SourceLocation Location { get; init; }
}
