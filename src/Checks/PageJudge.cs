namespace EuNatoSite.Checks;

/// <summary>Says what is wrong with a page.</summary>
/// <param name="paths">Of all files of the site.</param>
/// <param name="pages">By path.</param>
internal sealed class PageJudge(IReadOnlySet<string> paths, IReadOnlyDictionary<string, NotedPage> pages)
{
    /// <summary>Whether there is nothing at a path, or no such place in what is there.</summary>
    public bool IsBroken(LinkTarget target) =>
        !paths.Contains(target.Path) || (target.Fragment is { } id && pages.TryGetValue(target.Path, out var page) && !page.Ids.Has(id));

    public IEnumerable<Finding> FindingsOf(PageReferences page)
    {
        foreach (var reference in page.References)
        {
            var target = ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot);
            if (Judge(reference, target) is { } found)
            {
                yield return new Finding(found, page.Path, reference.Url, target);
            }
        }

        foreach (var id in page.MissingIds)
        {
            yield return new Finding(FindingKind.PlaceNotFound, page.Path, "#" + id, new ReferenceTarget(TargetKind.OnSite, page.Path, id));
        }

        foreach (var id in page.DuplicateIds)
        {
            yield return new Finding(FindingKind.DuplicateId, page.Path, id, default);
        }
    }

    /// <summary>What is wrong with a reference that leads to no file of the site; null for nothing.</summary>
    public static FindingKind? JudgeOffSite(PageReference reference, ReferenceTarget target) => target.Kind switch
    {
        TargetKind.Web when !reference.IsLoaded => null,
        TargetKind.Web => FindingKind.AssetElsewhere,
        _ when reference.IsLoaded && target.Path.StartsWith("//", StringComparison.Ordinal) => FindingKind.AssetElsewhere,
        _ => FindingKind.LinkNotRelative,
    };

    private FindingKind? Judge(PageReference reference, ReferenceTarget target) => target.Kind switch
    {
        not TargetKind.OnSite => JudgeOffSite(reference, target),
        _ when !paths.Contains(target.Path) => reference.IsLoaded ? FindingKind.AssetNotFound : FindingKind.LinkBroken,
        _ when IsBroken(new LinkTarget(target.Path, target.Fragment)) => FindingKind.PlaceNotFound,
        _ => null,
    };
}
