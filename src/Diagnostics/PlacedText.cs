namespace EuNatoSite.Diagnostics;

/// <summary>
/// A value read from a file, and where it stands there. Where the value is the file's text to the letter
/// (<see cref="IsVerbatim"/>), every character of it has its own place; otherwise all have the place of its start.
/// </summary>
public sealed record PlacedText(string Value, SourceText File, int Offset)
{
    public SourceLocation Location => File.At(Offset);

    public bool IsVerbatim => File.Text.AsSpan(Math.Min(Offset, File.Text.Length)).StartsWith(Value, StringComparison.Ordinal);

    /// <summary>The place of the character at an index of <see cref="Value"/>.</summary>
    public SourceLocation At(int index) => File.At(IsVerbatim ? Offset + index : Offset);
}

/// <summary>A value that is no longer text, and where it stands in its file.</summary>
public readonly record struct Placed<T>(T Value, SourceLocation Location);
