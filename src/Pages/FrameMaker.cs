using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What is around a page: its place in the site, and what machines are told of it.</summary>
internal sealed class FrameMaker(SiteContent content)
{
    private readonly SiteInfo info = content.Site.Info;

    /// <param name="scope">The page's scope, after everything on it has been rendered: it holds the cards.</param>
    /// <param name="path">The pages between the home page and this one.</param>
    public PageFrame Frame(PageScope scope, PageText text, ImmutableArray<NavEntry> path, ImmutableArray<Html> data = default)
    {
        var isListed = content.Options.IsIndexed && !text.IsUnlisted;
        return new PageFrame
        {
            Url = scope.Url,
            Title = text.Title,
            TabTitle = text.TabTitle,
            Description = text.Description,
            Site = content.Frame,
            Breadcrumbs = scope.Url == SiteUrls.Home
                ? []
                : [new Link(scope.To(SiteUrls.Home), "Home"), .. path.Select(entry => new Link(scope.To(entry.Url), entry.Text))],
            Canonical = text.IsUnlisted ? null : scope.Url.On(content.BaseUrl),
            IsListed = isListed,
            StructuredData = [.. data.IsDefault ? [] : data, .. Breadcrumbs(scope, text, path)],
            OpenGraphType = text.IsArticle ? "article" : "website",
            Cards = scope.Cards,
            HasTools = text.HasTools,
            Mending = text.EditPath is null ? null : MendingLinks.Of(info, text.Title, content.Options.InputPath + text.EditPath),
            History = text.History,
        };
    }

    private IEnumerable<Html> Breadcrumbs(PageScope scope, PageText text, ImmutableArray<NavEntry> path)
    {
        if (scope.Url == SiteUrls.Home || text.IsUnlisted)
        {
            return [];
        }

        ImmutableArray<NavEntry> trail = [new NavEntry(SiteUrls.Home, "Home"), .. path, new NavEntry(scope.Url, text.Title)];
        return [StructuredData.Breadcrumbs(trail, content.BaseUrl)];
    }
}

/// <summary>How a page is titled and described, and where it is edited.</summary>
/// <param name="EditPath">Inside the input folder; null for a generated page.</param>
/// <param name="History">That of its file, where the page is of that file alone.</param>
/// <param name="IsUnlisted">Whether search engines are to leave it out wherever the site stands.</param>
/// <param name="HasTools">Whether it holds a list or a table that can be filtered, sorted or gone through.</param>
internal sealed record PageText(
    string Title, string Description, string? EditPath = null, FileHistory? History = null, bool IsUnlisted = false, bool HasTools = false)
{
    /// <summary>Where another page may have the same title: what tells this one from it in a browser's tabs and in what searches find.</summary>
    public string? TabTitle { get; init; }

    /// <summary>Whether it is a text to be read, as a topic is, and no list or entry of one.</summary>
    public bool IsArticle { get; init; }
}
