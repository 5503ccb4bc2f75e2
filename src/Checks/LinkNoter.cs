using System.Runtime.CompilerServices;
using EuNatoSite.Output;

namespace EuNatoSite.Checks;

/// <summary>
/// Reads pages and notes what of them the check of all links needs. The pages of one folder refer to much the same files by the same
/// addresses, so that each is followed once a folder where the pages come by folders. For one thread at a time.
/// </summary>
internal sealed class LinkNoter(LinkTable table)
{
    // As many as stay in the processor's cache; texts that the reader has forgotten come back as others.
    private const int MostKnown = 16_384;

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
        var isFaulty = page.DuplicateIds.Length > 0 || page.NamedIds.Any(id => !page.Ids.Contains(id));
        foreach (var reference in page.References)
        {
            var number = NumberOf(reference, page);
            if (number >= 0)
            {
                targets.Add(number);
            }

            isFaulty |= number == Wrong;
        }

        return new NotedPage(page.Path, page.References.Length, [.. targets], isFaulty) { Ids = page.Ids };
    }

    private void Enter(PageReferences page)
    {
        var folder = page.Path.AsSpan(0, page.Path.LastIndexOf('/') + 1);
        if (known.Count > MostKnown || page.IsAtRoot != place.IsAtRoot || !folder.SequenceEqual(place.Folder))
        {
            place = (folder.ToString(), page.IsAtRoot);
            known.Clear();
        }
    }

    private int NumberOf(PageReference reference, PageReferences page)
    {
        if (known.TryGetValue(reference, out var number))
        {
            return number;
        }

        var target = ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot);
        if (target.Kind == TargetKind.OnSite && target.Path == page.Path)
        {
            // Another page means another place by the same address.
            return target.Fragment is null || page.Has(target.Fragment) ? Right : Wrong;
        }

        return known[reference] = target.Kind switch
        {
            TargetKind.OnSite => table.NumberOf(new LinkTarget(target.Path, target.Fragment)),
            TargetKind.Web when !reference.IsLoaded => Right,
            _ => Wrong,
        };
    }
}

/// <summary>References that are one if their texts are one object.</summary>
internal sealed class SameReference : IEqualityComparer<PageReference>
{
    public bool Equals(PageReference x, PageReference y) => ReferenceEquals(x.Url, y.Url) && x.IsLoaded == y.IsLoaded;

    public int GetHashCode(PageReference obj) => RuntimeHelpers.GetHashCode(obj.Url);
}
