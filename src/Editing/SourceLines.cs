using EuNatoSite.Diagnostics;

namespace EuNatoSite.Editing;

/// <summary>The lines of a file whose last ends with '\n'; counted from 0.</summary>
internal sealed class SourceLines(SourceText file)
{
    public string Text { get; } = file.Text;

    /// <summary>How many there are.</summary>
    public int Count => file.LineCount - 1;

    public string this[int line] => Text[StartOf(line)..Text.EndOfLine(StartOf(line))];

    /// <summary>The offset of a line's first character; that of the end of the text for <see cref="Count"/>.</summary>
    public int StartOf(int line) => file.OffsetOf(line + 1, 1);

    /// <summary>The line that an offset is in.</summary>
    public int IndexOf(int offset) => file.At(offset).Line - 1;

    /// <summary>How far a line is indented; the whole of it where it holds nothing but spaces.</summary>
    public int IndentOf(int line) => this[line] is var text ? text.Length - text.TrimStart(' ').Length : 0;

    public bool IsBlank(int line) => string.IsNullOrWhiteSpace(this[line]);

    /// <summary>Whether a line holds nothing but a comment, where it is inside no value.</summary>
    public bool IsComment(int line) => this[line].TrimStart().StartsWith('#');
}
