using System.Text;

namespace EuNatoSite.Pages;

/// <summary>What BibTeX needs of a value between braces.</summary>
public static class BibTex
{
    /// <summary>An address, which BibLaTeX and \url take to the letter; what would end it early is percent-encoded.</summary>
    public static string Address(string url) => url
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>A text that TeX prints as it is.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                // By name, since BibTeX counts braces even after a backslash.
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '\\' => escaped.Append(@"\textbackslash{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return escaped.ToString();
    }
}
