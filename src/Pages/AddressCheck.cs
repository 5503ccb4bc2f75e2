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
        foreach (var section in site.Sections.Where(section => SiteUrls.GeneratedFolders.Contains(section.Id.Value)))
        {
            problems.Add(Problems.AddressTaken(site.Location, $"{section.Id}/", "a generated folder"));
        }

        var places = site.Topics.ToDictionary(topic => $"{topic.Section}/{topic.Id}.html", topic => topic.Location);
        foreach (var page in site.StandingPages)
        {
            places.TryAdd($"{page.Id}.html", page.Location);
        }

        var taken = new Dictionary<string, PagePlan>(StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<PagePlan>(plans.Length);
        foreach (var plan in plans)
        {
            if (taken.TryAdd(plan.Url.Path, plan))
            {
                kept.Add(plan);
            }
            else
            {
                var (page, earlier) = (plan.Make(), taken[plan.Url.Path].Make());
                var at = page is RedirectPage redirect ? redirect.Location : places.GetValueOrDefault(plan.Url.Path, site.Location);
                // What is told is told to the author of a page; the other is then the site's own.
                var other = earlier is StandingTextPage && page is not (StandingTextPage or RedirectPage) ? page : earlier;
                problems.Add(Problems.AddressTaken(at, plan.Url.Path, $"the page '{other.Frame.Title}'"));
            }
        }

        return kept.ToImmutable();
    }
}
