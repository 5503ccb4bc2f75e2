namespace EuNatoSite.Rendering;

/// <summary>
/// Copies HTML without the indentation and empty lines that views are written with. What stands in a <c>pre</c> stays as it is.
/// </summary>
internal ref struct HtmlLines(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> html = html;
    private readonly bool hasPre = html.IndexOf("<pre"u8) >= 0;
    private bool isPreformatted;
    private bool isInLine;
    private int at;

    /// <summary>Copies on to a place in the middle of a line, or to the end.</summary>
    /// <returns>How many bytes were copied.</returns>
    public int CopyUpTo(int end, Span<byte> copy)
    {
        var filled = 0;
        while (at < end)
        {
            var rest = html[at..end];
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
}
