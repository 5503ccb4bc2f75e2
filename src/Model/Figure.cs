using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

public enum ChartKind
{
    Bar,
    Line,
}

/// <summary>A figure that a fence in a body stands for, its references resolved.</summary>
public abstract record Figure(SourceLocation Location);

/// <summary>A chart of one or more series of the same unit.</summary>
public sealed record ChartFigure(
    string Title,
    ChartKind Kind,
    ImmutableArray<DataSeries> Series,
    string Caption,
    SourceLocation Location) : Figure(Location);

/// <summary>A list of events, by date.</summary>
public sealed record EventsFigure(string? Title, ImmutableArray<TimelineEvent> Events, SourceLocation Location) : Figure(Location);

/// <summary>A table of terms of one kind.</summary>
/// <param name="Organisation">Whose all of them are, where the fence asks for those of one; else null.</param>
/// <param name="Region">Where all of them are, where the fence asks for a region; else null.</param>
public sealed record RegisterFigure(
    TermKind Kind, ImmutableArray<Term> Terms, Organisation? Organisation, string? Region, SourceLocation Location) : Figure(Location);

/// <summary>The membership grid, at the end of a year; the build's date where <paramref name="Year"/> is null.</summary>
public sealed record MembersFigure(int? Year, SourceLocation Location) : Figure(Location);
