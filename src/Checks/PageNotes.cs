namespace EuNatoSite.Checks;

/// <summary>What was found in a page, or in a part of pages; as often as it stands there, ids as hashes.</summary>
internal sealed class PageNotes
{
    private readonly List<int> targets = [];
    private int number;

    public List<ulong> Ids { get; } = [];

    public List<ulong> Anchors { get; } = [];

    public List<ulong> NamedIds { get; } = [];

    /// <summary>The ids that references within the page lead to.</summary>
    public List<ulong> Fragments { get; } = [];

    /// <summary>References within the page that are written in some rarer way.</summary>
    public HashSet<string> OwnUrls { get; } = new(StringComparer.Ordinal);

    /// <summary>All other references.</summary>
    public List<FollowedReference> References { get; } = [];

    public bool IsAtRoot { get; set; }

    /// <summary>Adds what was found in a part.</summary>
    public void Add(PageNotes part)
    {
        Ids.AddRange(part.Ids);
        Anchors.AddRange(part.Anchors);
        NamedIds.AddRange(part.NamedIds);
        Fragments.AddRange(part.Fragments);
        OwnUrls.UnionWith(part.OwnUrls);
        References.AddRange(part.References);
        IsAtRoot |= part.IsAtRoot;
    }

    /// <summary>Forgets one page before the next.</summary>
    public void Clear()
    {
        Ids.Clear();
        Anchors.Clear();
        NamedIds.Clear();
        Fragments.Clear();
        OwnUrls.Clear();
        References.Clear();
        targets.Clear();
        IsAtRoot = false;
        number++;
    }

    public NotedPage ToNotedPage(string path)
    {
        var own = Sorted(Ids);
        var ids = new IdSet(Anchors.Count == 0 ? own : Sorted([.. own, .. Anchors]));
        var fragments = Sorted(Fragments);
        var isWrong = own.Length < Ids.Count || !Array.TrueForAll(fragments, ids.Has) || !NamedIds.TrueForAll(ids.Has)
            || OwnUrls.Any(url => ReferenceTarget.Of(url, path, isAtRoot: false).Fragment is { } fragment && !ids.Has(fragment));
        var count = fragments.Length + OwnUrls.Count;
        foreach (var reference in References)
        {
            if (reference.LastPage == number)
            {
                continue;
            }

            reference.LastPage = number;
            count++;
            isWrong |= reference.IsWrong;
            if (reference.Target is { } target)
            {
                targets.Add(target);
            }
        }

        return new NotedPage(path, ids, count, [.. targets], isWrong || IsAtRoot);
    }

    // Each once.
    private static ulong[] Sorted(List<ulong> hashes)
    {
        ulong[] sorted = [.. hashes];
        Array.Sort(sorted);
        var kept = 0;
        foreach (var hash in sorted)
        {
            if (kept == 0 || sorted[kept - 1] != hash)
            {
                sorted[kept++] = hash;
            }
        }

        return kept == sorted.Length ? sorted : sorted[..kept];
    }
}
