using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What all pages of a build share.</summary>
internal static class Navigation
{
    public static SiteFrame Frame(Site site, ThemeFiles theme, BuildOptions options) => new(
        site.Info.Title,
        site.Info.Tagline,
        site.Info.Language,
        site.Info.FactsAsOf,
        site.Info.Repository?.Value,
        options.IsIndexed,
        [.. site.Sections.Select(section => new NavEntry(SiteUrls.Of(section.Id), section.Title))],
        Tools(site),
        [.. site.StandingPages.Select(page => new NavEntry(SiteUrls.OfStandingPage(page.Id), page.Title))],
        LicencePage(site),
        theme);

    private static PageUrl? LicencePage(Site site) =>
        site.StandingPages.FirstOrDefault(page => page.Body.Body.Headings.Any(heading => heading.Id == ContentLicence.Anchor)) is { } page
            ? SiteUrls.OfStandingPage(page.Id)
            : null;

    private static ImmutableArray<NavEntry> Tools(Site site) =>
    [
        ListPages.Timeline,
        ListPages.Glossary,
        .. RegisterPages.KindsOf(site).IsEmpty ? ImmutableArray<NavEntry>.Empty : [ListPages.Registers],
        ListPages.Members,
        ListPages.Figures,
        ListPages.Sources,
        ListPages.Disagreements,
        ListPages.Evidence,
    ];
}
