using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Joins texts to what they refer to and mention. One for each file.</summary>
internal sealed class ProseLinker(Names names, TermMatcher matcher, string folder, ProseDraft body, ProblemLog problems)
{
    private readonly ReferenceResolver resolver = new(names, folder, body.Body.Headings, problems);

    /// <summary>A text, without figures. Problems: those of <see cref="ReferenceResolver.Resolve"/>.</summary>
    public Prose Link(ProseDraft draft) => Link(draft, []);

    /// <summary>A body, with its figures.</summary>
    public Prose Link(ProseDraft draft, ImmutableArray<Figure?> figures) => new(
        draft.Body,
        [.. draft.Body.References.Select(resolver.Resolve)],
        figures,
        matcher.Find(draft.Body));
}
