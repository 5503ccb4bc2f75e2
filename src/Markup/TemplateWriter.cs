using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>Writes parsed texts as HTML with gaps, one at a time.</summary>
internal sealed partial class TemplateWriter
{
    // To make one is as much work as to write a short text, and a site has tens of thousands of those.
    private static readonly ConcurrentBag<TemplateWriter> IdleForPages = [];
    private static readonly ConcurrentBag<TemplateWriter> IdleForLines = [];

    private readonly StringBuilder pending = new();
    private readonly HtmlRenderer html;
    private readonly Utf8Buffer written = new(16 * 1024);
    private readonly List<Gap> gaps = [];
    private readonly Dictionary<LiteralInline, int> places = new(ReferenceEqualityComparer.Instance);
    private Dictionary<Inline, int> referenceOf = [];

    private TemplateWriter(BodyForm form)
    {
        html = new HtmlRenderer(new StringWriter(pending) { NewLine = "\n" });
        MarkdownPipelines.Of(form).Setup(html);
        html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWriter(this));
        html.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkWriter(this));
        html.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new LiteralWriter(this));
        html.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new HtmlBlockWriter());
        html.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new HtmlInlineWriter());
        html.ObjectRenderers.Add(new CitationWriter(this));
        html.ObjectRenderers.Add(new WikiLinkWriter(this));
    }

    /// <summary>Writes one text with a writer that nobody else uses meanwhile.</summary>
    public static BodyTemplate Write(BodyForm form, MarkdownDocument document, BodyScan scan)
    {
        var idle = form == BodyForm.Inline ? IdleForLines : IdleForPages;
        var writer = idle.TryTake(out var used) ? used : new TemplateWriter(form);
        writer.referenceOf = scan.ReferenceOf;
        if (form == BodyForm.Inline)
        {
            writer.WriteLine(document);
        }
        else
        {
            writer.WriteBody(document);
        }

        var template = writer.End(scan.Pieces);
        // Not after an exception: who knows what it left open.
        idle.Add(writer);
        return template;
    }

    private void WriteBody(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block.GetData(typeof(Fence)) is int fence)
            {
                Mark(GapKind.Figure, fence);
            }
            else
            {
                html.Render(block);
            }
        }
    }

    // Without a paragraph around it.
    private void WriteLine(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is LeafBlock { Inline: { } inlines })
            {
                html.WriteChildren(inlines);
            }
        }
    }

    private BodyTemplate End(List<RunPiece> pieces)
    {
        WritePending();
        // The next text begins on a new line.
        html.EnsureLine();
        pending.Clear();
        var template = new BodyTemplate(written.Written.ToArray(), [.. gaps], Placed(pieces));
        written.Clear();
        gaps.Clear();
        places.Clear();
        referenceOf = [];
        return template;
    }

    private ImmutableArray<WrittenPiece> Placed(List<RunPiece> pieces)
    {
        var placed = ImmutableArray.CreateBuilder<WrittenPiece>(pieces.Count);
        foreach (var piece in pieces)
        {
            placed.Add(new WrittenPiece(piece.Run, piece.Start, BodyTemplate.Skip(written.Written, places[piece.Literal], piece.Skipped)));
        }

        return placed.MoveToImmutable();
    }

    private int? ReferenceOf(Inline inline) => inline switch
    {
        CitationInline citation => citation.Reference,
        WikiLinkInline wiki => wiki.Reference,
        _ => referenceOf.TryGetValue(inline, out var index) ? index : null,
    };

    private void Mark(GapKind kind, int index)
    {
        WritePending();
        gaps.Add(new Gap(written.Length, kind, index));
    }

    /// <summary>Marks where a tag opens; its attributes are what was written since <paramref name="start"/>.</summary>
    private void MarkOpening(GapKind kind, int index, int start)
    {
        WritePending();
        gaps.Add(new Gap(start, kind, index, written.Length - start));
    }

    // A citation's number stands close to the word it follows, however it was typed.
    private void DropWhiteSpace()
    {
        while (pending.Length > 0 && char.IsWhiteSpace(pending[^1]))
        {
            pending.Length--;
        }
    }

    private void WritePending()
    {
        var text = pending.ToString();
        pending.Clear();
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            written.Write(text);
            return;
        }

        text = Tidied(text);
        var start = 0;
        foreach (var fragment in OwnFragment().EnumerateMatches(text))
        {
            var end = fragment.Index + fragment.Length;
            written.Write(text.AsSpan(start..end));
            gaps.Add(new Gap(written.Length, GapKind.Fragment));
            start = end;
        }

        written.Write(text.AsSpan(start));
    }

    // XML's slash means nothing in HTML. Each table gets a frame that it can scroll in, within reach of the keyboard. An empty heading of a
    // column becomes a plain cell, since there is nothing to read out. Replacing is safe: texts and attributes hold no bare angle brackets.
    private static string Tidied(string html) => html
        .Replace(" />", ">", StringComparison.Ordinal)
        .Replace("<table", "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal)
        .Replace("<th></th>", "<td></td>", StringComparison.Ordinal);

    // Texts hold no quotes, so this is an attribute each time, and a fragment that this text gives or leads to.
    [GeneratedRegex(" id=\"| href=\"#")]
    private static partial Regex OwnFragment();

    private sealed class LinkWriter(TemplateWriter owner) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (owner.ReferenceOf(link) is not { } index)
            {
                renderer.WriteChildren(link);
                return;
            }

            owner.WritePending();
            var start = owner.written.Length;
            if (link.IsImage)
            {
                renderer.Write(" alt=\"").WriteEscape(AlternativeText.Of(link)).Write('"');
            }

            if (!string.IsNullOrEmpty(link.Title))
            {
                renderer.Write(" title=\"").WriteEscape(SmartQuotes.Of(link.Title)).Write('"');
            }

            renderer.Write(link.IsImage ? " loading=\"lazy\"" : "");
            owner.MarkOpening(link.IsImage ? GapKind.PictureOpens : GapKind.LinkOpens, index, start);
            renderer.WriteChildren(link);
            owner.Mark(link.IsImage ? GapKind.PictureCloses : GapKind.LinkCloses, index);
        }
    }

    private sealed class AutolinkWriter(TemplateWriter owner) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (owner.ReferenceOf(link) is not { } index)
            {
                renderer.WriteEscape(link.Url);
                return;
            }

            owner.Mark(GapKind.LinkOpens, index);
            renderer.WriteEscape(link.Url);
            owner.Mark(GapKind.LinkCloses, index);
        }
    }

    private sealed class CitationWriter(TemplateWriter owner) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation)
        {
            if (citation.Reference is { } index)
            {
                owner.DropWhiteSpace();
                owner.Mark(GapKind.Link, index);
            }
        }
    }

    private sealed class WikiLinkWriter(TemplateWriter owner) : HtmlObjectRenderer<WikiLinkInline>
    {
        protected override void Write(HtmlRenderer renderer, WikiLinkInline wiki)
        {
            if (wiki.Reference is { } index)
            {
                owner.Mark(GapKind.Link, index);
            }
            else
            {
                renderer.WriteEscape(wiki.Text ?? wiki.Id);
            }
        }
    }

    private sealed class LiteralWriter(TemplateWriter owner) : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal)
        {
            owner.WritePending();
            owner.places[literal] = owner.written.Length;
            renderer.WriteEscape(literal.Content.AsSpan());
        }
    }

    // Raw HTML is an error, so a site is never published with it; a preview shows it as the text it is.
    private sealed class HtmlBlockWriter : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) =>
            renderer.Write("<p>").WriteEscape(block.Lines.ToString()).WriteLine("</p>");
    }

    private sealed class HtmlInlineWriter : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline) => renderer.WriteEscape(inline.Tag);
    }
}
