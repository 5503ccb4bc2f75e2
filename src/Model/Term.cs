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

    /// <summary>What a register sorts it by: of a person the family name, else the name.</summary>
    public string SortName => Kind is TermKind.Person ? FamilyName : Name;

    // The longest alias that the name goes on with: "von der Leyen". Without one, its last word.
    private string FamilyName =>
        Aliases.Where(alias => Name.Contains($" {alias}", StringComparison.Ordinal)).MaxBy(alias => alias.Length)
        ?? Name[(Name.LastIndexOf(' ') + 1)..];
}
