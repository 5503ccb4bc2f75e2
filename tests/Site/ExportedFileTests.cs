using System.Text.Json;
using System.Xml.Linq;
using EuNatoSite.Model;

namespace EuNatoSite.Tests.RealSite;

/// <summary>The files that other programs read, read as strictly as their standards are written.</summary>
public sealed class ExportedFileTests(BuiltSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Site Model => site.Result.Site!; // the build had no error

    [Fact]
    public void The_calendar_has_every_event_once()
    {
        var entries = CalendarFile.Read(Bytes("timeline/timeline.ics"));

        Assert.Equal(Model.Events.Length, entries.Count);
        Assert.Equal(entries.Count, entries.DistinctBy(entry => entry.Uid).Count());
        Assert.All(entries, entry => Assert.True(entry.Start < entry.End, entry.Uid));
        Assert.All(entries, entry => AssertLeadsToAPage(entry.Url));
    }

    [Fact]
    public void The_tables_are_tables()
    {
        var paths = Files.In(site.Folder).Where(path => path.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        Assert.All(paths, path =>
        {
            var rows = CsvFile.Read(Bytes(path));
            Assert.Equal(rows[0].Count, rows[0].Distinct().Count());
            Assert.DoesNotContain("", rows[0]);
            Assert.Empty(CsvFile.Formulas(rows));
        });
        Assert.Equal(Model.Events.Length, CsvFile.Read(Bytes("timeline/timeline.csv")).Count - 1);
        Assert.Equal(Model.Terms.Length, CsvFile.Read(Bytes("glossary/glossary.csv")).Count - 1);
        Assert.Contains(paths, path => path.StartsWith("figures/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_feed_is_atom()
    {
        var feed = XDocument.Load(Path.Combine(site.Folder, "feed.xml")).Root!; // a document has a root
        XElement[] entries = [.. feed.Elements(Atom + "entry")];

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotEmpty(entries);
        Assert.Single(feed.Elements(Atom + "author"));
        Assert.Contains(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
        var ids = feed.Descendants(Atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(entries.Length + 1, ids.Distinct().Count());
        Assert.All([feed, .. entries], AssertDescribed);
        Assert.All(feed.Descendants(Atom + "link"), link => AssertLeadsToAPage((string?)link.Attribute("href") ?? ""));
        Assert.Equal(entries.Max(Updated), Updated(feed));
    }

    [Fact]
    public void The_sitemap_has_exactly_the_pages_that_may_be_listed()
    {
        var map = XDocument.Load(Path.Combine(site.Folder, "sitemap.xml")).Root!; // a document has a root
        var listed = map.Elements(Sitemaps + "url").Select(url => url.Element(Sitemaps + "loc")?.Value ?? "").ToList();

        var pages = site.Documents.Where(page => page.Document.QuerySelector("meta[name=robots]") is null).ToList();
        Assert.Equal(pages.Select(CanonicalOf).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.All(listed, AssertLeadsToAPage);
        Assert.Equal(
            ["404.html", "licences/index.html", "offline.html", "print/index.html", "search.html"],
            site.Documents.Except(pages).Where(IsNoRedirect).Select(page => page.Path).Where(path => !path.StartsWith("help/", StringComparison.Ordinal)));
        Assert.DoesNotContain(pages, page => page.Path.StartsWith("help/", StringComparison.Ordinal));
        Assert.Contains($"Sitemap: {Model.Info.BaseUrl}sitemap.xml\n", site.ReadText("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_names_files_that_are_there()
    {
        using var manifest = JsonDocument.Parse(Bytes("site.webmanifest"));
        var root = manifest.RootElement;
        Assert.Equal(Model.Info.Title, root.GetProperty("name").GetString());
        var icons = root.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("src").GetString());
        string?[] named = [root.GetProperty("start_url").GetString(), .. icons];
        Assert.All(named, path => Assert.True(File.Exists(Path.Combine(site.Folder, path!)), path)); // a null fails, too
    }

    [Fact]
    public void Every_json_file_is_json_without_a_name_given_twice()
    {
        var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
        var paths = Files.In(site.Folder).Where(path => path.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.Contains("data/site.json", paths);
        Assert.All(paths, path =>
        {
            using var document = JsonDocument.Parse(Bytes(path), strict);
            Assert.Equal(JsonValueKind.Object == document.RootElement.ValueKind, path != "sources/sources.json");
        });
    }

    // RFC 4287, 4.1.1 and 4.1.2.
    private static void AssertDescribed(XElement element)
    {
        Assert.True(Uri.IsWellFormedUriString(element.Elements(Atom + "id").Single().Value, UriKind.Absolute));
        Assert.NotEqual("", element.Elements(Atom + "title").Single().Value);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", Updated(element));
    }

    private static string Updated(XElement element) => element.Elements(Atom + "updated").Single().Value;

    // An absolute address on the site, and what its fragment names is on the page.
    private void AssertLeadsToAPage(string address)
    {
        Assert.StartsWith(Model.Info.BaseUrl.ToString(), address, StringComparison.Ordinal);
        var uri = new Uri(address);
        var path = Uri.UnescapeDataString(uri.AbsolutePath)[1..];
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        Assert.True(File.Exists(Path.Combine(site.Folder, path)), $"{address} leads to no file");
        if (uri.Fragment.Length > 0)
        {
            var page = site.Documents.Single(page => page.Path == path);
            Assert.NotNull(page.Document.GetElementById(Uri.UnescapeDataString(uri.Fragment[1..])));
        }
    }

    private static string CanonicalOf(BuiltPage page) =>
        page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? $"none on {page.Path}";

    private static bool IsNoRedirect(BuiltPage page) => page.Document.QuerySelector("meta[http-equiv=refresh]") is null;

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(site.Folder, path));
}
