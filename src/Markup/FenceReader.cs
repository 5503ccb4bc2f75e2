using EuNatoSite.Diagnostics;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>Tells fences that stand for generated figures from those that are code.</summary>
internal static class FenceReader
{
    private static readonly string[] Names = ["chart", "events", "members", "register"];

    public static FenceKind? KindOf(FencedCodeBlock fence) => fence.Info switch
    {
        "chart" => FenceKind.Chart,
        "events" => FenceKind.Events,
        "register" => FenceKind.Register,
        "members" => FenceKind.Members,
        _ => null,
    };

    /// <summary>The figure that a fence of code is named so much like that no other language can be meant; null where there is none.</summary>
    public static string? NearestTo(string? language) => language is null ? null : Nearest.To(language, Names);

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
