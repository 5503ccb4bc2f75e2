using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>Checks what is to become an id, and so a part of an address.</summary>
internal static class Ids
{
    /// <summary>The id as written. Problem: <c>id-invalid</c>.</summary>
    public static PlacedText Check(PlacedText id, ProblemLog problems)
    {
        if (!Slug.IsValid(id.Value))
        {
            problems.Add(Problems.IdInvalid(id.Location, id.Value, Slug.Of(id.Value) is { Length: > 0 } slug ? slug : "berlin-plus"));
        }

        return id;
    }
}
