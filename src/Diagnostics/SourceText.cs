namespace EuNatoSite.Diagnostics;

/// <summary>
/// The text of one input file, with '\n' line ends and no byte order mark, and the line and column of every offset in it.
/// </summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;
    private readonly int length;
    private readonly Func<string>? read;
    private string? text;

    public SourceText(string path, string text)
    {
        Path = path;
        this.text = text;
        length = text.Length;
        lineStarts = new int[text.AsSpan().Count('\n') + 1];
        for (var line = 1; line < lineStarts.Length; line++)
        {
            lineStarts[line] = text.IndexOf('\n', lineStarts[line - 1]) + 1;
        }
    }

    /// <param name="read">Reads the text; the same each time.</param>
    public SourceText(string path, Func<string> read)
        : this(path, read()) => this.read = read;

    /// <summary>Relative to the folder the build was started for, with '/'.</summary>
    public string Path { get; }

    public string Text => text ?? read!();

    /// <summary>How many lines it has; after a '\n' at its end comes one more, which is empty.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>Drops the text once it is parsed; a later use reads it again. A site's texts are as much as its HTML.</summary>
    public void LetGo() => text = read is null ? text : null;

    /// <summary>The place of a character; offsets outside the text are taken as its nearest end.</summary>
    public SourceLocation At(int offset)
    {
        var inside = Math.Clamp(offset, 0, length);
        var found = Array.BinarySearch(lineStarts, inside);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(Path, line + 1, inside - lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and column, both counted from 1.</summary>
    public int OffsetOf(int line, int column)
    {
        var index = Math.Clamp(line - 1, 0, lineStarts.Length - 1);
        return Math.Clamp(lineStarts[index] + column - 1, 0, length);
    }
}
