using System.Text.RegularExpressions;
using EuNatoSite.Markup;

namespace EuNatoSite.Model;

/// <summary>Texts without their markup, for exports, search and lists of sentences.</summary>
public static partial class PlainText
{
    /// <summary>All of a text in plain words, one space between its blocks.</summary>
    public static string Of(Prose prose, Site site) => Of(prose.Body, site.NameOf);

    /// <summary>All of a body in plain words, one space between its blocks.</summary>
    /// <param name="nameOf">The name of a topic or term by its id; null where there is none.</param>
    public static string Of(MarkdownBody body, Func<string, string?> nameOf) => WithNames(body.Words, nameOf);

    /// <summary>The plain text of a block, with the name of what <c>[[id]]</c> leads to in its place.</summary>
    public static string WithNames(string text, Func<string, string?> nameOf) =>
        text.Contains("[[", StringComparison.Ordinal)
            ? WikiLink().Replace(text, match => nameOf(match.Groups[1].Value) ?? match.Groups[1].Value)
            : text;

    [GeneratedRegex(@"\[\[([A-Za-z0-9-]+)\]\]")]
    private static partial Regex WikiLink();
}
