using System.Collections.Frozen;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Pages;

/// <summary>What charts are called in addresses.</summary>
internal static class ChartNames
{
    /// <summary>Every chart, with the id and the title of the page that shows it: topics first.</summary>
    public static IEnumerable<(string Page, string Title, ChartFigure Chart)> ChartsOf(Site site) =>
        site.Topics.Select(topic => (Page: topic.Id.Value, topic.Title, topic.Body))
            .Concat(site.StandingPages.Select(page => (Page: page.Id, page.Title, page.Body)))
            .SelectMany(shown => shown.Body.Figures.OfType<ChartFigure>().Select(chart => (shown.Page, shown.Title, chart)));

    /// <summary>
    /// The id of each chart, by which its table's file is named: its title as a slug, with its topic's id where two charts share one.
    /// </summary>
    public static FrozenDictionary<ChartFigure, string> Of(Site site)
    {
        var ids = new Dictionary<ChartFigure, string>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, _, chart) in ChartsOf(site))
        {
            var slug = SlugOf(chart.Title);
            var id = taken.Add(slug) ? slug : $"{slug}-{page}";
            for (var i = 2; id != slug && !taken.Add(id); i++)
            {
                id = $"{slug}-{page}-{i}";
            }

            ids.Add(chart, id);
        }

        return ids.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }

    // A title may be without a letter or digit that an address can have, or be called as a device of Windows is: con, aux, nul.
    private static string SlugOf(string title) => Slug.Of(title) switch
    {
        "" => "chart",
        var slug when PortableName.ProblemWith(slug) is not null => $"chart-{slug}",
        var slug => slug,
    };

    /// <summary>The fragment of a chart, on every page that shows it. No heading has the same, whatever a chart is titled.</summary>
    public static string AnchorOf(string id) => $"Figure-{id}";
}
