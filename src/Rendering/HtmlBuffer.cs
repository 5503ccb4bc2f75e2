using System.Buffers;
using System.Text;

namespace EuNatoSite.Rendering;

/// <summary>HTML that is being written, in UTF-8. It keeps its room from page to page.</summary>
internal sealed class HtmlBuffer
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    private byte[] bytes = new byte[64 * 1024];
    private int length;

    private static ReadOnlySpan<byte> DocumentType => "<!DOCTYPE html>\n"u8;

    public void Clear() => length = 0;

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<char> markup)
    {
        // UTF-16 needs at most three bytes a character.
        Reserve(markup.Length * 3);
        length += Encoding.UTF8.GetBytes(markup, bytes.AsSpan(length));
    }

    /// <summary>Writes a text, or the value of an attribute between double quotes.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var special)
        {
            WriteMarkup(text[..special]);
            WriteMarkup(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#x27;",
            });
            text = text[(special + 1)..];
        }

        WriteMarkup(text);
    }

    /// <summary>
    /// What was written, as a file: with a document type, '\n' at the end of every line, and without the indentation and empty lines
    /// of the views. What stands in a <c>pre</c> stays as it is.
    /// </summary>
    public ReadOnlyMemory<byte> ToFile()
    {
        ReadOnlySpan<byte> written = bytes.AsSpan(0, length);
        var file = GC.AllocateUninitializedArray<byte>(DocumentType.Length + written.Length + 1);
        DocumentType.CopyTo(file);
        var filled = DocumentType.Length;
        var hasPre = written.IndexOf("<pre"u8) >= 0;
        var isPreformatted = false;
        while (!written.IsEmpty)
        {
            var end = written.IndexOf((byte)'\n');
            var line = end < 0 ? written : written[..end];
            written = end < 0 ? [] : written[(end + 1)..];
            var kept = isPreformatted ? line : line.TrimStart((byte)' ');
            if (kept.Length > 0 || isPreformatted)
            {
                kept.CopyTo(file.AsSpan(filled));
                filled += kept.Length;
                file[filled++] = (byte)'\n';
            }

            if (hasPre)
            {
                // The last tag on the line decides: a pre that opens and closes on one line leaves nothing open.
                var opened = line.LastIndexOf("<pre"u8);
                var closed = line.LastIndexOf("</pre"u8);
                isPreformatted = opened != closed ? opened > closed : isPreformatted;
            }
        }

        return file.AsMemory(0, filled);
    }

    private void Reserve(int more)
    {
        if (bytes.Length - length < more)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }
    }
}
