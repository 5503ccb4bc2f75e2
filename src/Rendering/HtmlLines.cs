namespace EuNatoSite.Rendering;

/// <summary>
/// Copies HTML, stretch by stretch, without the indentation and empty lines that views are written with. What stands in a <c>pre</c>
/// stays as it is.
/// </summary>
internal sealed class HtmlLines
{
    private bool isPreformatted;
    private bool isInLine;

    /// <summary>Copies what ends in the middle of a line and between two tags, or with the text.</summary>
    /// <returns>How many bytes were copied.</returns>
    public int Copy(ReadOnlySpan<byte> html, Span<byte> copy)
    {
        var (at, filled) = (0, 0);
        var hasPre = isPreformatted || html.IndexOf("<pre"u8) >= 0;
        while (at < html.Length)
        {
            var rest = html[at..];
            var length = rest.IndexOf((byte)'\n');
            var isWhole = length >= 0;
            var line = isWhole ? rest[..length] : rest;
            at += isWhole ? length + 1 : line.Length;
            var kept = isPreformatted || isInLine ? line : line.TrimStart((byte)' ');
            kept.CopyTo(copy[filled..]);
            filled += kept.Length;
            if (isWhole && (kept.Length > 0 || isPreformatted || isInLine))
            {
                copy[filled++] = (byte)'\n';
            }

            isInLine = !isWhole;
            if (hasPre)
            {
                // The last tag on the line decides: a pre that opens and closes on one line leaves nothing open.
                var opened = line.LastIndexOf("<pre"u8);
                var closed = line.LastIndexOf("</pre"u8);
                isPreformatted = opened != closed ? opened > closed : isPreformatted;
            }
        }

        isInLine = true;
        return filled;
    }

    /// <summary>Forgets one text before the next.</summary>
    public void Clear() => (isPreformatted, isInLine) = (false, false);
}
