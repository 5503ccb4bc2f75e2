using System.Text;

namespace EuNatoSite.Rendering;

/// <summary>The text of an HTML file.</summary>
internal static class HtmlText
{
    private const string Doctype = "<!DOCTYPE html>\n";

    /// <summary>
    /// What a view wrote, as a file: with a document type, '\n' at the end of every line, and without the indentation and empty
    /// lines of the view. What stands in a <c>pre</c> stays as it is.
    /// </summary>
    public static string Of(string written)
    {
        var text = new StringBuilder(Doctype, written.Length + Doctype.Length);
        var isPreformatted = false;
        // XML's slash means nothing in HTML. Texts and attributes hold no bare '>', so this is the end of a tag each time.
        foreach (var line in written.Replace(" />", ">", StringComparison.Ordinal).AsSpan().EnumerateLines())
        {
            var kept = isPreformatted ? line : line.TrimStart(' ');
            if (kept.Length > 0 || isPreformatted)
            {
                text.Append(kept).Append('\n');
            }

            // The last tag on the line decides: a pre that opens and closes on one line leaves nothing open.
            var opened = line.LastIndexOf("<pre", StringComparison.Ordinal);
            var closed = line.LastIndexOf("</pre", StringComparison.Ordinal);
            isPreformatted = opened != closed ? opened > closed : isPreformatted;
        }

        return text.ToString();
    }
}
