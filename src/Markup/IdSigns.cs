using System.Buffers;

namespace EuNatoSite.Markup;

/// <summary>What an id may be written with, whether or not it is one: letters of either case, digits and hyphens.</summary>
internal static class IdSigns
{
    private static readonly SearchValues<char> Signs =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a text has no other signs.</summary>
    public static bool AreAllOf(string text) => !text.AsSpan().ContainsAnyExcept(Signs);
}
