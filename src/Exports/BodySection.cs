using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Exports;

/// <summary>A stretch of a body in plain words: a heading and the text up to the next one, of whatever level.</summary>
/// <param name="Heading">Null for the text before the first heading.</param>
/// <param name="Text">One line a block, and one a row of a table.</param>
public sealed record BodySection(Heading? Heading, string Text)
{
    /// <summary>The sections of a body in order; the first has no heading, and no text where the body opens with one.</summary>
    public static ImmutableArray<BodySection> Of(Prose prose, Site site)
    {
        var (blocks, headings) = (prose.Body.Blocks, prose.Body.Headings);
        var sections = ImmutableArray.CreateBuilder<BodySection>(headings.Length + 1);
        for (var i = -1; i < headings.Length; i++)
        {
            var first = i < 0 ? 0 : headings[i].Block + 1;
            var end = i + 1 < headings.Length ? headings[i + 1].Block : blocks.Length;
            sections.Add(new BodySection(i < 0 ? null : PlainText.WithNames(headings[i], site.NameOf), TextOf(blocks.AsSpan()[first..end], site)));
        }

        return sections.DrainToImmutable();
    }

    private static string TextOf(ReadOnlySpan<TextBlock> blocks, Site site)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            var words = PlainText.WithNames(block.Words, site.NameOf);
            if (block.Join == BlockJoin.Cell)
            {
                text.Append(TableWords.CellMark);
            }
            else if (text.Length > 0 && !words.IsEmpty)
            {
                text.Append('\n');
            }

            text.Append(words.Span);
        }

        return text.ToString();
    }
}
