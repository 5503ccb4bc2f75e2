using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>Joins texts to what they refer to and mention. One for each file.</summary>
/// <param name="topic">The topic the file tells; null for a standing page.</param>
internal sealed class ProseLinker(
    Names names, Func<MarkdownBody, ImmutableArray<TextMark>> mentionsIn, TopicDraft? topic, ProseDraft body, ProblemLog problems)
{
    private readonly ReferenceResolver resolver = new(
        names, topic is null ? InputLayout.Pages : InputLayout.FolderOf(topic.Section.Value), new PageFragments(body.Body.Headings, topic), problems);

    /// <summary>A text of front matter. Problems: those of <see cref="ReferenceResolver.Resolve"/>, and <c>citation-misplaced</c>.</summary>
    public Prose Link(ProseDraft draft)
    {
        TellPlainCitations(draft, (at, written, _) => Problems.CitationMisplaced(at, written));
        var prose = Linked(draft, []);
        return prose with { Targets = ImmutableArray.CreateRange(prose.Targets, FromAnyPage) };
    }

    /// <summary>A body, with its figures. Problems: those of <see cref="ReferenceResolver.Resolve"/>, and <c>citation-malformed</c>.</summary>
    public Prose Link(ProseDraft draft, ImmutableArray<Figure?> figures)
    {
        TellPlainCitations(draft, (at, written, source) => Problems.CitationMalformed(at, written, source));
        return Linked(draft, figures);
    }

    // Only of a source that there is: a name after '@' may be somebody's elsewhere.
    private void TellPlainCitations(ProseDraft draft, Func<SourceLocation, string, string, Diagnostic> problem) =>
        problems.AddRange(draft.Body.PlainCitations.Where(plain => names.Sources.Has(plain.Source)).Select(plain => problem(plain.Location, plain.Written, plain.Source)));

    private Prose Linked(ProseDraft draft, ImmutableArray<Figure?> figures) => new(
        draft.Body,
        ImmutableArray.CreateRange(draft.Body.References, resolver.Resolve),
        figures,
        mentionsIn(draft.Body));

    // Definitions and events stand on other pages too, which do not have the headings of the topic's body.
    private Target? FromAnyPage(Target? target) =>
        target is AnchorTarget anchor && topic is not null ? new TopicTarget(new TopicId(topic.Id.Value), anchor.Anchor) : target;
}
