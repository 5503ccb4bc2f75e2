using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>Where the references of one body lead.</summary>
/// <param name="LinkOf">By the index of a reference.</param>
/// <param name="ReferenceOf">The index of the reference that an inline is, for those that do not know it themselves.</param>
/// <param name="Edges">Where links of terms open and close in literals; null where there are none.</param>
internal readonly record struct BodyTargets(
    Func<int, Hyperlink?> LinkOf, Dictionary<Inline, int> ReferenceOf, Dictionary<LiteralInline, List<LinkEdge>>? Edges)
{
    public static BodyTargets None { get; } = new(_ => null, [], null);
}

/// <summary>Writes bodies as HTML, one at a time, each with its own links.</summary>
internal sealed class BodyRenderer
{
    // To make one is as much work as to write a short text, and a site has tens of thousands of those.
    private static readonly ConcurrentBag<BodyRenderer> IdleForPages = [];
    private static readonly ConcurrentBag<BodyRenderer> IdleForLines = [];

    private readonly StringBuilder written = new();
    private readonly HtmlRenderer html;
    private BodyTargets targets = BodyTargets.None;

    private BodyRenderer(BodyForm form)
    {
        html = new HtmlRenderer(new StringWriter(written) { NewLine = "\n" });
        MarkdownPipelines.Of(form).Setup(html);
        html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWriter(Link));
        html.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkWriter(Link));
        html.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new LiteralWriter(this));
        html.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new HtmlBlockWriter());
        html.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new HtmlInlineWriter());
        html.ObjectRenderers.Add(new CitationWriter(Link));
        html.ObjectRenderers.Add(new WikiLinkWriter(Link));
    }

    /// <summary>Writes one body with a renderer that nobody else uses meanwhile.</summary>
    public static T Write<T>(BodyForm form, BodyTargets targets, MarkdownDocument document, Func<BodyRenderer, MarkdownDocument, T> write)
    {
        var idle = form == BodyForm.Inline ? IdleForLines : IdleForPages;
        var renderer = idle.TryTake(out var used) ? used : new BodyRenderer(form);
        renderer.targets = targets;
        var made = write(renderer, document);
        // Not after an exception: who knows what it left open.
        renderer.targets = BodyTargets.None;
        renderer.Clear();
        idle.Add(renderer);
        return made;
    }

    public ImmutableArray<BodyPart> RenderBody(MarkdownDocument document)
    {
        var parts = ImmutableArray.CreateBuilder<BodyPart>();
        foreach (var block in document)
        {
            if (block.GetData(typeof(Fence)) is int fence)
            {
                EndPart(parts);
                parts.Add(new FencePart(fence));
            }
            else
            {
                html.Render(block);
            }
        }

        EndPart(parts);
        return parts.ToImmutable();
    }

    public string RenderInline(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is LeafBlock { Inline: { } inlines })
            {
                html.WriteChildren(inlines);
            }
        }

        return Html();
    }

    private Hyperlink? Link(Inline inline) => ReferenceOf(inline) is { } index ? targets.LinkOf(index) : null;

    private int? ReferenceOf(Inline inline) => inline switch
    {
        CitationInline citation => citation.Reference,
        WikiLinkInline wiki => wiki.Reference,
        _ => targets.ReferenceOf.TryGetValue(inline, out var index) ? index : null,
    };

    // The next text begins on a new line.
    private void Clear()
    {
        html.EnsureLine();
        written.Clear();
    }

    // XML's slash means nothing in HTML. Texts and attributes hold no bare '>', so this is the end of a tag each time.
    private string Html() => written.ToString().Replace(" />", ">", StringComparison.Ordinal);

    private void EndPart(ImmutableArray<BodyPart>.Builder parts)
    {
        if (written.Length > 0)
        {
            parts.Add(new HtmlPart(Html()));
            written.Clear();
        }
    }

    private static void Open(HtmlRenderer html, Hyperlink link, string? title = null)
    {
        html.Write("<a href=\"").WriteEscapeUrl(link.Url).Write('"');
        if (link.Role is { } role)
        {
            html.Write(" class=\"").WriteEscape(role).Write('"');
        }

        WriteTitle(html, title);
        html.Write('>');
    }

    private static void WriteTitle(HtmlRenderer html, string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            html.Write(" title=\"").WriteEscape(title).Write('"');
        }
    }

    private sealed class LinkWriter(Func<Inline, Hyperlink?> linkOf) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var target = linkOf(link);
            if (target is null)
            {
                renderer.WriteChildren(link);
            }
            else if (link.IsImage)
            {
                WritePicture(renderer, link, target);
            }
            else
            {
                Open(renderer, target, link.Title);
                renderer.WriteChildren(link);
                renderer.Write("</a>");
            }
        }

        private static void WritePicture(HtmlRenderer renderer, LinkInline link, Hyperlink target)
        {
            renderer.Write("<img src=\"").WriteEscapeUrl(target.Url).Write("\" alt=\"").WriteEscape(AlternativeText.Of(link)).Write('"');
            WriteTitle(renderer, link.Title);
            renderer.Write(" loading=\"lazy\">");
        }
    }

    private sealed class AutolinkWriter(Func<Inline, Hyperlink?> linkOf) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var target = linkOf(link);
            if (target is not null)
            {
                Open(renderer, target);
            }

            renderer.WriteEscape(link.Url);
            renderer.Write(target is null ? "" : "</a>");
        }
    }

    private sealed class CitationWriter(Func<Inline, Hyperlink?> linkOf) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation)
        {
            if (linkOf(citation) is { } target)
            {
                Open(renderer, target);
                renderer.WriteEscape(target.Text).Write("</a>");
            }
        }
    }

    private sealed class WikiLinkWriter(Func<Inline, Hyperlink?> linkOf) : HtmlObjectRenderer<WikiLinkInline>
    {
        protected override void Write(HtmlRenderer renderer, WikiLinkInline wiki)
        {
            if (linkOf(wiki) is not { } target)
            {
                renderer.WriteEscape(wiki.Text ?? wiki.Id);
                return;
            }

            Open(renderer, target);
            renderer.WriteEscape(wiki.Text ?? target.Text).Write("</a>");
        }
    }

    private sealed class LiteralWriter(BodyRenderer owner) : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal)
        {
            var text = literal.Content.AsSpan();
            var written = 0;
            if (owner.targets.Edges is { } edges && edges.TryGetValue(literal, out var here))
            {
                foreach (var edge in here)
                {
                    renderer.WriteEscape(text[written..edge.Offset]);
                    written = edge.Offset;
                    if (edge.Opens is { } link)
                    {
                        Open(renderer, link);
                    }
                    else
                    {
                        renderer.Write("</a>");
                    }
                }
            }

            renderer.WriteEscape(text[written..]);
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
