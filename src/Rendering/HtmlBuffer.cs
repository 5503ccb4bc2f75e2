using System.Buffers;
using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Output;

namespace EuNatoSite.Rendering;

/// <summary>HTML that is being written, in UTF-8. It keeps its room from page to page.</summary>
/// <param name="arena">Where files are put.</param>
internal sealed class HtmlBuffer(ByteArena arena)
{
    private const int UsualLength = 64 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    private readonly List<PlacedPart> parts = [];
    private readonly Utf8Buffer written = new(UsualLength);

    private static ReadOnlySpan<byte> DocumentType => "<!DOCTYPE html>\n"u8;

    public void Clear()
    {
        written.Clear();
        parts.Clear();
    }

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<char> markup) => written.Write(markup);

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<byte> markup) => written.Write(markup);

    /// <summary>Writes a text, or the value of an attribute between double quotes.</summary>
    public void WriteText(ReadOnlySpan<char> text) => written.WriteEscaped(text, Escaped);

    /// <summary>Writes what other files hold too.</summary>
    public void WritePart(SharedPart part) => parts.Add(new PlacedPart(written.Length, part));

    /// <summary>
    /// What was written, as a file: with a document type, '\n' at the end of every line, and without the indentation and empty lines
    /// of the views. What stands in a <c>pre</c> stays as it is.
    /// </summary>
    public OutputFile ToFile(string path)
    {
        var whole = arena.Take(DocumentType.Length + written.Length + parts.Sum(placed => placed.Part.Bytes.Length) + 1);
        var file = whole.Span;
        DocumentType.CopyTo(file);
        var filled = DocumentType.Length;
        var placed = ImmutableArray.CreateBuilder<PlacedPart>(parts.Count);
        var lines = new HtmlLines(written.Written);
        foreach (var part in parts)
        {
            filled += lines.CopyUpTo(part.Start, file[filled..]);
            placed.Add(part with { Start = filled });
            part.Part.Bytes.Span.CopyTo(file[filled..]);
            filled += part.Part.Bytes.Length;
        }

        filled += lines.CopyUpTo(written.Length, file[filled..]);
        if (file[filled - 1] != '\n')
        {
            file[filled++] = (byte)'\n';
        }

        Clear();
        return new OutputFile(path, whole[..filled]) { SharedParts = placed.MoveToImmutable() };
    }

    /// <summary>What was written, as a part of files, tidied in the same way.</summary>
    public SharedPart ToPart()
    {
        var part = new byte[written.Length];
        var lines = new HtmlLines(written.Written);
        return new SharedPart(part.AsMemory(0, lines.CopyUpTo(written.Length, part)));
    }
}
