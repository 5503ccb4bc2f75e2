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
        builder.DocumentProcessed += AlignByClass;
        builder.DocumentProcessed += RemoveBackLinksToNothing;
        return builder;
    }

    // Markdig would write the side of a column as an inline style, which the site's policy does not let a browser apply.
    private static void AlignByClass(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is Table table)
            {
                AlignByClass(table);
            }
            else if (block is ContainerBlock inner)
            {
                AlignByClass(inner);
            }
        }
    }

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
