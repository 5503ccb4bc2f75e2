using System.Buffers;
using System.Collections.Immutable;
using System.Text.Unicode;
using EuNatoSite.Output;

namespace EuNatoSite.Rendering;

/// <summary>HTML that is being written, in UTF-8. It keeps its room from page to page.</summary>
/// <param name="arena">Where files are put.</param>
internal sealed class HtmlBuffer(ByteArena arena)
{
    private const int UsualLength = 64 * 1024;
    private const int MostKept = 1024 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    private readonly List<PlacedPart> parts = [];
    private byte[] bytes = new byte[UsualLength];
    private int length;

    private static ReadOnlySpan<byte> DocumentType => "<!DOCTYPE html>\n"u8;

    public void Clear()
    {
        length = 0;
        parts.Clear();
        if (bytes.Length > MostKept)
        {
            bytes = new byte[UsualLength];
        }
    }

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<char> markup)
    {
        // UTF-16 needs at most three bytes a character.
        Reserve(markup.Length * 3);
        Utf8.FromUtf16(markup, bytes.AsSpan(length), out _, out var written);
        length += written;
    }

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(bytes.AsSpan(length));
        length += markup.Length;
    }

    /// <summary>Writes a text, or the value of an attribute between double quotes.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var special)
        {
            WriteMarkup(text[..special]);
            WriteMarkup(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#x27;"u8,
            });
            text = text[(special + 1)..];
        }

        WriteMarkup(text);
    }

    /// <summary>Writes what other files hold too.</summary>
    public void WritePart(SharedPart part) => parts.Add(new PlacedPart(length, part));

    /// <summary>
    /// What was written, as a file: with a document type, '\n' at the end of every line, and without the indentation and empty lines
    /// of the views. What stands in a <c>pre</c> stays as it is.
    /// </summary>
    public OutputFile ToFile(string path)
    {
        var whole = arena.Take(DocumentType.Length + length + parts.Sum(placed => placed.Part.Bytes.Length) + 1);
        var file = whole.Span;
        DocumentType.CopyTo(file);
        var filled = DocumentType.Length;
        var placed = ImmutableArray.CreateBuilder<PlacedPart>(parts.Count);
        var lines = new HtmlLines(bytes.AsSpan(0, length));
        foreach (var part in parts)
        {
            filled += lines.CopyUpTo(part.Start, file[filled..]);
            placed.Add(part with { Start = filled });
            part.Part.Bytes.Span.CopyTo(file[filled..]);
            filled += part.Part.Bytes.Length;
        }

        filled += lines.CopyUpTo(length, file[filled..]);
        if (file[filled - 1] != '\n')
        {
            file[filled++] = (byte)'\n';
        }

        return new OutputFile(path, whole[..filled]) { SharedParts = placed.MoveToImmutable() };
    }

    /// <summary>What was written, as a part of files, tidied in the same way.</summary>
    public SharedPart ToPart()
    {
        var part = new byte[length];
        var lines = new HtmlLines(bytes.AsSpan(0, length));
        return new SharedPart(part.AsMemory(0, lines.CopyUpTo(length, part)));
    }

    private void Reserve(int more)
    {
        if (bytes.Length - length < more)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }
    }
}
