using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What every page has around its own content.</summary>
public sealed record PageFrame
{
    private const int MostInMenu = 12;

    public required PageUrl Url { get; init; }

    public required string Title { get; init; }

    /// <summary>What a browser's tab says instead of the title; null where that is enough.</summary>
    public string? TabTitle { get; init; }

    public required string Description { get; init; }

    public required SiteFrame Site { get; init; }

    /// <summary>From the home page down to, but without, this page.</summary>
    public required ImmutableArray<Link> Breadcrumbs { get; init; }

    /// <summary>The address on the published site; null for a page that has none of its own.</summary>
    public required string? Canonical { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public required bool IsListed { get; init; }

    /// <summary>Things of schema.org as JSON-LD, without their context, already safe to stand in a script element.</summary>
    public required ImmutableArray<Html> StructuredData { get; init; }

    /// <summary>Open Graph's type: <c>article</c> for topics, else <c>website</c>.</summary>
    public required string OpenGraphType { get; init; }

    public required ImmutableArray<Card> Cards { get; init; }

    /// <summary>Whether it holds a list or a table that can be filtered, sorted or gone through.</summary>
    public required bool HasTools { get; init; }

    /// <summary>Where it is mended; null for generated pages.</summary>
    public required MendingLinks? Mending { get; init; }

    /// <summary>When its text changed and who wrote it; null where that is not known, and for pages made from many files.</summary>
    public FileHistory? History { get; init; }

    /// <summary>
    /// The sections that the menu shows. A menu of more than a dozen would be none: of so many only the one that the page stands in.
    /// </summary>
    public ImmutableArray<NavEntry> MenuSections =>
        Site.Sections.Length <= MostInMenu
            ? Site.Sections
            : [.. Site.Sections.Where(section => IsWithin(section.Url)), new(SiteUrls.Home, "All sections")];

    /// <summary>
    /// What decides how the site's navigation looks around the page: its folder, from which links are relative, or the page itself where
    /// the navigation names it and marks it.
    /// </summary>
    public string Surroundings => Site.IsNamed(Url) ? Url.Path : Url.Folder;

    /// <summary>Whether the page lies in the folder of another that the navigation leads to, or is that page.</summary>
    public bool IsWithin(PageUrl entry) => entry.Folder.Length > 0 && Url.Path.StartsWith(entry.Folder, StringComparison.Ordinal);

    /// <summary>Where the site tells of the licence of its text; where it does not, the licence's own address.</summary>
    public string LicenceUrl => Site.LicencePage is { } page ? To(page, ContentLicence.Anchor) : ContentLicence.Url;

    /// <summary>A relative link from this page.</summary>
    public string To(PageUrl target, string? fragment = null) => PageUrl.Link(Url, target, fragment);
}

/// <summary>What all pages of a build share.</summary>
/// <param name="LicencePage">The standing page with a section on the licence of the text; null where none has one.</param>
public sealed record SiteFrame(
    string Title,
    string Tagline,
    string Language,
    DateOnly FactsAsOf,
    string? Repository,
    bool IsIndexed,
    ImmutableArray<NavEntry> Sections,
    ImmutableArray<NavEntry> Tools,
    ImmutableArray<NavEntry> StandingPages,
    PageUrl? LicencePage,
    ThemeFiles Theme)
{
    private readonly FrozenSet<PageUrl> named =
        Sections.Concat(Tools).Concat(StandingPages).Select(entry => entry.Url).ToFrozenSet();

    /// <summary>Whether the navigation leads to a page.</summary>
    public bool IsNamed(PageUrl url) => named.Contains(url);
}

/// <summary>An entry of the site's navigation; views make it relative.</summary>
public sealed record NavEntry(PageUrl Url, string Text);

/// <summary>Where the theme's fingerprinted files are.</summary>
public sealed record ThemeFiles
{
    /// <summary>The style of every page.</summary>
    public required PageUrl Style { get; init; }

    /// <summary>What every page runs before it is painted: the colours that the reader chose.</summary>
    public required PageUrl Colours { get; init; }

    /// <summary>What every page runs.</summary>
    public required PageUrl Script { get; init; }

    /// <summary>What shows the card of a link, loaded when a reader first rests on one that has a card.</summary>
    public required PageUrl Cards { get; init; }

    /// <summary>What lists the statements of a page, loaded when a reader opens its evidence.</summary>
    public required PageUrl Statements { get; init; }

    /// <summary>For the home page, besides.</summary>
    public required PageUrl HomeStyle { get; init; }

    /// <summary>For pages of lists and tables, and for texts with a register, besides.</summary>
    public required PageUrl ToolsStyle { get; init; }

    /// <summary>What pages of lists and tables run besides.</summary>
    public required PageUrl Tools { get; init; }

    /// <summary>For the print edition, besides.</summary>
    public required PageUrl BookStyle { get; init; }

    /// <summary>For pages with drawings, besides; the home page and the print edition have it in their own.</summary>
    public required PageUrl FiguresStyle { get; init; }

    /// <summary>The search, loaded on first use.</summary>
    public required PageUrl Search { get; init; }

    /// <summary>The style of what the search finds, loaded with it.</summary>
    public required PageUrl SearchStyle { get; init; }
}

/// <summary>Where a link on a page was written, so that a broken one can be shown to its author.</summary>
public readonly record struct LinkOrigin(string Url, SourceLocation Location);

/// <summary>One HTML file to be, with everything its view needs.</summary>
/// <param name="Origins">Where its links were written, for those that were written by hand.</param>
public abstract record Page(PageFrame Frame, ImmutableArray<LinkOrigin> Origins);
