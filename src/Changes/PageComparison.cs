using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EuNatoSite.Checks;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Changes;

/// <summary>Compares the finished pages of two states of a site: their words, their addresses, and the places in them.</summary>
internal static class PageComparison
{
    /// <summary>The pages whose words differ, the most changed first, then by path.</summary>
    public static ImmutableArray<PageChange> Pages(BuildResult? before, BuildResult after)
    {
        var old = HtmlOf(before);
        var titles = after.Pages.ToFrozenDictionary(page => page.Frame.Url.Path, page => page.Frame.Title, StringComparer.Ordinal);
        return
        [
            .. HtmlOf(after).Values.AsParallel()
                .Where(file => !old.TryGetValue(file.Path, out var same) || !same.Bytes.Span.SequenceEqual(file.Bytes.Span))
                .Select(file => Compare(old.GetValueOrDefault(file.Path), file, titles[file.Path]))
                .Where(change => change.Added > 0 || change.Removed > 0)
                .OrderByDescending(change => change.Added + change.Removed)
                .ThenBy(change => change.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The pages at whose address there is nothing now, by path.</summary>
    public static ImmutableArray<LostPage> LostPages(BuildResult before, BuildResult after)
    {
        var now = HtmlOf(after);
        var topicAt = before.Site is { } site
            ? site.Topics.ToFrozenDictionary(topic => new SiteUrls(site).Of(topic.Id).Path, topic => topic.Id, StringComparer.Ordinal)
            : FrozenDictionary<string, TopicId>.Empty;
        return
        [
            .. from path in HtmlOf(before).Keys.Except(now.Keys).Order(StringComparer.Ordinal)
               let topic = topicAt.TryGetValue(path, out var id) ? id : (TopicId?)null
               select new LostPage(path, topic?.Value, topic is { } moved && after.Site!.TopicById.ContainsKey(moved) ? new SiteUrls(after.Site).Of(moved).Path : null),
        ];
    }

    /// <summary>The places that other pages linked to, in pages that are still there, by page and place.</summary>
    public static ImmutableArray<LostPlace> LostPlaces(BuildResult before, BuildResult after)
    {
        var now = HtmlOf(after);
        var pages = HtmlOf(before).Values.AsParallel().Select(PageReferences.Of).ToList();
        var used = pages
            .SelectMany(page => page.References
                .Select(reference => ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot))
                .Where(target => target is { Kind: TargetKind.OnSite, Fragment: not null } && target.Path != page.Path)
                .Distinct())
            .CountBy(target => (target.Path, Fragment: Uri.UnescapeDataString(target.Fragment!))); // kept above
        var ids = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        return
        [
            .. used.Where(target => now.TryGetValue(target.Key.Path, out var page) && !IdsOf(page).Contains(target.Key.Fragment))
                .Select(target => new LostPlace(target.Key.Path, target.Key.Fragment, target.Value))
                .OrderBy(place => place.Page, StringComparer.Ordinal)
                .ThenBy(place => place.Anchor, StringComparer.Ordinal),
        ];

        IReadOnlySet<string> IdsOf(OutputFile page) =>
            ids.TryGetValue(page.Path, out var known) ? known : ids[page.Path] = PageReferences.Of(page).Ids;
    }

    private static PageChange Compare(OutputFile? before, OutputFile after, string title)
    {
        var (added, removed) = Words.Difference(before is null ? "" : TextOf(before), TextOf(after));
        return new PageChange(after.Path, title, added, removed, before is null);
    }

    // What a reader reads: the numbers of citations change with every source that is added before them.
    private static string TextOf(OutputFile file)
    {
        using var document = new HtmlParser().ParseDocument(file.Bytes, Encoding.UTF8);
        foreach (var number in document.QuerySelectorAll(".cite, .source-number"))
        {
            number.Remove();
        }

        return string.Join(' ', document.QuerySelector("main")?.Descendants<IText>().Select(text => text.Data) ?? []);
    }

    private static FrozenDictionary<string, OutputFile> HtmlOf(BuildResult? result) => (result?.Files ?? [])
        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
        .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
}
