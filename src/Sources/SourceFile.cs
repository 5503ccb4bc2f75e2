using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Sources;

/// <summary>One input file as it stands on disk.</summary>
/// <param name="Path">
/// Relative to the folder the build was started for, with '/', as diagnostics print it:
/// <c>input/topics/history/berlin-plus.md</c>.
/// </param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// The path inside the input folder: <c>topics/history/berlin-plus.md</c>. Unless said otherwise the input folder is the
    /// first segment of <see cref="Path"/>.
    /// </summary>
    public string RelativePath { get; init; } = Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>When it changed and who wrote it; null where that is not known.</summary>
    public FileHistory? History { get; init; }

    /// <summary>Whether the other has the same place, bytes and past.</summary>
    public bool IsSameAs(SourceFile other) =>
        Path == other.Path && RelativePath == other.RelativePath && HasSameHistory(other) && Bytes.Span.SequenceEqual(other.Bytes.Span);

    private bool HasSameHistory(SourceFile other) =>
        History is { } past ? other.History is { } theirs && past.IsSameAs(theirs) : other.History is null;

    /// <summary>A text file, in UTF-8.</summary>
    public static SourceFile OfText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The file as text: without a byte order mark, with '\n' line ends.</summary>
    /// <returns>
    /// The text, with U+FFFD for what could not be read. Diagnostics: <c>not-utf8</c>, <c>nul-character</c>,
    /// <c>conflict-marker</c>, <c>invisible-character</c> and <c>character-lost</c>, all errors.
    /// </returns>
    public Outcome<SourceText> Decode() => SourceDecoder.Decode(this);
}

/// <summary>Every file of the input folder, in ordinal order of their paths.</summary>
public sealed record SourceTree(ImmutableArray<SourceFile> Files)
{
    /// <summary>The paths inside the input folder of files and folders that are there and were refused: others may rightly name them, or what is in them.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>The same files, each with what is known of its past.</summary>
    public SourceTree With(InputHistory history) =>
        this with { Files = [.. Files.Select(file => file with { History = history.Files.GetValueOrDefault(file.RelativePath) })] };
}
