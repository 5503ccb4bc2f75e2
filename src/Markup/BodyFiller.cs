using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Markdig.Renderers;

namespace EuNatoSite.Markup;

/// <summary>Fills the gaps of bodies, one at a time.</summary>
internal sealed class BodyFiller
{
    private static readonly ConcurrentBag<BodyFiller> Idle = [];

    // What an address can hold that is the same in an attribute; most of ours hold nothing else.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/#:?=");

    private readonly Utf8Buffer html = new(16 * 1024);
    private readonly List<LinkEdge> edges = [];
    private readonly Stack<bool> opened = [];

    private BodyTemplate template = BodyTemplate.Empty;

    // The first byte of the template that is not copied yet, and the first edge that is not written yet.
    private int copiedTo;
    private int nextEdge;

    /// <summary>The HTML, cut where figures stand.</summary>
    public static ImmutableArray<BodyPart> Fill(BodyTemplate template, ImmutableArray<Reference> references, BodyLinks links)
    {
        if (!Idle.TryTake(out var filler))
        {
            filler = new BodyFiller();
        }

        filler.Begin(template, links);
        var parts = filler.Fill(references, links);
        Idle.Add(filler);
        return parts;
    }

    private void Begin(BodyTemplate next, BodyLinks links)
    {
        (template, copiedTo, nextEdge) = (next, 0, 0);
        edges.Clear();
        opened.Clear();
        html.Clear();
        foreach (var mark in links.Marks)
        {
            if (links.MarkOf(mark.Key) is { } link)
            {
                edges.Add(new LinkEdge(template.PlaceOf(mark.Run, mark.Start), link));
                edges.Add(new LinkEdge(template.EndOf(mark.Run, mark.Start + mark.Length), null));
            }
        }
    }

    private ImmutableArray<BodyPart> Fill(ImmutableArray<Reference> references, BodyLinks links)
    {
        var parts = ImmutableArray.CreateBuilder<BodyPart>(1);
        for (var next = 0; next < template.Gaps.Length; next++)
        {
            var gap = template.Gaps[next];
            CopyUpTo(gap.At);
            switch (gap.Kind)
            {
                case GapKind.Fragment:
                    html.Write(links.FragmentPrefix);
                    break;
                case GapKind.Figure:
                    EndPart(parts);
                    parts.Add(new FencePart(gap.Index));
                    break;
                case GapKind.LinkOpens:
                    OpenLink(gap, links.LinkOf(gap.Index));
                    break;
                case GapKind.LinkCloses:
                    html.Write(opened.Pop() ? "</a>"u8 : []);
                    break;
                case GapKind.PictureOpens:
                    next = WritePicture(next, links.LinkOf(gap.Index));
                    break;
                case GapKind.PictureCloses:
                    break;
                case GapKind.Link:
                    WriteLink(references[gap.Index], links.LinkOf(gap.Index));
                    break;
            }
        }

        CopyUpTo(template.Html.Length);
        EndPart(parts);
        return parts.DrainToImmutable();
    }

    private void OpenLink(Gap gap, Hyperlink? link)
    {
        opened.Push(link is not null);
        if (link is not null)
        {
            Open(link, gap.Length);
        }

        copiedTo = gap.At + gap.Length;
    }

    // Returns the gap to go on behind. Without a picture that is its opening one, so that its description is copied as text.
    private int WritePicture(int opening, Hyperlink? picture)
    {
        var gap = template.Gaps[opening];
        copiedTo = gap.At + gap.Length;
        if (picture is null)
        {
            return opening;
        }

        html.Write("<img src=\""u8);
        WriteUrl(picture.Url);
        html.Write("\""u8);
        html.Write(template.Html.AsSpan(gap.At, gap.Length));
        html.Write(">"u8);
        var closing = EndOfPicture(opening);
        copiedTo = template.Gaps[closing].At;
        return closing;
    }

    // Copies the HTML before a gap, with the edges of terms' links in it. At one byte a term's "</a>" comes first, then what fills the gap,
    // then a term's "<a>".
    private void CopyUpTo(int end)
    {
        for (; nextEdge < edges.Count && (edges[nextEdge].At < end || (edges[nextEdge].At == end && edges[nextEdge].Opens is null)); nextEdge++)
        {
            Copy(edges[nextEdge].At);
            if (edges[nextEdge].Opens is { } link)
            {
                Open(link, 0);
            }
            else
            {
                html.Write("</a>"u8);
            }
        }

        Copy(end);
    }

    private void Copy(int end)
    {
        html.Write(template.Html.AsSpan(copiedTo..end));
        copiedTo = end;
    }

    private int EndOfPicture(int opens)
    {
        var index = template.Gaps[opens].Index;
        var end = opens + 1;
        while (template.Gaps[end] is not { Kind: GapKind.PictureCloses } || template.Gaps[end].Index != index)
        {
            end++;
        }

        return end;
    }

    private void EndPart(ImmutableArray<BodyPart>.Builder parts)
    {
        if (html.Length > 0)
        {
            parts.Add(new HtmlPart(html.ToString()));
            html.Clear();
        }
    }

    private void WriteLink(Reference reference, Hyperlink? link)
    {
        var own = reference is WikiReference wiki ? wiki.Text ?? (link is null ? wiki.Id : null) : null;
        if (link is null)
        {
            WriteText(own);
            return;
        }

        WriteWhole(link, own ?? link.Text);
        if (link.Mark is { } mark)
        {
            html.Write(" "u8);
            WriteWhole(mark, mark.Text);
        }
    }

    private void WriteWhole(Hyperlink link, string? text)
    {
        Open(link, 0);
        WriteText(text);
        html.Write("</a>"u8);
    }

    /// <param name="more">How many bytes of the template, from the first not copied, are attributes of the tag.</param>
    private void Open(Hyperlink link, int more)
    {
        html.Write("<a href=\""u8);
        WriteUrl(link.Url);
        html.Write("\""u8);
        if (link.Role is { } role)
        {
            html.Write(" class=\""u8);
            WriteText(role);
            html.Write("\""u8);
        }

        html.Write(template.Html.AsSpan(copiedTo, more));
        html.Write(">"u8);
    }

    private void WriteUrl(string url)
    {
        if (!url.AsSpan().ContainsAnyExcept(Plain))
        {
            html.Write(url);
            return;
        }

        using var escaped = new StringWriter();
        new HtmlRenderer(escaped).WriteEscapeUrl(url);
        html.Write(escaped.ToString());
    }

    private void WriteText(ReadOnlySpan<char> text) => html.WriteEscaped(text);

    /// <summary>A place where a term's link opens, or, with no link, where it closes.</summary>
    private readonly record struct LinkEdge(int At, Hyperlink? Opens);
}
