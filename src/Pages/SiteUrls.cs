using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Every address of the site, in one place.</summary>
public sealed class SiteUrls(Site site)
{
    /// <summary>Of what the theme and the search load, each under a name with its fingerprint.</summary>
    public const string AssetsFolder = "assets/";

    public const string PicturesFolder = "media/";

    private readonly ConcurrentDictionary<TopicId, PageUrl> topics = [];

    /// <summary>Folders that are generated; no section may have one of these names.</summary>
    public static ImmutableArray<string> GeneratedFolders { get; } =
    [
        "assets", "data", "disagreements", "evidence", "figures", "glossary", "help", "licences", "media", "members", "offline", "print",
        "registers", "sources", "timeline",
    ];

    public static PageUrl Home { get; } = new("index.html");

    public static PageUrl Timeline { get; } = new("timeline/index.html");

    public static PageUrl TimelineCalendar { get; } = new("timeline/timeline.ics");

    public static PageUrl TimelineTable { get; } = new("timeline/timeline.csv");

    public static PageUrl TimelineData { get; } = new("timeline/timeline.json");

    public static PageUrl Glossary { get; } = new("glossary/index.html");

    public static PageUrl GlossaryTable { get; } = new("glossary/glossary.csv");

    public static PageUrl GlossaryData { get; } = new("glossary/glossary.json");

    /// <summary>Leads to the registers; there is none where no term is of a kind.</summary>
    public static PageUrl Registers { get; } = new("registers/index.html");

    public static PageUrl Members { get; } = new("members/index.html");

    public static PageUrl Figures { get; } = new("figures/index.html");

    public static PageUrl Sources { get; } = new("sources/index.html");

    public static PageUrl Bibliography { get; } = new("sources/sources.bib");

    public static PageUrl BibliographyData { get; } = new("sources/sources.json");

    public static PageUrl Disagreements { get; } = new("disagreements/index.html");

    public static PageUrl Evidence { get; } = new("evidence/index.html");

    /// <summary>What every problem means that a build or a check can tell of.</summary>
    public static PageUrl Help { get; } = new("help/index.html");

    /// <summary>The software by others, with its licences.</summary>
    public static PageUrl Licences { get; } = new("licences/index.html");

    public static PageUrl Search { get; } = new("search.html");

    public static PageUrl Print { get; } = new("print/index.html");

    public static PageUrl RunningHeads { get; } = new("print/running-heads.css");

    /// <summary>The whole site, to be unpacked into a folder.</summary>
    public static PageUrl OfflineZip { get; } = new("offline/eu-nato-site.zip");

    public static PageUrl SiteData { get; } = new("data/site.json");

    public static PageUrl SiteSchema { get; } = new("data/site.schema.json");

    public static PageUrl Feed { get; } = new("feed.xml");

    public static PageUrl Sitemap { get; } = new("sitemap.xml");

    /// <param name="number">From 1.</param>
    public static PageUrl SitemapPart(int number) => new(string.Create(CultureInfo.InvariantCulture, $"sitemap-{number}.xml"));

    public static PageUrl Robots { get; } = new("robots.txt");

    public static PageUrl NotFound { get; } = new("404.html");

    /// <summary>Shown by the service worker in place of a page that it has not kept.</summary>
    public static PageUrl NoConnection { get; } = new("offline.html");

    public static PageUrl Manifest { get; } = new("site.webmanifest");

    public static PageUrl Favicon { get; } = new("favicon.svg");

    public static PageUrl Redirects { get; } = new("_redirects");

    /// <summary>
    /// Small and never fingerprinted: it names the search code and index of the moment. It stands outside <c>assets/</c>, where
    /// everything is fingerprinted and may be kept for ever.
    /// </summary>
    public static PageUrl SearchLoader { get; } = new("search-loader.js");

    /// <summary>At the root, whose pages it may answer for, and under one name for ever, by which a browser asks for a newer one.</summary>
    public static PageUrl ServiceWorker { get; } = new("service-worker.js");

    public static PageUrl Of(SectionId section) => new($"{section.Value}/index.html");

    public PageUrl Of(TopicId topic) =>
        topics.GetOrAdd(topic, static (id, site) => Of(site.TopicById[id].Section, id), site);

    public static PageUrl Of(SectionId section, TopicId topic) => new($"{section.Value}/{topic.Value}.html");

    public static PageUrl Of(TermId term) => new($"glossary/{term.Value}.html");

    public static PageUrl Of(SourceId source) => new($"sources/{source.Value}.html");

    /// <param name="code">Of a problem: <c>key-unknown</c>.</param>
    public static PageUrl OfProblem(string code) => new($"help/{code}.html");

    public static PageUrl OfStandingPage(string id) => new($"{id}.html");

    public static PageUrl Register(TermKind kind) => new($"registers/{kind.PluralInText()}.html");

    public static PageUrl Picture(string path) => new(PicturesFolder + path);

    /// <param name="name">Without a fingerprint: <c>site.css</c>.</param>
    public static PageUrl Asset(string name) => new(AssetsFolder + name);

    public static PageUrl ChartTable(string id) => new($"figures/{id}.csv");
}
