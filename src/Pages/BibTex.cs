using System.Globalization;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Pages;

/// <summary>What BibTeX needs of a value between braces.</summary>
public static class BibTex
{
    /// <summary>An address in a field of its own, which BibLaTeX takes to the letter; what would end it early is percent-encoded.</summary>
    public static string Address(string url) => url
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>
    /// An address among words. They become the argument of another command, where <c>\url</c> takes no '%', '#' and '^' (url.sty, "Usage
    /// conditions"), which would have the whole bibliography fail: an address with one is text.
    /// </summary>
    public static string AddressInText(string url) =>
        Address(url) is var address && address.AsSpan().ContainsAny('%', '#', '^') ? Escape(url) : $@"\url{{{address}}}";

    /// <summary>A text that TeX prints as it is.</summary>
    public static string Escape(string text) => Texts.Escaped(text, static c => c switch
    {
        // By name, since BibTeX counts braces even after a backslash.
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '#' or '$' or '%' or '&' or '_' => $@"\{c}",
        _ => char.IsControl(c) ? " " : null,
    });
}

/// <summary>An entry for BibTeX and BibLaTeX, field by field.</summary>
/// <param name="key">What a text cites it by.</param>
public sealed class BibTexEntry(string key)
{
    private readonly StringBuilder fields = new();

    /// <summary>A field that is read as it is: a date, an address, a text that is escaped. Without a value there is none.</summary>
    public BibTexEntry With(string field, string? value) => value is null ? this : WithMacro(field, $"{{{value}}}");

    /// <summary>A field of words.</summary>
    public BibTexEntry WithText(string field, string? text) => With(field, text is null ? null : BibTex.Escape(text));

    /// <summary>A field in braces twice: a title keeps its capitals, and an institution's name is not taken apart.</summary>
    public BibTexEntry WithName(string field, string? name) => With(field, name is null ? null : $"{{{BibTex.Escape(name)}}}");

    /// <summary>A field without braces: a name that every style knows, and writes in its own way.</summary>
    public BibTexEntry WithMacro(string field, string? macro)
    {
        if (macro is not null)
        {
            fields.Append(CultureInfo.InvariantCulture, $"  {field} = {macro},\n");
        }

        return this;
    }

    /// <summary>The whole entry, one field a line, without a line end after it.</summary>
    public override string ToString() => $"@misc{{{key},\n{fields}}}";
}
