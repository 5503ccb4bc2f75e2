using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>An explanation of every code that <see cref="Problems"/> has a factory for.</summary>
public static partial class Explanations
{
    /// <summary>In the order in which a file is read: what it is, what it says, what it names, and how well.</summary>
    public static ImmutableArray<ExplanationGroup> Groups { get; } =
    [
        new("files", "Files and their names", OfFiles),
        new("front-matter", "Front matter and the bibliography", OfFrontMatter),
        new("data", "Data, charts and pictures", OfData),
        new("text", "Texts in Markdown", OfText),
        new("references", "What texts name, and what they rest on", OfReferences),
        new("editorial", "What an editor asks for", OfEditing),
        new("finished-pages", "Links of the finished pages", OfFinishedPages),
        new("other-hosts", "Addresses of other hosts", OfNetwork),
        new("adding", "Adding with the command new", OfAdding),
    ];

    /// <summary>By group.</summary>
    public static ImmutableArray<Explanation> All { get; } = [.. Groups.SelectMany(group => group.Explanations)];

    private static readonly FrozenDictionary<string, Explanation> ByCode =
        All.ToFrozenDictionary(explanation => explanation.Code, StringComparer.Ordinal);

    /// <returns>Null where there is no such code.</returns>
    public static Explanation? Find(string code) => ByCode.GetValueOrDefault(code);
}
