using System.Text;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>
/// The words of a picture's description, or of what else an attribute repeats. Links and emphasis are words too: a tag would end the attribute.
/// </summary>
internal static class AlternativeText
{
    public static string Of(ContainerInline described)
    {
        var words = new StringBuilder();
        Append(described, words);
        return words.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder words)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append('\n');
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    words.Append(html.Tag);
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case WikiLinkInline wiki:
                    words.Append(wiki.Text ?? wiki.Id);
                    break;
                case ContainerInline inner:
                    Append(inner, words);
                    break;
            }
        }
    }
}
