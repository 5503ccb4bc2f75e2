using EuNatoSite.Diagnostics;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>One walk over a fresh document: finds everything in it that later stages ask for, and what must not be in it.</summary>
internal sealed class BodyScan(PlacedText text)
{
    private readonly ProblemLog problems = new();

    // The paragraph, list item, definition or table that a leaf's statements belong to, with its leaves and citations, in order.
    private readonly Dictionary<Block, (List<int> Blocks, List<int> Citations)> elements = [];
    private readonly List<Block> elementOrder = [];

    public List<TextBlock> Blocks { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<Reference> References { get; } = [];

    public Dictionary<Inline, int> ReferenceOf { get; } = [];

    public List<TextRun> Runs { get; } = [];

    /// <summary>For each run, the inlines it is made of.</summary>
    public List<System.Collections.Immutable.ImmutableArray<RunPiece>> Pieces { get; } = [];

    public List<Passage> Passages { get; } = [];

    public List<TextBlock> Uncited { get; } = [];

    public List<Fence> Fences { get; } = [];

    public static BodyScan Of(MarkdownDocument document, PlacedText text, ProblemLog problems)
    {
        var scan = new BodyScan(text);
        scan.VisitChildren(document);
        scan.NamePassages();
        scan.TellUnusedFootnotes(document);
        problems.AddRange(scan.problems.ToDiagnostics());
        return scan;
    }

    private void VisitChildren(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Visit(block);
        }
    }

    private void Visit(Block block)
    {
        switch (block)
        {
            case FencedCodeBlock fence when FenceReader.KindOf(fence) is { } kind:
                AddFence(fence, kind);
                break;
            case HtmlBlock html:
                problems.Add(Problems.RawHtml(text.At(html.Span.Start), html.Lines.ToString()));
                break;
            case CodeBlock:
                break;
            case LeafBlock { Inline: { } inlines } leaf:
                VisitLeaf(leaf, inlines);
                break;
            case ContainerBlock container:
                VisitChildren(container);
                break;
        }
    }

    private void AddFence(FencedCodeBlock fence, FenceKind kind)
    {
        var at = text.At(fence.Span.Start);
        if (fence.Parent is not MarkdownDocument)
        {
            problems.Add(Problems.FenceNested(at, fence.Info!));
        }
        else
        {
            fence.SetData(typeof(Fence), Fences.Count);
            Fences.Add(new Fence(kind, FenceReader.YamlOf(fence, text), at));
        }
    }

    private void VisitLeaf(LeafBlock leaf, ContainerInline inlines)
    {
        var scan = new LeafScan(text, Blocks.Count, this, problems);
        scan.Visit(inlines);
        scan.EndRun();
        var plain = scan.PlainText;
        var at = text.At(leaf.Span.Start);
        if (leaf is HeadingBlock heading)
        {
            Headings.Add(new Heading(heading.Level, heading.GetAttributes().Id ?? "", plain, Blocks.Count, at));
        }
        else
        {
            Runs.AddRange(scan.Runs);
            Pieces.AddRange(scan.Pieces);
        }

        var element = ElementOf(leaf);
        if (!elements.TryGetValue(element, out var parts))
        {
            parts = ([], []);
            elements.Add(element, parts);
            elementOrder.Add(element);
        }

        parts.Blocks.Add(Blocks.Count);
        parts.Citations.AddRange(scan.Citations);
        Blocks.Add(new TextBlock(plain, leaf is HeadingBlock, at));
    }

    private static Block ElementOf(LeafBlock leaf)
    {
        Block? nearestItem = null;
        for (Block? block = leaf.Parent; block is not null; block = block.Parent)
        {
            if (block is Table)
            {
                return block;
            }

            nearestItem ??= block is ListItemBlock or DefinitionItem && leaf is not DefinitionTerm ? block : null;
        }

        return nearestItem ?? leaf;
    }

    private void NamePassages()
    {
        foreach (var element in elementOrder)
        {
            var (blocks, citations) = elements[element];
            var words = string.Join(' ', blocks.Select(index => Blocks[index].Text));
            var at = text.At(element.Span.Start);
            if (citations.Count > 0)
            {
                var attributes = element.GetAttributes();
                attributes.Id ??= $"s{Passages.Count + 1}";
                Passages.Add(new Passage(attributes.Id, words, [.. citations], at));
            }
            else if (element is not HeadingBlock)
            {
                Uncited.Add(new TextBlock(words, IsHeading: false, at));
            }
        }
    }

    // The parser takes a note out of the document that nothing mentions; its definition stays.
    private void TellUnusedFootnotes(MarkdownDocument document)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in document.GetLinkReferenceDefinitions(addGroup: false).OfType<FootnoteLinkReferenceDefinition>())
        {
            var (at, label) = (text.At(definition.Span.Start), definition.Label ?? "");
            if (!labels.Add(label))
            {
                problems.Add(Problems.FootnoteUnused(at, label, "one before it has the same label"));
            }
            else if (definition.Footnote.Order < 0)
            {
                problems.Add(Problems.FootnoteUnused(at, label, "no text mentions it"));
            }
        }
    }
}
