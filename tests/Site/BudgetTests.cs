using System.IO.Compression;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What a page may weigh, compressed as a server sends it, in units of 1,024 bytes.</summary>
public sealed class BudgetTests(BuiltSite site)
{
    private const double Style = 8;
    private const double Script = 4;
    private const double FirstVisit = 25;
    private const double ListFrame = 4;

    [Fact]
    public void Style_and_script_of_every_page_are_small()
    {
        Assert.InRange(WeightOf(Asset("site", ".css")), 0.1, Style);
        Assert.InRange(WeightOfScripts(), 0.1, Script);
    }

    [Fact]
    public void A_first_visit_to_a_topic_stays_under_its_budget_in_the_middle_and_near_it_at_the_longest()
    {
        var frame = WeightOf(Asset("site", ".css")) + WeightOfScripts();
        var visits = site.Pages.OfType<TopicPage>().Select(page => WeightOf(page.Frame.Url.Path) + frame).Order().ToList();

        Assert.InRange(visits[visits.Count / 2], 0.1, FirstVisit);
        // The longest topics have ten times the citations of the shortest.
        Assert.InRange(visits[^1], 0.1, FirstVisit * 1.5);
    }

    [Theory]
    [InlineData("index.html", 12)]
    [InlineData("search.html", 6)]
    public void Other_pages_people_come_in_by_are_light(string path, double most) =>
        Assert.InRange(WeightOf(path), 0.1, most);

    // By entry, with its names: whoever adds one has done nothing wrong.
    [Fact]
    public void Lists_are_no_heavier_than_what_they_list()
    {
        var built = site.Result.Site!; // without an error
        Assert.InRange(WeightOf("timeline/index.html"), 0.1, ListFrame + (0.26 * built.Events.Length));
        Assert.InRange(WeightOf("glossary/index.html"), 0.1, ListFrame + (0.14 * built.Terms.Length));
    }

    private double WeightOfScripts() => WeightOf(Asset("colours", ".js")) + WeightOf(Asset("site", ".js"));

    private string Asset(string name, string type) => Files.In(site.Folder).Single(path =>
        path.StartsWith($"assets/{name}.", StringComparison.Ordinal) && path.EndsWith(type, StringComparison.Ordinal));

    private double WeightOf(string path)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(site.Folder, path)));
        }

        return compressed.Length / 1024.0;
    }
}
