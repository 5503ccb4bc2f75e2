using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>Tells fences that stand for generated figures from those that are code.</summary>
internal static class FenceReader
{
    private static readonly ImmutableArray<(string Name, FenceKind Kind)> Names =
    [
        ("chart", FenceKind.Chart), ("events", FenceKind.Events), ("register", FenceKind.Register), ("members", FenceKind.Members),
    ];

    public static FenceKind? KindOf(FencedCodeBlock fence) =>
        Names.Where(name => name.Name == fence.Info).Select(name => (FenceKind?)name.Kind).FirstOrDefault();

    public static string NameOf(FenceKind kind) => Names.First(name => name.Kind == kind).Name;

    /// <summary>The figure that a fence of code is named so much like that no other language can be meant; null where there is none.</summary>
    public static string? NearestTo(string? language) => language is null ? null : Nearest.To(language, Names.Select(name => name.Name));

    public static bool IsName(string name) => Names.Any(one => one.Name == name);

    /// <summary>The text between the fences, with its place.</summary>
    public static PlacedText YamlOf(FencedCodeBlock fence, PlacedText text)
    {
        if (fence.Lines.Count == 0)
        {
            return new PlacedText("", text.File, text.Offset + fence.Span.Start);
        }

        // The parser takes the fence's own indent off each line; the first has it again, as those below it have in the file.
        var start = fence.Lines.Lines[0].Slice.Start;
        while (start > 0 && text.Value[start - 1] == ' ')
        {
            start--;
        }

        var end = fence.Lines.Lines[fence.Lines.Count - 1].Slice.End + 1;
        return new PlacedText(text.Value[start..Math.Max(start, end)], text.File, text.Offset + start);
    }
}
