using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>
/// A value read from a file, and where it stands there. Where the value is the file's text to the letter
/// (<see cref="IsVerbatim"/>), every character of it has its own place; where it is not, as with escapes or over several lines,
/// every word has (<see cref="Words"/>); otherwise all have the place of its start.
/// </summary>
public sealed record PlacedText(string Value, SourceText File, int Offset)
{
    public SourceLocation Location => File.At(Offset);

    /// <summary>Anchors for a value the file does not hold to the letter (escapes, folded lines), in order: from each index to the next, value and file agree.</summary>
    public ImmutableArray<WordPlace> Words { get; init; } = [];

    public bool IsVerbatim => File.Text.AsSpan(Math.Min(Offset, File.Text.Length)).StartsWith(Value, StringComparison.Ordinal);

    /// <summary>The place of the character at an index of <see cref="Value"/>.</summary>
    public SourceLocation At(int index) => File.At(OffsetOf(index));

    private int OffsetOf(int index)
    {
        if (Words.IsEmpty)
        {
            return IsVerbatim ? Offset + index : Offset;
        }

        for (var last = Words.Length - 1; last >= 0; last--)
        {
            if (Words[last].Index <= index)
            {
                return Words[last].Offset + index - Words[last].Index;
            }
        }

        return Offset;
    }
}

/// <summary>From an index of a value on, where its characters stand in the file.</summary>
public readonly record struct WordPlace(int Index, int Offset);

/// <summary>A value that is no longer text, and where it stands in its file.</summary>
public readonly record struct Placed<T>(T Value, SourceLocation Location);
