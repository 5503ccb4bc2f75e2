using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Checks what is to become an id, and so a part of an address.</summary>
internal static class Ids
{
    /// <summary>What stands in for an id that is missing, so that two of them are not told to be one; the place of its owner is in it.</summary>
    public static string StandIn(SourceLocation owner) => $"unnamed-{owner.Line}-{owner.Column}";

    /// <summary>
    /// The id as written; where it holds other signs than letters, digits and hyphens, one that stands in for it, so that nothing that
    /// is made of it, as the preview shows it, leads elsewhere. Problem: <c>id-invalid</c>.
    /// </summary>
    public static PlacedText Check(PlacedText id, ProblemLog problems)
    {
        if (!Slug.IsValid(id.Value))
        {
            problems.Add(Problems.IdInvalid(id.Location, id.Value, Slug.Of(id.Value) is { Length: > 0 } slug ? slug : "berlin-plus"));
        }
        else if (PortableName.ProblemWith(id.Value) is not null)
        {
            // An id becomes the name of a file, and Windows has names of its own: con, aux, nul.
            problems.Add(Problems.IdInvalid(id.Location, id.Value, id.Value + "-1"));
        }

        var tame = Tame(id.Value);
        return tame == id.Value ? id : id with { Value = tame };
    }

    /// <summary>The name as written where an address can hold it, or else one that stands in for it.</summary>
    public static string Tame(string written) => IdSigns.AreAllOf(written) ? written : StandInFor(written);

    // What references rightly name, or else the numbers of its signs.
    private static string StandInFor(string written)
    {
        var slug = Slug.Of(written);
        return slug.Length > 0 && PortableName.ProblemWith(slug) is null
            ? slug
            : "unnamed-" + string.Join('-', written.EnumerateRunes().Take(8).Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture)));
    }
}
