using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Reads texts and the figures in them.</summary>
internal static class ProseParser
{
    /// <summary>Problems: those of <see cref="MarkdownBody.Parse"/> and <see cref="FenceParser"/>, <c>invisible-character</c>, and the warning <c>heading-malformed</c>.</summary>
    public static ProseDraft Parse(PlacedText text, BodyForm form, ProblemLog problems)
    {
        var body = MarkdownBody.Parse(text, form);
        problems.AddRange(body.Diagnostics);
        problems.AddRange(HeadingCheck.Of(body.Value.Headings));
        TellInvisible(body.Value, text.Value, problems);
        return new ProseDraft(body.Value, [.. body.Value.Fences.Select(fence => FenceParser.Parse(fence, problems))]);
    }

    // The characters of the file were looked at; an entity can spell another.
    private static void TellInvisible(MarkdownBody body, string text, ProblemLog problems)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return;
        }

        IEnumerable<(string? Made, SourceLocation At)> shown =
        [
            .. body.Blocks.Select(block => (PlainText.WithNames(block.Words, _ => null).ToString(), block.Location)),
            .. body.References.Select(reference => (TitleOf(reference), reference.Location)),
        ];
        foreach (var (made, at) in shown)
        {
            if (made is not null && InvisibleCharacters.FirstMade(made, text) is { } rune)
            {
                problems.Add(Problems.InvisibleCharacter(at, rune.Value, InvisibleCharacters.NameOf(rune)));
            }
        }
    }

    private static string? TitleOf(Reference reference) => reference switch
    {
        LinkReference link => link.Title,
        PictureReference picture => picture.Title,
        _ => null,
    };
}
