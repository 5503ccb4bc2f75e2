using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using EuNatoSite.Exports;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Exports;

public sealed class ExporterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_format_of_the_contract_is_written_once()
    {
        var paths = Export().Select(file => file.Path).ToList();
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        string[] expected =
        [
            "_redirects", "data/site.json", "data/site.schema.json", "favicon.svg", "feed.xml",
            "figures/spending.csv", "glossary/glossary.csv", "glossary/glossary.json", "media/maps/europe.svg", "print/running-heads.css", "robots.txt",
            "search-loader.js", "site.webmanifest", "sitemap.xml", "sources/sources.bib", "sources/sources.json", "timeline/timeline.csv",
            "timeline/timeline.ics", "timeline/timeline.json",
        ];
        Assert.Equal(expected, paths.Where(path => !IsFingerprinted(path)).Order(StringComparer.Ordinal));
        Assert.Equal(13, paths.Count(IsFingerprinted));
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes() => Assert.Equal(
        Export().Select(file => (file.Path, Convert.ToHexString(file.Bytes.Span))),
        Export().Select(file => (file.Path, Convert.ToHexString(file.Bytes.Span))));

    [Fact]
    public void The_base_url_of_the_build_prevails()
    {
        var files = Export(SampleSite.Options with { BaseUrl = new Uri("https://preview.example/site/") });
        var feed = SampleSite.TextOf(files.Single(file => file.Path == "feed.xml"));
        Assert.Contains("<id>https://preview.example/site/history/berlin-plus.html</id>", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(
            files, file => SampleSite.TextOf(file).Contains("https://eu-nato.example/timeline", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fingerprint_follows_the_bytes()
    {
        var one = Fingerprint.Of(OutputFile.OfText("assets/a.min.css", "a{}"));
        Assert.Equal("assets/a.min.48370937a9.css", one.Path); // as xxhsum -H2 says
        Assert.NotEqual(one.Path, Fingerprint.Of(OutputFile.OfText("assets/a.min.css", "b{}")).Path);
    }

    [Fact]
    public void The_theme_is_published_with_the_program()
    {
        var theme = Assets.Theme;
        var plain = theme.Output.Select(file => file.Path).Where(path => !IsFingerprinted(path));
        Assert.Equal(["favicon.svg"], plain);
        Assert.Contains(theme.Output, file => file.Path == theme.Files.Style.Path);
        Assert.Contains(theme.Output, file => file.Path == theme.Files.Script.Path);
        Assert.Contains(theme.Output, file => file.Path == theme.Files.Search.Path);
    }

    [Fact]
    public void The_feed_has_reviewed_topics_newest_first()
    {
        var feed = Parse(Feed.Of(SampleSite.Site, SampleSite.BaseUrl));
        var titles = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value);
        Assert.Equal(["Western Union", "Berlin Plus"], titles);
        Assert.Equal("2026-11-21T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_feed_is_well_formed_whatever_a_title_holds()
    {
        var topic = SampleSite.Topic("western-union", "<b>&\u0001\uFFFE😀", new DateOnly(2026, 1, 1));
        var feed = Parse(Feed.Of(SampleSite.Site with { Topics = [topic] }, SampleSite.BaseUrl));
        Assert.Equal("<b>&😀", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void The_sitemap_has_the_pages_that_may_be_listed()
    {
        var map = Parse(Assert.Single(Sitemap.Of(SamplePages.All.Select(Sitemap.Note).OfType<SitemapEntry>(), new Uri("https://eu-nato.example/"))));
        Assert.Equal(
            ["https://eu-nato.example/figures/ ", "https://eu-nato.example/history/berlin-plus.html 2026-11-20"],
            map.Elements().Select(url => $"{url.Element(Sitemaps + "loc")!.Value} {url.Element(Sitemaps + "lastmod")?.Value}"));
    }

    [Fact]
    public void More_pages_than_a_sitemap_may_hold_stand_in_several()
    {
        var baseUrl = new Uri("https://eu-nato.example/");
        var files = Sitemap.Of(Enumerable.Range(0, 50_001).Select(number => new SitemapEntry($"{baseUrl}{number:D5}.html", null)), baseUrl);

        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], files.Select(file => file.Path));
        Assert.Equal(
            [$"{baseUrl}sitemap-1.xml", $"{baseUrl}sitemap-2.xml"],
            Parse(files[0]).Elements(Sitemaps + "sitemap").Select(map => map.Element(Sitemaps + "loc")!.Value));
        Assert.Equal([50_000, 1], files.Skip(1).Select(file => Parse(file).Elements(Sitemaps + "url").Count()));
    }

    [Fact]
    public void Crawlers_are_kept_from_a_site_that_is_not_to_be_listed()
    {
        Assert.Equal("User-agent: *\nDisallow: /\n", SampleSite.TextOf(Robots.Of(SampleSite.BaseUrl, isIndexed: false)));
        Assert.Equal(
            "User-agent: *\nAllow: /\n\nSitemap: https://eu-nato.example/sitemap.xml\n",
            SampleSite.TextOf(Robots.Of(SampleSite.BaseUrl, isIndexed: true)));
    }

    [Theory]
    [InlineData("https://small.example/")]
    [InlineData("https://small.example/reference/")]
    public void An_old_address_leads_to_the_new_one_wherever_the_site_stands(string baseUrl)
    {
        var sources = SmallSite.With(SmallSite.Topic("history/new", "redirect-from: [security/old.html]"));

        var built = SiteBuild.InMemory(sources, SmallSite.Options with { BaseUrl = new Uri(baseUrl) });

        Assert.Equal($"/security/old.html {baseUrl}history/new.html 301!\n", SampleSite.TextOf(built.Files.Single(file => file.Path == "_redirects")));
    }

    [Fact]
    public void The_manifests_links_are_relative()
    {
        var manifest = JsonNode.Parse(SampleSite.TextOf(Manifest.Of(SampleSite.Site)))!;
        Assert.Equal("index.html", (string?)manifest["start_url"]);
        Assert.Equal("favicon.svg", (string?)manifest["icons"]![0]!["src"]);
    }

    private static ImmutableArray<OutputFile> Export(BuildOptions? options = null) =>
    [
        .. Exporter.OfSite(SampleSite.Site, options ?? SampleSite.Options).SelectMany(make => make(null)),
        .. SamplePages.All.SelectMany(page => Exporter.OfPage(page, SampleSite.BaseUrl)),
        .. Sitemap.Of([], new Uri("https://eu-nato.example/")),
        Redirects.Of([]),
    ];

    private static bool IsFingerprinted(string path) => path.Split('.') is [_, { Length: 10 }, _];

    private static XElement Parse(OutputFile file) => XElement.Parse(SampleSite.TextOf(file));
}
