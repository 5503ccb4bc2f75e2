using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Checks what is to become an id, and so a part of an address.</summary>
internal static class Ids
{
    private const string Unnamed = "unnamed-";

    /// <summary>What stands in for an id that is missing, so that two of them are not told to be one; its owner's file and place are in it.</summary>
    public static string StandIn(SourceLocation owner) =>
        $"{Unnamed}{Slug.Of(Path.GetFileNameWithoutExtension(owner.Path))}-{owner.Line}-{owner.Column}";

    /// <summary>Whether it stands in for an id that is missing, or for one that cannot be guessed.</summary>
    public static bool IsStandIn(string id) => id.StartsWith(Unnamed, StringComparison.Ordinal);

    /// <summary>
    /// The id as written; where it holds other signs than letters, digits and hyphens, one that stands in for it, so that nothing that
    /// is made of it, as the preview shows it, leads elsewhere. Problem: <c>id-invalid</c>.
    /// </summary>
    public static PlacedText Check(PlacedText id, ProblemLog problems) => Check(id, "an id", problems);

    /// <inheritdoc cref="Check(PlacedText, ProblemLog)"/>
    /// <param name="id">The name of a file, without <c>.md</c>.</param>
    public static PlacedText CheckName(PlacedText id, ProblemLog problems) =>
        Check(id, "an id, which a topic or page has from the name of its file", problems);

    private static PlacedText Check(PlacedText id, string what, ProblemLog problems)
    {
        if (!Slug.IsValid(id.Value))
        {
            problems.Add(Problems.IdInvalid(id.Location, id.Value, what, MendOf(id.Value)));
        }
        else if (PortableName.ProblemWith(id.Value) is { } problem)
        {
            // An id becomes the name of a file, and Windows has names of its own: con, aux, nul.
            problems.Add(Problems.IdInvalid(id.Location, id.Value, what, $"it {problem}, so write another, such as '{id.Value}-1'"));
        }

        var tame = Tame(id.Value);
        return tame == id.Value ? id : id with { Value = tame };
    }

    /// <summary>How to write what was to be an id and is none, as a clause.</summary>
    public static string MendOf(string written)
    {
        var start = written.Length > Slug.MaxLength ? $"it has {written.Length} characters, so write at most {Slug.MaxLength}" : "write";
        var example = Slug.Of(written) is { Length: > 0 } slug ? slug : "berlin-plus";
        return $"{start} lower-case letters, digits and hyphens, such as '{example}'";
    }

    /// <summary>The name as written where an address can hold it, or else one that stands in for it.</summary>
    public static string Tame(string written) => IdSigns.AreAllOf(written) ? written : StandInFor(written);

    // The slug that the author probably meant, so that references to it resolve; otherwise its code points in hex.
    private static string StandInFor(string written)
    {
        var slug = Slug.Of(written);
        return slug.Length > 0 && PortableName.ProblemWith(slug) is null
            ? slug
            : Unnamed + string.Join('-', written.EnumerateRunes().Take(8).Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture)));
    }
}
