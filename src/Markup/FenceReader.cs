using EuNatoSite.Diagnostics;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>Tells fences that stand for generated figures from those that are code.</summary>
internal static class FenceReader
{
    public static FenceKind? KindOf(FencedCodeBlock fence) => fence.Info switch
    {
        "chart" => FenceKind.Chart,
        "events" => FenceKind.Events,
        "register" => FenceKind.Register,
        "members" => FenceKind.Members,
        _ => null,
    };

    /// <summary>The text between the fences, with its place.</summary>
    public static PlacedText YamlOf(FencedCodeBlock fence, PlacedText text)
    {
        if (fence.Lines.Count == 0)
        {
            return new PlacedText("", text.File, text.Offset + fence.Span.Start);
        }

        var start = fence.Lines.Lines[0].Slice.Start;
        var end = fence.Lines.Lines[fence.Lines.Count - 1].Slice.End + 1;
        return new PlacedText(text.Value[start..Math.Max(start, end)], text.File, text.Offset + start);
    }
}
