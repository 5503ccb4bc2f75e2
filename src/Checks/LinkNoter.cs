using System.Buffers;
using System.Text;
using EuNatoSite.Output;

namespace EuNatoSite.Checks;

/// <summary>
/// Reads pages and notes what of them the check of all links needs, without making texts of it: ids as hashes, links as numbers of a
/// <see cref="LinkTable"/>. Quick where pages come by folders (<see cref="FollowedLinks"/>). For one thread at a time.
/// </summary>
internal sealed class LinkNoter : IReferenceSink
{
    // What a fragment can hold and be the same decoded.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."u8);

    private readonly FollowedLinks links;
    private readonly ReferenceScan scan;
    private readonly PageNotes page = new();

    // What the pages of the folder share, such as the navigation, is read once.
    private readonly Dictionary<SharedPart, PageNotes> parts = [];

    private PageNotes open;

    public LinkNoter(LinkTable table)
    {
        (links, open) = (new FollowedLinks(table), page);
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
        if (links.Enter(next))
        {
            parts.Clear();
        }

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
    public NotedPage Finish() => page.ToNotedPage(links.Path);

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
            open.References.Add(links.Follow(url, isLoaded));
        }
    }

    // The others of a folder start from the folder.
    void IReferenceSink.StartAtRoot() => open.IsAtRoot = true;

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
}
