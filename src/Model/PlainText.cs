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
    public static string Of(MarkdownBody body, Func<string, string?> nameOf) => WithNames(body.Words.AsMemory(), nameOf).ToString();

    /// <summary>A heading whose text is in plain words.</summary>
    public static Heading WithNames(Heading heading, Func<string, string?> nameOf) =>
        heading.Text.Contains(TextBlock.IdSign, StringComparison.Ordinal) ? heading with { Text = WithNames(heading.Text.AsMemory(), nameOf).ToString() } : heading;

    /// <summary>A part of a body's words, with the name of what a link by id leads to in the place of its id.</summary>
    public static ReadOnlyMemory<char> WithNames(ReadOnlyMemory<char> words, Func<string, string?> nameOf) =>
        words.Span.Contains(TextBlock.IdSign)
            ? WikiLink().Replace(words.ToString(), match => nameOf(match.Groups[1].Value) ?? match.Groups[1].Value).AsMemory()
            : words;

    /// <summary>
    /// Lines one after another, with a bar between two where the first does not end as a sentence does: rows of a table, items of a list.
    /// </summary>
    public static string InOneLine(string lines) => UnendedLine().Replace(lines, " | ").Replace('\n', ' ');

    [GeneratedRegex(@"(?<![.,;:!?…][”’)]?)\n")]
    private static partial Regex UnendedLine();

    [GeneratedRegex(@"\0([A-Za-z0-9-]+)\0")]
    private static partial Regex WikiLink();
}
