using System.Text.RegularExpressions;
using EuNatoSite.Markup;

namespace EuNatoSite.Model;

/// <summary>Texts without their markup, for exports, search and lists of sentences.</summary>
public static partial class PlainText
{
    /// <summary>All of a text in plain words, one space between its blocks.</summary>
    public static string Of(Prose prose, Site site) =>
        string.Join(' ', prose.Body.Blocks.Select(block => WithNames(block.Text, site)));

    /// <summary>The plain text of a block, with the name of what <c>[[id]]</c> leads to in its place.</summary>
    public static string WithNames(string text, Site site) => WikiLink().Replace(text, match => NameOf(match.Groups[1].Value, site));

    private static string NameOf(string id, Site site)
    {
        if (site.TermById.TryGetValue(new TermId(id), out var term))
        {
            return term.Name;
        }

        return site.TopicById.TryGetValue(new TopicId(id), out var topic) ? topic.Title : id;
    }

    [GeneratedRegex(@"\[\[([A-Za-z0-9-]+)\]\]")]
    private static partial Regex WikiLink();
}
