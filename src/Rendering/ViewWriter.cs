using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EuNatoSite.Output;
using EuNatoSite.Theme;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Rendering;

// Blazor may change what a frame looks like with a new major version, as we choose it: the tests would see it.
#pragma warning disable BL0006

namespace EuNatoSite.Rendering;

/// <summary>
/// Writes views as HTML5: asks each for its frames, in Razor's order, and writes them as they come. Texts and attributes are
/// escaped; what a view hands over as markup is written as it is. For one thread at a time.
/// </summary>
/// <param name="sink">Who takes the pieces of a large page before its end; null leaves them to the file.</param>
internal sealed class ViewWriter(SharedParts parts, ByteArena arena, IPieceSink? sink)
{
    private readonly HtmlBuffer html = new(arena, sink);

    // One for each view that is open; they keep their room from page to page.
    private readonly Stack<RenderTreeBuilder> builders = [];

    /// <summary>The file of a page, as <see cref="HtmlBuffer.ToFile"/> makes it.</summary>
    public OutputFile Draw(View page, string path)
    {
        html.Begin(path);
        html.WriteMarkup("<!DOCTYPE html>\n"u8);
        Write(page);
        return html.ToFile();
    }

    private SharedPart DrawPart(View view)
    {
        Write(view);
        return html.ToPart();
    }

    private void Write(View view)
    {
        if (!builders.TryPop(out var builder))
        {
            builder = new RenderTreeBuilder();
        }

        view.Draw(builder);
        var frames = builder.GetFrames();
        Write(frames.Array.AsSpan(0, frames.Count));
        builder.Clear();
        builders.Push(builder);
    }

    private void Write(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var at = 0; at < frames.Length;)
        {
            ref readonly var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    html.WriteText(frame.TextContent);
                    at++;
                    break;
                case RenderTreeFrameType.Markup:
                    html.WriteMarkup(frame.MarkupContent);
                    at++;
                    break;
                case RenderTreeFrameType.Region:
                    Write(frames.Slice(at + 1, frame.RegionSubtreeLength - 1));
                    at += frame.RegionSubtreeLength;
                    break;
                case RenderTreeFrameType.Element:
                    WriteElement(frame.ElementName, frames.Slice(at + 1, frame.ElementSubtreeLength - 1));
                    at += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    var view = TypeOf(frame).Make(frames.Slice(at + 1, frame.ComponentSubtreeLength - 1));
                    if (view is SharedView shared)
                    {
                        WriteShared(shared);
                    }
                    else
                    {
                        Write(view);
                    }

                    at += frame.ComponentSubtreeLength;
                    break;
                default:
                    throw new UnreachableException($"a view has a frame of the kind {frame.FrameType}");
            }
        }
    }

    private void WriteShared(SharedView view)
    {
        var part = parts.GetOrDraw(view.GetType(), view.Likeness, () => new ViewWriter(parts, arena, sink: null).DrawPart(view));
        if (view.CurrentUrl is { } url)
        {
            WriteMarked(part.Bytes.Span, url);
        }
        else
        {
            html.WritePart(part);
        }
    }

    // With the link to the page itself marked for those who cannot see where they are.
    private void WriteMarked(ReadOnlySpan<byte> markup, string url)
    {
        var link = Encoding.UTF8.GetBytes($"href=\"{url}\"");
        var at = markup.IndexOf(link);
        var end = at >= 0 ? at + link.Length : throw new UnreachableException($"the list that '{url}' is to be marked in does not lead there");
        html.WriteMarkup(markup[..end]);
        html.WriteMarkup(" aria-current=\"page\""u8);
        html.WriteMarkup(markup[end..]);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "RenderTreeBuilder.OpenComponent keeps all members of the view it opens.")]
    private static ViewType TypeOf(in RenderTreeFrame component) => ViewType.Of(component.ComponentType);

    private void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> inside)
    {
        html.WriteMarkup("<"u8);
        html.WriteMarkup(name);
        var at = 0;
        for (; at < inside.Length && inside[at].FrameType == RenderTreeFrameType.Attribute; at++)
        {
            WriteAttribute(inside[at].AttributeName, inside[at].AttributeValue);
        }

        html.WriteMarkup(">"u8);
        if (!IsVoid(name))
        {
            Write(inside[at..]);
            html.WriteMarkup("</"u8);
            html.WriteMarkup(name);
            html.WriteMarkup(">"u8);
        }

        html.EndElement();
    }

    // Razor leaves out what is null or false.
    private void WriteAttribute(string name, object value)
    {
        html.WriteMarkup(" "u8);
        html.WriteMarkup(name);
        if (value is not true)
        {
            html.WriteMarkup("=\""u8);
            html.WriteText((string)value);
            html.WriteMarkup("\""u8);
        }
    }

    // Those of HTML's void elements that a view may have.
    private static bool IsVoid(string name) => name is "meta" or "link" or "base" or "br" or "hr" or "img" or "input" or "col" or "source" or "wbr";
}
