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
            escaped.Append(c switch
            {
                // By name, since BibTeX counts braces even after a backslash.
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '#' or '$' or '%' or '&' or '_' => $@"\{c}",
                _ => char.IsControl(c) ? " " : c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
