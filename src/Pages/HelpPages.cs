using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Pages;

/// <summary>Plans what contributors read who met a problem: an overview, and a page for every code.</summary>
internal sealed class HelpPages(SiteContent content)
{
    private static readonly NavEntry Overview = new(SiteUrls.Help, "Help");

    private readonly FrameMaker frames = new(content);

    public HelpPage Help()
    {
        var scope = new PageScope(content, SiteUrls.Help);
        var text = new PageText(
            "What the messages mean",
            "Every problem that the check of this site can tell of: what it means, what brings it about, and how to mend it.",
            IsUnlisted: true,
            HasTools: true);
        return new HelpPage(frames.Frame(scope, text, []), [.. Explanations.Groups.Select(group => Group(group, scope))]);
    }

    public ProblemPage Problem(Explanation explanation)
    {
        var scope = new PageScope(content, SiteUrls.OfProblem(explanation.Code));
        var group = Explanations.Groups.First(group => group.Explanations.Contains(explanation));
        var place = Explanations.All.IndexOf(explanation);
        var text = new PageText(explanation.Title, $"What the message {explanation.Code} means, and how to mend it.", IsUnlisted: true);
        return new ProblemPage(
            frames.Frame(scope, text, [Overview]),
            explanation,
            Inline(explanation.Meaning),
            explanation.Otherwise is { } otherwise ? Inline(otherwise) : null,
            Group(group, scope))
        {
            Previous = place > 0 ? Link(Explanations.All[place - 1], scope) : null,
            Next = place + 1 < Explanations.All.Length ? Link(Explanations.All[place + 1], scope) : null,
        };
    }

    private static HelpGroup Group(ExplanationGroup group, PageScope scope) =>
        new(group.Id, group.Title, [.. group.Explanations.Select(explanation => Link(explanation, scope))]);

    private static ProblemLink Link(Explanation explanation, PageScope scope) =>
        new(scope.To(SiteUrls.OfProblem(explanation.Code)), explanation.Code, explanation.Severity, explanation.Title);

    // The program's own words, which name nothing of the site: only code is marked in them.
    private static Html Inline(string text) =>
        new(MarkdownBody.Parse(new PlacedText(text, new SourceText("", text), 0), BodyForm.Inline).Value
            .RenderInline(new BodyLinks(_ => null, [], _ => null)));
}
