using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Changes;

/// <summary>Compares the finished pages of two builds of a site: their words, their addresses, and the places in them.</summary>
internal sealed class PageComparison(BuildInMemory before, BuildInMemory after)
{
    private readonly FrozenDictionary<string, OutputFile> old = HtmlOf(before);
    private readonly FrozenDictionary<string, OutputFile> now = HtmlOf(after);

    /// <summary>The pages whose words differ, the most changed first, then by path.</summary>
    public ImmutableArray<PageChange> Pages()
    {
        var plans = after.Pages.ToFrozenDictionary(plan => plan.Url.Path, StringComparer.Ordinal);
        var changed = now.Values.Where(file => !old.TryGetValue(file.Path, out var same) || !same.Bytes.Span.SequenceEqual(file.Bytes.Span)).ToList();
        return
        [
            .. Cores.Map(changed, file => Compare(old.GetValueOrDefault(file.Path), file, plans[file.Path].Make().Frame.Title))
                .Where(change => change.Added > 0 || change.Removed > 0)
                .OrderByDescending(change => change.Added + change.Removed)
                .ThenBy(change => change.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The pages at whose address there is nothing now, by path.</summary>
    public ImmutableArray<LostPage> LostPages()
    {
        var topicAt = UrlsOf(before).ToFrozenDictionary(topic => topic.Value, topic => topic.Key, StringComparer.Ordinal);
        var urlOf = UrlsOf(after);
        return
        [
            .. from path in old.Keys.Except(now.Keys).Order(StringComparer.Ordinal)
               let topic = topicAt.GetValueOrDefault(path)
               select new LostPage(path, topic, topic is null ? null : urlOf.GetValueOrDefault(topic)),
        ];
    }

    /// <summary>The places that other pages linked to, in pages that are still there, by page and place.</summary>
    public ImmutableArray<LostAnchor> LostAnchors()
    {
        var used = Cores.Map([.. old.Values], PageReferences.Of)
            .SelectMany(page => page.References
                .Select(reference => ReferenceTarget.Of(reference.Url, page.Path, page.IsAtRoot))
                .Where(target => target is { Kind: TargetKind.OnSite, Fragment: not null } && target.Path != page.Path)
                .Distinct())
            .CountBy(target => (target.Path, Fragment: Uri.UnescapeDataString(target.Fragment!))); // kept above
        var ids = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        return
        [
            .. used.Where(target => now.TryGetValue(target.Key.Path, out var page) && !IdsOf(page).Contains(target.Key.Fragment))
                .Select(target => new LostAnchor(target.Key.Path, target.Key.Fragment, target.Value))
                .OrderBy(lost => lost.Page, StringComparer.Ordinal)
                .ThenBy(lost => lost.Anchor, StringComparer.Ordinal),
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
        foreach (var number in document.QuerySelectorAll(".cite"))
        {
            number.Remove();
        }

        return string.Join(' ', document.QuerySelector("main")?.Descendants<IText>().Select(text => text.Data) ?? []);
    }

    // The path of each topic's page, by the topic's id.
    private static FrozenDictionary<string, string> UrlsOf(BuildResult result)
    {
        if (result.Site is not { } site)
        {
            return FrozenDictionary<string, string>.Empty;
        }

        var urls = new SiteUrls(site);
        return site.Topics.ToFrozenDictionary(topic => topic.Id.Value, topic => urls.Of(topic.Id).Path, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, OutputFile> HtmlOf(BuildInMemory result) => result.Files
        .Where(PageReferences.AreIn)
        .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
}
