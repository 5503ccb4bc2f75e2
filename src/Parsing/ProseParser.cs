using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Parsing;

/// <summary>Reads texts and the figures in them.</summary>
internal static class ProseParser
{
    /// <summary>Problems: those of <see cref="MarkdownBody.Parse"/> and <see cref="FenceParser"/>.</summary>
    public static ProseDraft Parse(PlacedText text, BodyForm form, ProblemLog problems)
    {
        var body = MarkdownBody.Parse(text, form);
        problems.AddRange(body.Diagnostics);
        return new ProseDraft(body.Value, [.. body.Value.Fences.Select(fence => FenceParser.Parse(fence, problems))]);
    }
}
