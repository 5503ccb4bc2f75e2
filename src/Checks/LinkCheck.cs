using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>
/// Reads the finished pages as a browser would, and follows every reference to its file and every fragment to its id.
/// </summary>
public static class LinkCheck
{
    /// <summary>Checks every HTML file of the output.</summary>
    /// <returns>
    /// How many references were followed, each once a page. Errors: <c>link-broken</c>, <c>place-not-found</c>,
    /// <c>asset-not-found</c>, <c>link-not-relative</c>, <c>asset-elsewhere</c>, <c>duplicate-id</c>. Each stands where the link
    /// was written; one that nobody wrote by hand stands at the first page that has it, and says how many more do. Paths are
    /// compared to the letter.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Outcome<int> Check(ImmutableArray<Page> pages, IReadOnlyList<OutputFile> files, CancellationToken cancel = default)
    {
        var html = files
            .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        var read = Cores.Map(html, PageReferences.Of, cancel);

        var paths = files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);
        var idsOf = read.ToFrozenDictionary(page => page.Path, page => page.Ids, StringComparer.Ordinal);
        var findings = Cores.Map(read, page => FindingsOf(page, paths, idsOf).ToList(), cancel).SelectMany(found => found).ToList();
        return new(read.Sum(page => page.References.Length), new FindingReport(pages, paths, idsOf).ToDiagnostics(findings));
    }

    private static IEnumerable<Finding> FindingsOf(
        PageReferences page, FrozenSet<string> paths, FrozenDictionary<string, IReadOnlySet<string>> idsOf)
    {
        foreach (var reference in page.References)
        {
            var target = ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot);
            if (Judge(reference, target, paths, idsOf) is { } kind)
            {
                yield return new Finding(kind, page.Path, reference.Url, target);
            }
        }

        foreach (var id in page.NamedIds.Where(id => !page.Ids.Contains(id)))
        {
            yield return new Finding(FindingKind.PlaceNotFound, page.Path, "#" + id, new ReferenceTarget(TargetKind.OnSite, page.Path, id));
        }

        foreach (var id in page.DuplicateIds)
        {
            yield return new Finding(FindingKind.DuplicateId, page.Path, id, default);
        }
    }

    private static FindingKind? Judge(
        PageReference reference,
        ReferenceTarget target,
        FrozenSet<string> paths,
        FrozenDictionary<string, IReadOnlySet<string>> idsOf) => target.Kind switch
        {
            TargetKind.Web => reference.IsLoaded ? FindingKind.AssetElsewhere : null,
            TargetKind.Refused => reference.IsLoaded && target.Path.StartsWith("//", StringComparison.Ordinal)
                ? FindingKind.AssetElsewhere
                : FindingKind.LinkNotRelative,
            _ when !paths.Contains(target.Path) => reference.IsLoaded ? FindingKind.AssetNotFound : FindingKind.LinkBroken,
            _ when target.Fragment is { } id && idsOf.TryGetValue(target.Path, out var ids) && !Has(ids, id) =>
                FindingKind.PlaceNotFound,
            _ => null,
        };

    // As HTML has it: the fragment as it is written first, then decoded.
    private static bool Has(IReadOnlySet<string> ids, string fragment) =>
        ids.Contains(fragment) || ids.Contains(Uri.UnescapeDataString(fragment));
}
