using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>What a fence asks for.</summary>
public abstract record FigureDraft(SourceLocation Location);

/// <param name="Series">Ids of series; all must share a unit.</param>
/// <param name="Groups">Groups of countries to show; all of the series where empty.</param>
public sealed record ChartDraft(
    string Title,
    ChartKind Kind,
    ImmutableArray<PlacedText> Series,
    ImmutableArray<PlacedText> Groups,
    YearSpan Years,
    string Caption,
    SourceLocation Location) : FigureDraft(Location);

/// <summary>Filters; one that is empty lets everything pass.</summary>
public sealed record EventsDraft(
    string? Title,
    ImmutableArray<Organisation> Organisations,
    ImmutableArray<PlacedText> Sections,
    ImmutableArray<PlacedText> Topics,
    ImmutableArray<PlacedText> Terms,
    YearSpan Years,
    SourceLocation Location) : FigureDraft(Location);

public sealed record RegisterDraft(
    TermKind Kind, ImmutableArray<Organisation> Organisations, PlacedText? Region, SourceLocation Location) : FigureDraft(Location);

public sealed record MembersDraft(int? Year, SourceLocation Location) : FigureDraft(Location);

/// <summary>Years from one to another, both among them; null where an end is open.</summary>
public sealed record YearSpan(int? From, int? To)
{
    /// <summary>Whether it ends before it begins, so that it holds no year.</summary>
    public bool IsBackwards => From > To;

    public bool Holds(int year) => (From is null || year >= From) && (To is null || year <= To);
}
