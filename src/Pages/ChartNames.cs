using System.Collections.Frozen;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What charts are called in addresses.</summary>
internal static class ChartNames
{
    /// <summary>The id of each chart: its title as a slug, with its topic's id where two charts share one.</summary>
    public static FrozenDictionary<ChartFigure, string> Of(Site site)
    {
        var bodies = site.Topics.Select(topic => (topic.Id.Value, topic.Body)).Concat(site.StandingPages.Select(page => (page.Id, page.Body)));
        var ids = new Dictionary<ChartFigure, string>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, body) in bodies)
        {
            foreach (var chart in body.Figures.OfType<ChartFigure>())
            {
                // A title may be without a letter or digit that an address can have.
                var slug = Slug.Of(chart.Title) is { Length: > 0 } named ? named : "chart";
                var id = taken.Add(slug) ? slug : $"{slug}-{page}";
                for (var i = 2; id != slug && !taken.Add(id); i++)
                {
                    id = $"{slug}-{page}-{i}";
                }

                ids.Add(chart, id);
            }
        }

        return ids.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }

    /// <summary>The fragment of a chart, on every page that shows it. No heading has the same, whatever a chart is titled.</summary>
    public static string AnchorOf(string id) => $"Figure-{id}";
}
