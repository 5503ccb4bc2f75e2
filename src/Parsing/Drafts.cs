using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

// What one file says, checked alone. Names of other things are still texts with their places.

/// <summary>A text, and what its fences ask for; null where a fence cannot be read.</summary>
public sealed record ProseDraft(MarkdownBody Body, ImmutableArray<FigureDraft?> Figures);

/// <summary>A topic's file. Where a required value is missing, its id stands in, and the problem is told.</summary>
public sealed record TopicDraft
{
    public required PlacedText Id { get; init; }

    public required PlacedText Section { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Place in the section; topics without one come last.</summary>
    public required int Order { get; init; }

    public required Placed<DateOnly>? Reviewed { get; init; }

    public required Placed<DateOnly>? ReviewAfter { get; init; }

    public required ImmutableArray<PlacedText> Sources { get; init; }

    public required ImmutableArray<PlacedText> Related { get; init; }

    public required ImmutableArray<PlacedText> Tags { get; init; }

    public required ImmutableArray<PlacedText> RedirectFrom { get; init; }

    public required bool IsDraft { get; init; }

    /// <summary>Whether what says so is neither <c>true</c> nor <c>false</c>, which is told: whoever names the topic may be right to.</summary>
    public bool IsDraftUnsure { get; init; }

    public required ImmutableArray<TermDraft> Terms { get; init; }

    public required ImmutableArray<EventDraft> Events { get; init; }

    public required ImmutableArray<DisagreementDraft> Disagreements { get; init; }

    public required ProseDraft Body { get; init; }

    public required SourceLocation Location { get; init; }

    public FileHistory? History { get; init; }

    /// <summary>All of it that is Markdown.</summary>
    public IEnumerable<ProseDraft> Texts =>
    [
        Body,
        .. Terms.Select(term => term.Definition),
        .. Events.Select(entry => entry.Text).OfType<ProseDraft>(),
        .. Disagreements.SelectMany(disagreement => disagreement.Positions.Select(position => position.Answer)),
        .. Disagreements.Select(disagreement => disagreement.Reading).OfType<ProseDraft>(),
    ];
}

public sealed record TermDraft
{
    public required PlacedText Id { get; init; }

    public required PlacedText Name { get; init; }

    public required PlacedText? Abbreviation { get; init; }

    public required ImmutableArray<PlacedText> Aliases { get; init; }

    public required TermKind? Kind { get; init; }

    public required ProseDraft Definition { get; init; }

    public required Organisation? Organisation { get; init; }

    public required HistoricalDate? Period { get; init; }

    public required string? Region { get; init; }

    public required string? Role { get; init; }

    public required bool LinkText { get; init; }

    public required ImmutableArray<PlacedText> Sources { get; init; }

    public required SourceLocation Location { get; init; }
}

public sealed record EventDraft
{
    public required PlacedText Id { get; init; }

    /// <summary>Null where it cannot be read: the event then has no place in the timeline.</summary>
    public required HistoricalDate? Date { get; init; }

    public required string Title { get; init; }

    public required ProseDraft? Text { get; init; }

    public required Organisation? Organisation { get; init; }

    public required ImmutableArray<PlacedText> Terms { get; init; }

    public required ImmutableArray<PlacedText> Topics { get; init; }

    public required bool IsHorizon { get; init; }

    public required ImmutableArray<PlacedText> Sources { get; init; }

    public required SourceLocation Location { get; init; }
}

public sealed record DisagreementDraft(
    PlacedText Id,
    string Question,
    ImmutableArray<PositionDraft> Positions,
    ProseDraft? Reading,
    ImmutableArray<PlacedText> Sources,
    SourceLocation Location);

public sealed record PositionDraft(ProseDraft Answer, ImmutableArray<PlacedText> Sources, SourceLocation Location);

public sealed record StandingPageDraft(PlacedText Id, string Title, string Summary, ProseDraft Body, SourceLocation Location)
{
    public FileHistory? History { get; init; }
}

public sealed record SiteDraft(
    SiteInfo Info, Placed<DateOnly>? FactsAsOf, ImmutableArray<SectionDraft> Sections, SourceLocation Location);

public sealed record SectionDraft(PlacedText Id, string Title, string Summary);

/// <summary>A source as its file has it; ids are checked against each other later.</summary>
public sealed record SourceDraft(PlacedText Id, Source Source, Placed<DateOnly>? Accessed);

/// <param name="Days">Those on which it joined or left, as far as they can be read.</param>
public sealed record MemberDraft(
    Member Member, PlacedText Code, ImmutableArray<MemberDay> Days, ImmutableArray<PlacedText> Sources, PlacedText Note);

/// <summary>A day of a membership where it stands.</summary>
public sealed record MemberDay(string Column, DateOnly Value, SourceLocation Location);

/// <summary>A row of figures.</summary>
public sealed record DataPointDraft(
    string Series, PlacedText Group, int Year, Amount Value, PlacedText Unit, string? PriceBasis, PlacedText Source, SourceLocation Location);
