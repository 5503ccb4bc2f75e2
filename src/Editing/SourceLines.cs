using System.Collections.Immutable;

namespace EuNatoSite.Editing;

/// <summary>A text by its lines, which are counted from 0. Its last line ends with '\n'.</summary>
internal sealed class SourceLines
{
    private readonly ImmutableArray<int> starts;

    public SourceLines(string text)
    {
        Text = text;
        starts = [0, .. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n').Select(index => index + 1)];
    }

    public string Text { get; }

    /// <summary>How many there are.</summary>
    public int Count => starts.Length - 1;

    public string this[int line] => Text[starts[line]..(starts[line + 1] - 1)];

    /// <summary>The offset of a line's first character; that of the end of the text for <see cref="Count"/>.</summary>
    public int StartOf(int line) => starts[line];

    /// <summary>The line that an offset is in.</summary>
    public int IndexOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>How far a line is indented; the whole of it where it holds nothing but spaces.</summary>
    public int IndentOf(int line) => this[line] is var text ? text.Length - text.TrimStart(' ').Length : 0;

    public bool IsBlank(int line) => string.IsNullOrWhiteSpace(this[line]);

    /// <summary>Whether a line holds nothing but a comment, where it is inside no value.</summary>
    public bool IsComment(int line) => this[line].TrimStart().StartsWith('#');
}
