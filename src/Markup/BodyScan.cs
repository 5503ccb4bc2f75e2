using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using EuNatoSite.Diagnostics;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>A leaf block while the body is walked through.</summary>
/// <param name="Start">Where in the body's words its own start.</param>
internal readonly record struct FoundBlock(int Start, int End, bool IsHeading, SourceLocation Location, BlockJoin Join);

/// <summary>One walk over a fresh document: finds everything in it that later stages ask for, and what must not be in it.</summary>
internal sealed class BodyScan
{
    private readonly PlacedText text;
    private readonly ProblemLog problems;
    private readonly LeafScan leafScan;

    // The paragraphs, list items, definitions and tables that the statements of leaves belong to, by their first leaf.
    private readonly List<Block> elements = [];
    private readonly List<Leaf> leaves = [];
    private Dictionary<Block, int>? elementOf;
    private HeadingIds? headingIds;
    private bool hasRowWords;

    public BodyScan(PlacedText text, BodyForm form, ProblemLog problems)
    {
        Form = form;
        this.text = text;
        this.problems = problems;
        IsVerbatim = text.IsVerbatim;
        Plain = new StringBuilder(text.Value.Length);
        leafScan = new LeafScan(this, problems);
    }

    public BodyForm Form { get; }

    /// <summary>The text that is read.</summary>
    public string Text => text.Value;

    /// <summary>Whether the file says the text to the letter.</summary>
    public bool IsVerbatim { get; }

    /// <summary>The words of all leaves, between two what <see cref="BlockJoin"/> says.</summary>
    public StringBuilder Plain { get; }

    /// <summary>The same, once all is read.</summary>
    public string Words { get; private set; } = "";

    public List<FoundBlock> Blocks { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>For Markdig's inlines; ours keep their own.</summary>
    public Dictionary<Inline, int> ReferenceOf { get; } = [];

    /// <summary>Indexes of the citations among the references, in order.</summary>
    public List<int> Citations { get; } = [];

    public List<PlainCitation> PlainCitations { get; } = [];

    public List<FoundRun> Runs { get; } = [];

    /// <summary>What the runs are made of, in order.</summary>
    public List<RunPiece> Pieces { get; } = [];

    public List<Passage> Passages { get; } = [];

    public List<TextBlock> Uncited { get; } = [];

    public List<Fence> Fences { get; } = [];

    public static BodyScan Of(MarkdownDocument document, PlacedText text, BodyForm form, ProblemLog problems)
    {
        var scan = new BodyScan(text, form, problems);
        scan.VisitChildren(document);
        scan.Words = scan.Plain.ToString();
        scan.NamePassages();
        scan.TellUnusedFootnotes(document);
        return scan;
    }

    /// <summary>The words of a block.</summary>
    public TextBlock Shown(FoundBlock block) => new(Words.AsMemory(block.Start..block.End), block.IsHeading, block.Location, block.Join);

    /// <summary>The words of a run.</summary>
    public TextRun Shown(FoundRun run) => new(Words.AsMemory(run.Start..run.End), run.Block, run.Start - Blocks[run.Block].Start);

    /// <summary>The place of the character at an index of the text.</summary>
    public SourceLocation At(int index) => IsVerbatim ? text.File.At(text.Offset + index) : text.At(index);

    /// <summary>What stands from an index of the text to the end of its line.</summary>
    public string LineFrom(int index) => text.Value[index..text.Value.EndOfLine(index)];

    private void VisitChildren(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            var misread = MisreadBlock.Of(container, i, this);
            if (misread is not null)
            {
                problems.Add(misread);
            }

            Visit(container[i], misread is not null);
        }
    }

    private void Visit(Block block, bool isMisread)
    {
        switch (block)
        {
            case FencedCodeBlock fence when !isMisread && FenceReader.KindOf(fence) is { } kind:
                AddFence(fence, kind);
                break;
            case LeafBlock { Inline: { } inlines } leaf:
                VisitLeaf(leaf, inlines);
                break;
            // A quote is read whatever it is called.
            case ContainerBlock container when !isMisread || container is QuoteBlock:
                VisitChildren(container);
                break;
        }
    }

    private void AddFence(FencedCodeBlock fence, FenceKind kind)
    {
        var at = At(fence.Span.Start);
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
        var (block, citations) = (Blocks.Count, Citations.Count);
        var heading = leaf as HeadingBlock;
        var join = TableWords.JoinOf(leaf, hasRowWords);
        Plain.Append(join == BlockJoin.Apart && block == 0 ? "" : TableWords.MarkBefore(join));
        var start = Plain.Length;
        leafScan.Read(inlines, block, isLinked: heading is null);
        var found = new FoundBlock(start, Plain.Length, heading is not null, At(leaf.Span.Start), join);
        hasRowWords = start < found.End || join == BlockJoin.Cell;
        if (heading is not null)
        {
            var words = Plain.ToString(start, found.End - start);
            var id = (headingIds ??= new HeadingIds()).Next(words);
            heading.GetAttributes().Id = id;
            Headings.Add(new Heading(heading.Level, id, words, block, found.Location, heading.IsSetext));
        }

        leaves.Add(new Leaf(PlaceOf(ElementOf(leaf), leaf), block, citations, Citations.Count - citations));
        Blocks.Add(found);
    }

    private int PlaceOf(Block element, LeafBlock leaf)
    {
        // Most are a leaf of their own, which is met but once.
        if (element == leaf || (elementOf ??= []).TryAdd(element, elements.Count))
        {
            elements.Add(element);
            return elements.Count - 1;
        }

        return elementOf[element];
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
        var ids = new PassageIds(Headings);
        // A list item goes on after a list inside it.
        leaves.Sort();
        for (var start = 0; start < leaves.Count;)
        {
            var end = start + 1;
            while (end < leaves.Count && leaves[end].Element == leaves[start].Element)
            {
                end++;
            }

            NamePassage(ids, elements[leaves[start].Element], CollectionsMarshal.AsSpan(leaves)[start..end]);
            start = end;
        }
    }

    private void NamePassage(PassageIds ids, Block element, ReadOnlySpan<Leaf> parts)
    {
        var citations = CitationsOf(parts);
        if (citations.Length > 0)
        {
            var attributes = element.GetAttributes();
            attributes.Id = ids.Next(attributes.Id);
            Passages.Add(new Passage(attributes.Id, WordsOf(parts), citations, At(element.Span.Start)));
        }
        else if (element is not HeadingBlock)
        {
            Uncited.Add(new TextBlock(WordsOf(parts), IsHeading: false, At(element.Span.Start)));
        }
    }

    // Most often they stand together; a list item goes on after a list inside it.
    private ReadOnlyMemory<char> WordsOf(ReadOnlySpan<Leaf> parts)
    {
        var (first, last) = (parts[0].Block, parts[^1].Block);
        if (last - first == parts.Length - 1)
        {
            return Words.AsMemory(Blocks[first].Start..Blocks[last].End);
        }

        var texts = new string[parts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Shown(Blocks[parts[i].Block]).Text;
        }

        return string.Join(' ', texts).AsMemory();
    }

    private ImmutableArray<int> CitationsOf(ReadOnlySpan<Leaf> parts)
    {
        var citations = ImmutableArray.CreateBuilder<int>(0);
        foreach (var part in parts)
        {
            citations.AddRange(CollectionsMarshal.AsSpan(Citations).Slice(part.Citation, part.Citations));
        }

        return citations.DrainToImmutable();
    }

    // The parser takes a note out of the document that nothing mentions; its definition stays.
    private void TellUnusedFootnotes(MarkdownDocument document)
    {
        if (!text.Value.Contains("[^", StringComparison.Ordinal))
        {
            return;
        }

        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in document.GetLinkReferenceDefinitions(addGroup: false).OfType<FootnoteLinkReferenceDefinition>())
        {
            var (at, label) = (At(definition.Span.Start), definition.Label ?? "");
            if (!labels.Add(label))
            {
                problems.Add(Problems.FootnoteUnused(at, label, "one before it has the same label"));
            }
            else if (definition.Footnote.Order < 0)
            {
                problems.Add(Problems.FootnoteUnused(at, label, "no text mentions it"));
            }
            else if (definition.Footnote is [ParagraphBlock { Inline: { } words }] && words.All(inline => inline is FootnoteLink { IsBackLink: true }))
            {
                problems.Add(Problems.FootnoteUnknown(at, label, isEmpty: true));
            }
        }
    }

    /// <summary>A leaf and the element that its statements belong to; by element, then in the order of the text.</summary>
    /// <param name="Element">Its place among the elements.</param>
    /// <param name="Block">Its place among the blocks.</param>
    /// <param name="Citation">The place of its first citation among the citations.</param>
    /// <param name="Citations">How many it has.</param>
    private readonly record struct Leaf(int Element, int Block, int Citation, int Citations) : IComparable<Leaf>
    {
        public int CompareTo(Leaf other) => Element != other.Element ? Element.CompareTo(other.Element) : Block.CompareTo(other.Block);
    }
}
