using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>Where a country stands on a day.</summary>
public enum Membership
{
    Neither,
    EuOnly,
    NatoOnly,
    Both,
}

/// <summary>A country that is or was a member of the EU (or the Communities before it) or of NATO.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="EuUntil">The last day of membership, for a country that left.</param>
public sealed record Member(
    string Country,
    string Iso2,
    DateOnly? EuSince,
    DateOnly? EuUntil,
    DateOnly? NatoSince,
    ImmutableArray<SourceId> Sources,
    string? Note,
    SourceLocation Location)
{
    /// <summary>Its membership at the end of a day.</summary>
    public Membership On(DateOnly day)
    {
        var isInEu = EuSince <= day && !(EuUntil <= day);
        var isInNato = NatoSince <= day;
        return (isInEu, isInNato) switch
        {
            (true, true) => Membership.Both,
            (true, false) => Membership.EuOnly,
            (false, true) => Membership.NatoOnly,
            _ => Membership.Neither,
        };
    }
}

/// <summary>One figure of a series: a row of a file under <c>data/</c>.</summary>
/// <param name="Source">Null for what the site counts itself.</param>
public sealed record DataPoint(int Year, decimal Value, string? PriceBasis, SourceId? Source);

/// <summary>A series of figures of one group of countries, in one unit, by year.</summary>
/// <param name="Holds">Whether a figure stands until the next one, as a number of members does.</param>
public sealed record DataSeries(string Id, string Group, string Unit, ImmutableArray<DataPoint> Points, bool Holds = false);

/// <summary>The series that no file holds: the site counts them out of what it knows.</summary>
public static class CountedSeries
{
    /// <summary>The states in the EU, in NATO and in both: one figure for every year in which it changed.</summary>
    public const string Members = "states-by-membership";

    /// <summary>The events of the timeline in each year, horizons left out.</summary>
    public const string Events = "events-by-year";
}

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
public sealed record RegisterFigure(TermKind Kind, ImmutableArray<Term> Terms, SourceLocation Location) : Figure(Location);

/// <summary>The membership grid, at the end of a year; the build's date where <paramref name="Year"/> is null.</summary>
public sealed record MembersFigure(int? Year, SourceLocation Location) : Figure(Location);
