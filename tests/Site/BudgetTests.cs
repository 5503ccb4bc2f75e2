using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using EuNatoSite.Pages;
using EuNatoSite.Tests.Browser;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What a page may weigh, compressed as <c>gzip -9</c> does, in units of 1,024 bytes.</summary>
public sealed class BudgetTests(BuiltSite site)
{
    private const double Style = 8;
    private const double Script = 4;
    private const double FirstVisit = 25;
    private const double ListFrame = 4;

    [Fact]
    public async Task Style_and_script_of_every_page_are_small()
    {
        Assert.InRange(await WeightOf([Asset("site", ".css")]), 0.1, Style);
        Assert.InRange(await WeightOf(Scripts), 0.1, Script);
    }

    [Fact]
    public async Task A_first_visit_to_a_topic_stays_under_its_budget_in_the_middle_and_near_it_at_the_longest()
    {
        var frame = await WeightOf([Asset("site", ".css"), .. Scripts]);
        var pages = await WeightsOf(site.Pages.OfType<TopicPage>().Select(page => page.Frame.Url.Path));
        var visits = pages.Select(page => page + frame).Order().ToList();

        Assert.InRange(visits[visits.Count / 2], 0.1, FirstVisit);
        // The longest topics have ten times the citations of the shortest.
        Assert.InRange(visits[^1], 0.1, FirstVisit * 1.5);
    }

    [Theory]
    [InlineData("index.html", 12)]
    [InlineData("search.html", 6)]
    public async Task Other_pages_people_come_in_by_are_light(string path, double most) =>
        Assert.InRange(await WeightOf([path]), 0.1, most);

    // On the device as it is, over the line compressed, as 'About this site' tells in millions of bytes.
    [Fact]
    public void What_a_browser_keeps_to_be_read_offline_is_as_large_as_readers_are_told()
    {
        var told = Regex.Match(site.ReadText("about.html"), @"about ([0-9]+) megabytes.*; on the device about ([0-9]+)\.");
        var kept = KeptFiles.AllOf(site.Result).Select(path => File.ReadAllBytes(Path.Combine(site.Folder, path))).ToList();
        var sent = kept.AsParallel().Sum(bytes => Sent(bytes).Length);

        Assert.InRange(Megabytes(told.Groups[1]) / sent, 0.85, 1.15);
        Assert.InRange(Megabytes(told.Groups[2]) / kept.Sum(bytes => bytes.Length), 0.85, 1.15);

        static double Megabytes(Group number) => 1_000_000 * double.Parse(number.Value, CultureInfo.InvariantCulture);
    }

    // By entry, with its names: whoever adds one has done nothing wrong.
    [Fact]
    public async Task Lists_are_no_heavier_than_what_they_list()
    {
        var built = site.Result.Site!; // without an error
        Assert.InRange(await WeightOf(["timeline/index.html"]), 0.1, ListFrame + (0.26 * built.Events.Length));
        Assert.InRange(await WeightOf(["glossary/index.html"]), 0.1, ListFrame + (0.14 * built.Terms.Length));
    }

    private string[] Scripts => [Asset("colours", ".js"), Asset("site", ".js")];

    private string Asset(string name, string type) => Files.In(site.Folder).Single(path =>
        path.StartsWith($"assets/{name}.", StringComparison.Ordinal) && path.EndsWith(type, StringComparison.Ordinal));

    private static byte[] Sent(byte[] bytes)
    {
        using var sent = new MemoryStream();
        using (var compressed = new GZipStream(sent, CompressionLevel.Optimal))
        {
            compressed.Write(bytes);
        }

        return sent.ToArray();
    }

    private async Task<double> WeightOf(IEnumerable<string> paths) => (await WeightsOf(paths)).Sum();

    private async Task<double[]> WeightsOf(IEnumerable<string> paths)
    {
        var run = await CommandRun.OfAsync("bash", ["-c", "for path; do gzip -9 --stdout \"$path\" | wc --bytes; done", "gzip", .. paths], site.Folder);
        run.AssertDone();
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(bytes => int.Parse(bytes, CultureInfo.InvariantCulture) / 1024.0)];
    }
}
