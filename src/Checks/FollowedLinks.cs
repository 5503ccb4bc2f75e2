using System.IO.Hashing;
using System.Text;

namespace EuNatoSite.Checks;

/// <summary>Where a reference leads from any page of a folder.</summary>
/// <param name="target">A number of the table; null for nothing on the site.</param>
internal sealed class FollowedReference(int? target, bool isWrong)
{
    public int? Target => target;

    public bool IsWrong => isWrong;

    /// <summary>The last page that was seen to have it, as a number.</summary>
    public int LastPage { get; set; }
}

/// <summary>
/// Follows references, each once for the pages of a folder, which refer to much the same files by the same addresses. Those that leave
/// the folder (<c>../sources/nato.html</c>) are kept for the folders beside it too. So it is quick where pages come by folders.
/// </summary>
internal sealed class FollowedLinks(LinkTable table)
{
    // About 4 MB for each table. With fewer, too many are followed again (docs/performance.md).
    private const int MostKnown = 65_536;

    // By the hash of their addresses, whose 64 bits are not the same for two of a folder; see IdSet.
    private readonly Dictionary<ulong, FollowedReference> fromFolder = [];
    private readonly Dictionary<ulong, FollowedReference> fromBeside = [];

    /// <summary>The page that is read.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Goes to the next page.</summary>
    /// <returns>Whether what was followed for the folder of the page before is forgotten.</returns>
    public bool Enter(string next)
    {
        var (folder, last) = (FolderOf(next), FolderOf(Path));
        Path = next;
        var isForgotten = fromFolder.Count > MostKnown || folder != last;
        if (isForgotten)
        {
            fromFolder.Clear();
        }

        // Nothing lies beside the root.
        if (fromBeside.Count > MostKnown || FolderOf(folder) != FolderOf(last) || (folder.Length == 0) != (last.Length == 0))
        {
            fromBeside.Clear();
        }

        return isForgotten;
    }

    public FollowedReference Follow(ReadOnlySpan<byte> url, bool isLoaded)
    {
        var known = url.StartsWith("../"u8) ? fromBeside : fromFolder;
        var hash = XxHash3.HashToUInt64(url, seed: isLoaded ? 1 : 0);
        if (!known.TryGetValue(hash, out var followed))
        {
            var reference = new PageReference(Encoding.UTF8.GetString(url), isLoaded);
            var target = ReferenceTarget.Of(reference.Url, Path, isAtRoot: false);
            known[hash] = followed = target.Kind == TargetKind.OnSite
                ? new FollowedReference(table.NumberOf(new LinkTarget(target.Path, target.Fragment)), isWrong: false)
                : new FollowedReference(null, isWrong: PageJudge.JudgeOffSite(reference, target) is not null);
        }

        return followed;
    }

    // What a path lies in, without the '/' at its end: "a" of "a/b", and nothing of "b".
    private static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
