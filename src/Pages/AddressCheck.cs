using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Checks that every address has one page, on file systems that tell case apart and those that do not.</summary>
internal static class AddressCheck
{
    /// <summary>The pages that have their address to themselves. Problem: <c>address-taken</c>.</summary>
    public static ImmutableArray<PagePlan> Distinct(ImmutableArray<PagePlan> plans, Site site, ProblemLog problems)
    {
        var inGenerated = site.Sections.Where(section => SiteUrls.GeneratedFolders.Contains(section.Id.Value)).ToList();
        problems.AddRange(inGenerated.Select(section => Problems.AddressTaken(section.Location ?? site.Location, $"{section.Id}/", "a generated folder")));
        var told = inGenerated.Select(section => SiteUrls.Of(section.Id)).ToHashSet();

        var places = new Lazy<Dictionary<PageUrl, SourceLocation>>(() => PlacesOf(site));
        var taken = new Dictionary<string, PagePlan>(StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<PagePlan>(plans.Length);
        foreach (var plan in plans)
        {
            if (taken.TryAdd(plan.Url.Path, plan))
            {
                kept.Add(plan);
            }
            else if (!told.Contains(plan.Url))
            {
                var (page, earlier) = (plan.Make(), taken[plan.Url.Path].Make());
                var at = page is RedirectPage redirect ? redirect.Location : places.Value.GetValueOrDefault(plan.Url, site.Location);
                // The place is that of the standing page, whichever of the two came first, so the page that is named is the generated one.
                var other = earlier is StandingTextPage && page is not (StandingTextPage or RedirectPage) ? page : earlier;
                problems.Add(Problems.AddressTaken(at, plan.Url.Path, $"the page '{other.Frame.Title}'"));
            }
        }

        return kept.ToImmutable();
    }

    // Where the input says what has a page of its own.
    private static Dictionary<PageUrl, SourceLocation> PlacesOf(Site site)
    {
        IEnumerable<(PageUrl Url, SourceLocation At)> places =
        [
            .. site.Topics.Select(topic => (SiteUrls.Of(topic.Section, topic.Id), topic.Location)),
            .. site.StandingPages.Select(page => (SiteUrls.OfStandingPage(page.Id), page.Location)),
            .. site.Terms.Select(term => (SiteUrls.Of(term.Id), term.Location)),
            .. site.Sources.Select(source => (SiteUrls.Of(source.Id), source.Location)),
        ];
        return places.DistinctBy(place => place.Url).ToDictionary(place => place.Url, place => place.At);
    }
}
