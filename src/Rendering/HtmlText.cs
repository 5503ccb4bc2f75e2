using System.Buffers;
using System.Text;

namespace EuNatoSite.Rendering;

/// <summary>The bytes of an HTML file.</summary>
internal static class HtmlText
{
    /// <summary>
    /// What a view wrote, as a file in UTF-8: with a document type, '\n' at the end of every line, and without the indentation and
    /// empty lines of the view. What stands in a <c>pre</c> stays as it is.
    /// </summary>
    public static ReadOnlyMemory<byte> Of(string written)
    {
        var file = new ArrayBufferWriter<byte>(written.Length + (written.Length / 16) + 64);
        file.Write("<!DOCTYPE html>\n"u8);
        var isPreformatted = false;
        foreach (var line in written.AsSpan().EnumerateLines())
        {
            var kept = isPreformatted ? line : line.TrimStart(' ');
            if (kept.Length > 0 || isPreformatted)
            {
                WriteLine(file, kept);
            }

            // The last tag on the line decides: a pre that opens and closes on one line leaves nothing open.
            var opened = line.LastIndexOf("<pre", StringComparison.Ordinal);
            var closed = line.LastIndexOf("</pre", StringComparison.Ordinal);
            isPreformatted = opened != closed ? opened > closed : isPreformatted;
        }

        return file.WrittenMemory;
    }

    // XML's slash means nothing in HTML. Texts and attributes hold no bare '>', so this is the end of a tag each time.
    private static void WriteLine(ArrayBufferWriter<byte> file, ReadOnlySpan<char> line)
    {
        while (line.IndexOf(" />", StringComparison.Ordinal) is >= 0 and var slash)
        {
            Encoding.UTF8.GetBytes(line[..slash], file);
            file.Write(">"u8);
            line = line[(slash + " />".Length)..];
        }

        Encoding.UTF8.GetBytes(line, file);
        file.Write("\n"u8);
    }
}
