using System.Collections.Frozen;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>
/// Follows the references of pages, one page after another. The pages of one folder refer to much the same files by the same addresses,
/// so that each is followed once a folder where the pages come by folders. For one thread at a time.
/// </summary>
/// <param name="paths">Of all files of the site.</param>
/// <param name="idsOf">What can be referred to in each page.</param>
internal sealed class FolderJudge(FrozenSet<string> paths, FrozenDictionary<string, IReadOnlySet<string>> idsOf)
{
    private readonly Dictionary<PageReference, Judgement> known = [];
    private (string Folder, bool IsAtRoot) place = ("", false);

    public IEnumerable<Finding> FindingsOf(PageReferences page)
    {
        var here = (new PageUrl(page.Path).Folder, page.IsAtRoot);
        if (here != place)
        {
            known.Clear();
            place = here;
        }

        foreach (var reference in page.References)
        {
            var (target, kind) = JudgementOf(reference, page);
            if (kind is { } found)
            {
                yield return new Finding(found, page.Path, reference.Url, target);
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

    private Judgement JudgementOf(PageReference reference, PageReferences page)
    {
        if (!known.TryGetValue(reference, out var judgement))
        {
            var target = ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot);
            judgement = new Judgement(target, Judge(reference, target));
            if (target.Path != page.Path)
            {
                known.Add(reference, judgement);
            }
        }

        return judgement;
    }

    private FindingKind? Judge(PageReference reference, ReferenceTarget target) => target.Kind switch
    {
        TargetKind.Web => reference.IsLoaded ? FindingKind.AssetElsewhere : null,
        TargetKind.Refused => reference.IsLoaded && target.Path.StartsWith("//", StringComparison.Ordinal)
            ? FindingKind.AssetElsewhere
            : FindingKind.LinkNotRelative,
        _ when !paths.Contains(target.Path) => reference.IsLoaded ? FindingKind.AssetNotFound : FindingKind.LinkBroken,
        _ when target.Fragment is { } id && idsOf.TryGetValue(target.Path, out var ids) && !Has(ids, id) => FindingKind.PlaceNotFound,
        _ => null,
    };

    // As HTML has it: the fragment as it is written first, then decoded.
    private static bool Has(IReadOnlySet<string> ids, string fragment) =>
        ids.Contains(fragment) || ids.Contains(Uri.UnescapeDataString(fragment));

    /// <param name="Kind">Null where nothing is wrong.</param>
    private readonly record struct Judgement(ReferenceTarget Target, FindingKind? Kind);
}
