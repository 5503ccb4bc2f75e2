using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using EuNatoSite.Diagnostics;
using Markdig.Helpers;

namespace EuNatoSite.Markup;

/// <summary>
/// Quotation marks and apostrophes as printers set them (“so”, it’s), where keyboards have straight ones. Each stays one character, so
/// that what stands behind it keeps its place.
/// </summary>
public static class SmartQuotes
{
    private static readonly SearchValues<char> Straight = SearchValues.Create("'\"");

    /// <summary>A text with its straight marks set.</summary>
    public static string Of(string text) => AreIn(text) ? Of(text.AsSpan(), before: '\n', from: 0) : text;

    /// <summary>A text of plain words with its straight marks set, at the same place.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static PlacedText? Of(PlacedText? text) => text is not null && AreIn(text.Value) ? text with { Value = Of(text.Value) } : text;

    /// <summary>Whether there is anything to set.</summary>
    internal static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Straight);

    /// <summary>A part of a text.</summary>
    /// <param name="before">The character before it; a line's end where it begins a text.</param>
    /// <param name="isFirstMeant">Whether its first character is to stay as it is.</param>
    internal static StringSlice Of(StringSlice part, char before, bool isFirstMeant) =>
        new(Of(part.AsSpan(), before, isFirstMeant ? 1 : 0));

    private static string Of(ReadOnlySpan<char> text, char before, int from)
    {
        var set = text.ToArray();
        for (var i = from; i < set.Length; i++)
        {
            if (set[i] is '"' or '\'')
            {
                set[i] = Set(text[i..], i == 0 ? before : set[i - 1]);
            }
        }

        return new string(set);
    }

    private static char Set(ReadOnlySpan<char> rest, char before) => (rest[0], Opens(before, rest[1..])) switch
    {
        ('"', true) => '“',
        ('"', false) => '”',
        (_, true) when !IsDecade(rest[1..]) => '‘',
        _ => '’',
    };

    // A dash or a slash may stand at either side of a quotation.
    private static bool Opens(char before, ReadOnlySpan<char> next) => before switch
    {
        '(' or '[' or '{' or '“' or '‘' or '„' or '«' => true,
        '-' or '‐' or '‑' or '–' or '—' or '/' => next is [var letter, ..] && char.IsLetterOrDigit(letter),
        _ => char.IsWhiteSpace(before) && next is not [' ' or '\n', ..],
    };

    // The '90s, or a summer of '69: what is left out stands before the figures.
    private static bool IsDecade(ReadOnlySpan<char> next) =>
        next.Length >= 2 && char.IsAsciiDigit(next[0]) && char.IsAsciiDigit(next[1]) && (next.Length == 2 || next[2] == 's' || !char.IsLetterOrDigit(next[2]));
}
