using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>
/// The one pipeline that every text goes through. Extensions are named one by one: Markdig's "advanced" set would let a text
/// write attributes and frames.
/// </summary>
internal static class MarkdownPipelines
{
    private const int MostBesideEachOther = 2;

    // What is longer is no name of a column, and not to be repeated in every row.
    private const int LongestName = 60;

    public static MarkdownPipeline Body { get; } = Builder().Build();

    /// <summary>The same without any block but the paragraph: "2035. The earlier year ..." is no list here.</summary>
    public static MarkdownPipeline Inline { get; } = BuildInline();

    public static MarkdownPipeline Of(BodyForm form) => form == BodyForm.Inline ? Inline : Body;

    private static MarkdownPipeline BuildInline()
    {
        var builder = Builder();
        builder.Extensions.RemoveAll(extension => extension is not ReferenceSyntaxExtension);
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        return builder.Build();
    }

    private static MarkdownPipelineBuilder Builder()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        // What a row has beyond the head is kept, for BodyScan to tell of: left to the head, the parser would drop it.
        builder.Extensions.Add(new PipeTableExtension(new PipeTableOptions { UseHeaderForColumnCount = false }));
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new DefinitionListExtension());
        builder.Extensions.Add(new AlertExtension { RenderKind = WriteAlertTitle });
        builder.Extensions.Add(new ReferenceSyntaxExtension());
        builder.DocumentProcessed += FinishTables;
        builder.DocumentProcessed += RemoveBackLinksToNothing;
        return builder;
    }

    private static void FinishTables(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is Table table)
            {
                AlignByClass(table);
                NameCells(table);
            }
            else if (block is ContainerBlock inner)
            {
                FinishTables(inner);
            }
        }
    }

    // Markdig would write the side of a column as an inline style, which the site's policy does not let a browser apply.
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(table.ColumnDefinitions))
            {
                if (column.Alignment is TableColumnAlign.Right or TableColumnAlign.Center)
                {
                    cell.GetAttributes().AddClass(column.Alignment is TableColumnAlign.Right ? "right" : "centre");
                }
            }
        }

        foreach (var column in table.ColumnDefinitions)
        {
            column.Alignment = null;
        }
    }

    // Two columns find room on every screen. Of more, a narrow one shows each row as an entry under the name in its first cell, and each
    // other cell with the name of its column.
    private static void NameCells(Table table)
    {
        string[] names = [.. ((TableRow)table[0]).Select(WordsOf)];
        if (names.Length <= MostBesideEachOther || names.Any(name => name.Length > LongestName))
        {
            return;
        }

        table.GetAttributes().AddClass("folds");
        foreach (var (cell, name) in table.Skip(1).SelectMany(row => ((TableRow)row).Zip(names).Skip(1)).Where(pair => pair.Second.Length > 0))
        {
            cell.GetAttributes().AddProperty("data-label", name);
        }
    }

    private static string WordsOf(Block cell) =>
        cell is TableCell and [LeafBlock { Inline: { } words }, ..] ? SmartQuotes.Of(AlternativeText.Of(words)).Trim() : "";

    // A note leads back to every mark of it, also to those in a note that is left out and in the words of a picture.
    private static void RemoveBackLinksToNothing(MarkdownDocument document)
    {
        // The parser puts the notes last; most texts have none, and need not be gone through.
        if (document.LastChild is not FootnoteGroup)
        {
            return;
        }

        var links = document.Descendants<FootnoteLink>().ToLookup(link => link.IsBackLink);
        var shown = links[false].Where(mark => !mark.FindParentOfType<LinkInline>().Any(link => link.IsImage)).Select(mark => mark.Index).ToHashSet();
        foreach (var back in links[true].Where(back => !shown.Contains(back.Index)))
        {
            back.Remove();
        }
    }

    // A word, where Markdig would draw an icon.
    private static void WriteAlertTitle(HtmlRenderer html, StringSlice kind)
    {
        var word = kind.ToString();
        html.Write("<p class=\"markdown-alert-title\">")
            .WriteEscape(word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant())
            .WriteLine("</p>");
    }

    /// <summary>Citations and links by id. Both open with a bracket, so they are asked before CommonMark's own links.</summary>
    private sealed class ReferenceSyntaxExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // How they become HTML depends on the page: see TemplateWriter.
        }
    }
}
