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
                var at = plan.Make() is RedirectPage redirect ? redirect.Location : places.GetValueOrDefault(plan.Url.Path, site.Location);
                problems.Add(Problems.AddressTaken(at, plan.Url.Path, $"the page '{taken[plan.Url.Path].Make().Frame.Title}'"));
            }
        }

        return kept.ToImmutable();
    }
}
