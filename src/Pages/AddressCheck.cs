using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Checks that every address has one page, on file systems that tell case apart and those that do not.</summary>
internal static class AddressCheck
{
    /// <summary>The pages that have their address to themselves. Problem: <c>address-taken</c>.</summary>
    public static ImmutableArray<Page> Distinct(ImmutableArray<Page> pages, Site site, ProblemLog problems)
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

        var taken = new Dictionary<string, Page>(StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<Page>(pages.Length);
        foreach (var page in pages)
        {
            var path = page.Frame.Url.Path;
            if (taken.TryAdd(path, page))
            {
                kept.Add(page);
            }
            else
            {
                var at = page is RedirectPage redirect ? redirect.Location : places.GetValueOrDefault(path, site.Location);
                problems.Add(Problems.AddressTaken(at, path, $"the page '{taken[path].Frame.Title}'"));
            }
        }

        return kept.ToImmutable();
    }
}
