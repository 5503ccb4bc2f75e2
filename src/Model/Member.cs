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
