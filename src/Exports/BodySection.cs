using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Exports;

/// <summary>A stretch of a body in plain words: a heading and the text up to the next one, of whatever level.</summary>
/// <param name="Heading">Null for the text before the first heading.</param>
/// <param name="Text">One line a block, and one a row of a table.</param>
/// <param name="Blocks">Which of the body's blocks the text is made of.</param>
public sealed record BodySection(Heading? Heading, string Text, Range Blocks)
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
            sections.Add(new BodySection(
                i < 0 ? null : PlainText.WithNames(headings[i], site.NameOf), TextOf(blocks.AsSpan()[first..end], site), first..end));
        }

        return sections.DrainToImmutable();
    }

    /// <summary>The text without what columns of tables are called, which says little of what stands in them.</summary>
    internal string WithoutHeads(Prose prose, Site site)
    {
        var all = prose.Body.Blocks.AsSpan()[Blocks];
        var kept = new List<TextBlock>(all.Length);
        var start = 0; // of what began apart last
        foreach (var block in all)
        {
            switch (block.Join)
            {
                case BlockJoin.Apart:
                    start = kept.Count;
                    break;

                // What goes on with a row is the head of a table. Where its corner is empty it names what is compared, and stays.
                case BlockJoin.Row when kept[start] is { Join: BlockJoin.Apart, Words.IsEmpty: false }:
                    kept.RemoveRange(start, kept.Count - start);
                    break;
            }

            kept.Add(block);
        }

        return kept.Count == all.Length ? Text : TextOf([.. kept], site);
    }

    /// <summary>The abbreviations of one word, each once, that it does not have though it names their terms: it writes them out.</summary>
    internal IEnumerable<string> AbbreviationsWrittenOut(Prose prose, Site site)
    {
        var (first, end) = (Blocks.Start.Value, Blocks.End.Value);
        return prose.Mentions
            .Where(mention => prose.Body.Runs[mention.Run].Block is var block && block >= first && block < end)
            .Select(mention => site.TermById[new TermId(mention.Key)].Abbreviation)
            .OfType<string>()
            .Distinct()
            .Where(abbreviation => SearchTokens.IsOne(abbreviation) && !SearchTokens.Has(Text, abbreviation));
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
