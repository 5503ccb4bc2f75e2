using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using Markdig;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

public enum BodyForm
{
    /// <summary>The body of a page.</summary>
    Page,

    /// <summary>One paragraph of inline Markdown, in front matter.</summary>
    Inline,
}

/// <summary>
/// A parsed text: CommonMark 0.31 with pipe tables, footnotes, definition lists, GitHub's heading ids and alerts, citations
/// and links by id. It knows what it holds and where, and is HTML but for where its references lead.
/// It never changes after it is parsed, and can be rendered by several threads at once.
/// </summary>
public sealed class MarkdownBody
{
    private const int MaxReferences = 5000;

    private readonly BodyTemplate template;
    private readonly SourceText file;
    private readonly Range place;

    // Null where the file says it to the letter.
    private readonly PlacedText? text;

    private MarkdownBody(BodyTemplate template, BodyScan scan, PlacedText text)
    {
        this.template = template;
        (file, place) = (text.File, text.Offset..(text.Offset + text.Value.Length));
        this.text = scan.IsVerbatim ? null : text;
        Words = scan.Words;
        Blocks = [.. scan.Blocks.Select(scan.Shown)];
        Headings = [.. scan.Headings];
        References = [.. scan.References];
        Runs = [.. scan.Runs.Select(scan.Shown)];
        Passages = [.. scan.Passages];
        Uncited = [.. scan.Uncited];
        Fences = [.. scan.Fences];
        PlainCitations = [.. scan.PlainCitations];
    }

    /// <summary>What it was parsed from. Each call may decode the file again; keep the result if you need it more than once.</summary>
    public PlacedText Text => text ?? new(file.Text[place], file, place.Start.Value);

    /// <summary>The place of the character at an index of <see cref="Text"/>. It does not decode the file again if the text is an excerpt of it.</summary>
    public SourceLocation At(int index) => text is null ? file.At(place.Start.Value + index) : text.At(index);

    /// <summary>All of it in plain words, one space between its blocks; a table has a line a row, and a middle dot between two cells.</summary>
    public string Words { get; }

    /// <summary>Paragraphs, headings, cells and other leaves that hold text, in order; code blocks are not among them.</summary>
    public ImmutableArray<TextBlock> Blocks { get; }

    public ImmutableArray<Heading> Headings { get; }

    /// <summary>Links, pictures, links by id and citations, in order.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>The text in which terms may be linked, in order.</summary>
    public ImmutableArray<TextRun> Runs { get; }

    /// <summary>Paragraphs, list items, definitions and tables that carry citations, in order.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Paragraphs, list items, definitions and tables that carry none, in order.</summary>
    public ImmutableArray<TextBlock> Uncited { get; }

    /// <summary>Generated figures, in order.</summary>
    public ImmutableArray<Fence> Fences { get; }

    /// <summary>Words in running text that cite, if there is a source of the id, as readers would see it, in order.</summary>
    public ImmutableArray<PlainCitation> PlainCitations { get; }

    /// <summary>Parses a text.</summary>
    /// <returns>
    /// The body; empty where the text breaks a limit. Diagnostics: <c>text-too-long</c>, <c>nesting-too-deep</c>, <c>raw-html</c>,
    /// <c>address-refused</c>, <c>picture-elsewhere</c>, <c>fence-open</c>, <c>fence-nested</c>, <c>fence-unknown</c>, <c>block-malformed</c>,
    /// <c>table-row-long</c>, <c>heading-malformed</c>, <c>emphasis-malformed</c>, <c>citation-malformed</c>, <c>citation-numbered</c>,
    /// <c>link-malformed</c>, <c>wikilink-malformed</c>, <c>footnote-unused</c>, <c>footnote-unknown</c>, <c>link-nested</c>, and for <see cref="BodyForm.Inline"/> <c>citation-misplaced</c> and
    /// <c>not-one-paragraph</c>.
    /// </returns>
    public static Outcome<MarkdownBody> Parse(PlacedText text, BodyForm form)
    {
        if (SizeGuard.Check(text) is { } tooLong)
        {
            return new(Empty(text), [tooLong]);
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text.Value, MarkdownPipelines.Of(form));
        }
        catch (ArgumentException)
        {
            // Markdig's own depth limit; it names no place.
            return new(Empty(text), [Problems.NestingTooDeep(text.Location)]);
        }

        if (NestingGuard.FirstTooDeep(document) is { } tooDeep)
        {
            return new(Empty(text), [Problems.NestingTooDeep(text.At(tooDeep.Span.Start))]);
        }

        var problems = new ProblemLog();
        var scan = BodyScan.Of(document, text, form, problems);
        if (scan.References.Count > MaxReferences)
        {
            return new(Empty(text), [Problems.TextTooLong(text.Location, "there are more than 5,000 links", "5,000 links a text")]);
        }

        if (form == BodyForm.Inline && SecondBlockIn(document, text.Value) is { } second)
        {
            problems.Add(Problems.NotOneParagraph(scan.At(second)));
        }

        return problems.With(new MarkdownBody(TemplateWriter.Write(form, document, scan), scan, text));
    }

    /// <summary>The body as HTML, cut where generated figures stand.</summary>
    public ImmutableArray<BodyPart> Render(BodyLinks links) => BodyFiller.Fill(template, References, links);

    /// <summary>The HTML of an inline text, without a paragraph around it.</summary>
    public string RenderInline(BodyLinks links) => Render(links) is [HtmlPart part] ? part.Html : "";

    // The pipeline of short texts knows paragraphs alone: what would be another block in a body is a line of one.
    private static int? SecondBlockIn(MarkdownDocument document, string text) => document switch
    {
        [] => null,
        [ParagraphBlock] => MisreadLine.BlockIn(text),
        [ParagraphBlock, ParagraphBlock second, ..] => second.Span.Start,
        _ => 0,
    };

    private static MarkdownBody Empty(PlacedText text) => new(BodyTemplate.Empty, new BodyScan(text, BodyForm.Page, new ProblemLog()), text);
}
