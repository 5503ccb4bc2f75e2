using AngleSharp.Html.Parser;

namespace EuNatoSite.Tests.RealSite;

/// <summary>A preview: under another address, and hidden from search engines.</summary>
public sealed class PreviewTests(BuiltSite site, PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_asks_not_to_be_listed_and_names_its_own_address()
    {
        await program.BuildAsync(folder.Path, "site", "--no-index", "--base-url", "https://preview.example/site");

        Assert.Equal("User-agent: *\nDisallow: /\n", File.ReadAllText(folder["site/robots.txt"]));
        var pages = Files.In(folder["site"]).Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Equal(site.Documents.Select(page => page.Path), pages);
        var parser = new HtmlParser();
        Assert.All(pages, path =>
        {
            var page = parser.ParseDocument(File.ReadAllText(folder[$"site/{path}"]));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            Assert.True(canonical?.StartsWith("https://preview.example/site/", StringComparison.Ordinal) ?? true, canonical);
        });
        Assert.All(["404.html", "offline.html"], path =>
            Assert.Contains("<base href=\"/site/\">", File.ReadAllText(folder[$"site/{path}"]), StringComparison.Ordinal));
        var own = site.Result.Site!.Info.BaseUrl.ToString(); // the build had no error
        Assert.All(Files.In(folder["site"]).Where(IsText), path =>
            Assert.DoesNotContain(own, File.ReadAllText(folder[$"site/{path}"]), StringComparison.Ordinal));
    }

    private static bool IsText(string path) =>
        Path.GetExtension(path) is ".html" or ".xml" or ".json" or ".ics" or ".csv" or ".bib" or ".txt";
}
