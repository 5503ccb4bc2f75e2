using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>One figure of a series: a row of a file under <c>data/</c>.</summary>
/// <param name="Source">Null for what the site counts itself.</param>
public sealed record DataPoint(int Year, Amount Value, string? PriceBasis, SourceId? Source);

/// <summary>A series of figures of one group of countries, in one unit, by year.</summary>
/// <param name="Holds">Whether a figure stands until the next one, as a number of members does.</param>
public sealed record DataSeries(string Id, string Group, string Unit, ImmutableArray<DataPoint> Points, bool Holds = false)
{
    /// <summary>That of its first row; null for what the site counts itself.</summary>
    public SourceLocation? Location { get; init; }
}

/// <summary>The series that no file holds: the site counts them out of what it knows.</summary>
public static class CountedSeries
{
    /// <summary>The states in the EU, in NATO and in both: one figure for every year in which it changed.</summary>
    public const string Members = "states-by-membership";

    /// <summary>The events of the timeline in each year, horizons left out.</summary>
    public const string Events = "events-by-year";
}
