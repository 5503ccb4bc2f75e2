using System.Buffers;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Output;

namespace EuNatoSite.Checks;

/// <summary>
/// Reads pages and notes what of them the check of all links needs, without making texts of it. The pages of one folder refer to much
/// the same files by the same addresses, and those of its neighbours too where an address leads out of it: so that each is followed
/// seldom where the pages come by folders. For one thread at a time.
/// </summary>
internal sealed class LinkNoter : IReferenceSink
{
    // As many as stay in the processor's cache: looking one up elsewhere takes longer than following it again.
    private const int MostKnown = 65_536;

    // What a fragment can hold and be the same decoded.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."u8);

    private readonly LinkTable table;
    private readonly ReferenceScan scan;
    private readonly PageNotes page = new();

    // By the hash of their addresses, whose 64 bits are not the same for two of a folder; see IdSet. Those that leave a folder lead to
    // the same from all that lie beside it.
    private readonly Dictionary<ulong, FollowedReference> fromFolder = [];
    private readonly Dictionary<ulong, FollowedReference> fromBeside = [];

    // What the pages of the folder share is read once.
    private readonly Dictionary<SharedPart, PageNotes> parts = [];

    private PageNotes open;
    private string path = "";

    public LinkNoter(LinkTable table)
    {
        (this.table, open) = (table, page);
        scan = new ReferenceScan(this);
    }

    /// <summary>What a page refers to.</summary>
    public NotedPage Note(OutputFile file)
    {
        Begin(file.Path);
        Read(file);
        return Finish();
    }

    /// <summary>Starts a page that comes in pieces.</summary>
    public void Begin(string next)
    {
        Enter(next);
        path = next;
        page.Clear();
        scan.Clear();
    }

    /// <summary>Reads the next piece of a page, which begins and ends between two tags.</summary>
    public void Read(OutputFile piece)
    {
        foreach (var run in piece.Runs)
        {
            if (run.Part is { } part)
            {
                page.Add(NotesOf(part));
            }
            else
            {
                scan.Read(run.Bytes.Span);
            }
        }
    }

    /// <summary>What the page refers to whose last piece was read.</summary>
    public NotedPage Finish() => page.ToNotedPage(path);

    void IReferenceSink.AddId(ReadOnlySpan<byte> id) => open.Ids.Add(IdSet.HashOf(id));

    void IReferenceSink.AddAnchor(ReadOnlySpan<byte> name) => open.Anchors.Add(IdSet.HashOf(name));

    void IReferenceSink.AddNamedId(ReadOnlySpan<byte> id) => open.NamedIds.Add(IdSet.HashOf(id));

    void IReferenceSink.AddReference(ReadOnlySpan<byte> url, bool isLoaded)
    {
        if (url is [(byte)'#', .. var fragment] && fragment.Length > 0 && !fragment.ContainsAnyExcept(Plain) && !Ascii.EqualsIgnoreCase(fragment, "top"u8))
        {
            open.Fragments.Add(IdSet.HashOf(fragment));
        }
        else if (url.TrimStart(" \t\n\r\f"u8) is [] or [(byte)'#' or (byte)'?', ..])
        {
            open.OwnUrls.Add(Encoding.UTF8.GetString(url));
        }
        else
        {
            open.References.Add(Follow(url, isLoaded));
        }
    }

    // The others of a folder start from the folder.
    void IReferenceSink.StartAtRoot() => open.IsAtRoot = true;

    private void Enter(string next)
    {
        var folder = FolderOf(next);
        var last = FolderOf(path);
        if (fromFolder.Count > MostKnown || !folder.SequenceEqual(last))
        {
            fromFolder.Clear();
            parts.Clear();
        }

        // Nothing lies beside the root.
        if (fromBeside.Count > MostKnown || !FolderOf(folder).SequenceEqual(FolderOf(last)) || folder.IsEmpty != last.IsEmpty)
        {
            fromBeside.Clear();
        }
    }

    // What a path lies in, without the '/' at its end: "a" of "a/b", and nothing of "b".
    private static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private PageNotes NotesOf(SharedPart part)
    {
        if (!parts.TryGetValue(part, out var notes))
        {
            parts[part] = notes = open = new PageNotes();
            new ReferenceScan(this).Read(part.Bytes.Span);
            open = page;
        }

        return notes;
    }

    private FollowedReference Follow(ReadOnlySpan<byte> url, bool isLoaded)
    {
        var known = url.StartsWith("../"u8) ? fromBeside : fromFolder;
        var hash = XxHash3.HashToUInt64(url, seed: isLoaded ? 1 : 0);
        if (!known.TryGetValue(hash, out var followed))
        {
            var reference = new PageReference(Encoding.UTF8.GetString(url), isLoaded);
            var target = ReferenceTarget.Of(reference.Url, path, isAtRoot: false);
            known[hash] = followed = target.Kind == TargetKind.OnSite
                ? new FollowedReference(table.NumberOf(new LinkTarget(target.Path, target.Fragment)), isWrong: false)
                : new FollowedReference(null, isWrong: PageJudge.JudgeOffSite(reference, target) is not null);
        }

        return followed;
    }

    /// <summary>Where a reference leads from any page of a folder.</summary>
    /// <param name="target">A number of the table; null for nothing on the site.</param>
    private sealed class FollowedReference(int? target, bool isWrong)
    {
        public int? Target => target;

        public bool IsWrong => isWrong;

        /// <summary>The last page that was seen to have it, as a number.</summary>
        public int LastPage { get; set; }
    }

    /// <summary>What was found in a page, or in a part of pages; as often as it stands there, ids as hashes.</summary>
    private sealed class PageNotes
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
}
