using System.Runtime.CompilerServices;
using EuNatoSite.Output;

namespace EuNatoSite.Checks;

/// <summary>
/// Reads pages and notes what of them the check of all links needs. The pages of one folder refer to much the same files by the same
/// addresses, so that each is followed once a folder where the pages come by folders. For one thread at a time.
/// </summary>
internal sealed class LinkNoter(LinkTable table)
{
    private const int Right = -1;
    private const int Wrong = -2;

    private readonly ReferenceReader reader = new();
    private readonly Dictionary<PageReference, int> known = new(new SameReference());
    private readonly List<int> targets = [];
    private (string Folder, bool IsAtRoot) place = ("", false);

    public NotedPage Note(OutputFile file)
    {
        var page = reader.Read(file);
        Enter(page);
        targets.Clear();
        var ids = new IdSet(page.Ids);
        var isFaulty = page.DuplicateIds.Length > 0 || page.MissingIds.Any();
        foreach (var reference in page.References)
        {
            var number = NumberOf(reference, page, ids);
            if (number >= 0)
            {
                targets.Add(number);
            }

            isFaulty |= number == Wrong;
        }

        return new NotedPage(page.Path, ids, page.References.Length, [.. targets], isFaulty);
    }

    private void Enter(PageReferences page)
    {
        var folder = page.Path.AsSpan(0, page.Path.LastIndexOf('/') + 1);
        // Texts that the reader has forgotten come back as others.
        if (known.Count > ReferenceReader.MostTexts || page.IsAtRoot != place.IsAtRoot || !folder.SequenceEqual(place.Folder))
        {
            place = (folder.ToString(), page.IsAtRoot);
            known.Clear();
        }
    }

    private int NumberOf(PageReference reference, PageReferences page, IdSet ids)
    {
        if (known.TryGetValue(reference, out var number))
        {
            return number;
        }

        var target = ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot);
        if (target.Kind == TargetKind.OnSite && target.Path == page.Path)
        {
            // Another page means another place by the same address.
            return target.Fragment is null || ids.Has(target.Fragment) ? Right : Wrong;
        }

        return known[reference] = target.Kind == TargetKind.OnSite ? table.NumberOf(new LinkTarget(target.Path, target.Fragment))
            : PageJudge.JudgeOffSite(reference, target) is null ? Right
            : Wrong;
    }
}

/// <summary>References that are one if their texts are one object.</summary>
internal sealed class SameReference : IEqualityComparer<PageReference>
{
    public bool Equals(PageReference x, PageReference y) => ReferenceEquals(x.Url, y.Url) && x.IsLoaded == y.IsLoaded;

    public int GetHashCode(PageReference obj) => RuntimeHelpers.GetHashCode(obj.Url);
}
