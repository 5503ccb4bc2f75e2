using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Exports;

/// <summary>Pages with as much in them as exports read.</summary>
internal static class SamplePages
{
    public static ImmutableArray<Page> All { get; } = [Topic("history/berlin-plus.html"), Figures(), Print(), Help(), Redirect(), NotFound()];

    public static ThemeFiles Theme => new()
    {
        Style = new("a.css"),
        Colours = new("c.js"),
        Script = new("a.js"),
        HomeStyle = new("h.css"),
        ToolsStyle = new("t.css"),
        Tools = new("t.js"),
        BookStyle = new("b.css"),
        FiguresStyle = new("f.css"),
        Cards = new("assets/cards.js"),
        Statements = new("assets/statements.js"),
        Search = new("assets/search.js"),
        SearchStyle = new("assets/search.css"),
    };

    public static TopicPage Topic(string path) => new(Frame(path, isListed: true), [])
    {
        Reviewed = new DateOnly(2026, 11, 20),
        IsReviewDue = false,
        Evidence = new Coverage(0, 0),
        ByStanding = [],
        Citation = new TopicCitation("", ""),
        Uncorroborated = [],
        Body = [],
        Contents = [],
        Section = new SectionNav(new Link("index.html", "History"), []),
        Events = [],
        Terms = [],
        Disagreements = [],
        Sources = [],
        LinkedFrom = [],
        Related = [],
        Previous = null,
        Next = null,
    };

    public static NotFoundPage NotFound() => new(Frame("404.html", isListed: false), "/", []);

    public static RedirectPage Redirect() =>
        new(Frame("history/old.html", isListed: false), new Link("../politics/new.html", "New"), default);

    private static PrintPage Print() => new(Frame("print/index.html", isListed: false), "", [], [], []);

    private static HelpPage Help() => new(Frame("help/index.html", isListed: false), []);

    public static FiguresPage Figures() =>
        new(Frame("figures/index.html", isListed: true), [new FigureEntry(Chart(), new Link("x.html", "X"))]);

    private static ChartView Chart() => new(
        "spending",
        "Figure-spending",
        "Spending",
        ChartKind.Bar,
        "EUR billion",
        ["2024"],
        [new ChartLine("EU-27", [new Amount(343.50m)])],
        "A caption",
        "spending.csv",
        [
            new ChartRow(
                "eda-total", "EU-27", 2024, new Amount(343.50m), null,
                new FigureOrigin("../sources/eprs-2025.html", "EU–NATO, a paper", Standing.Official)),
        ]);

    /// <summary>What is around a page.</summary>
    public static PageFrame Frame(string path, bool isListed) => new()
    {
        Url = new PageUrl(path),
        Title = "A page",
        Description = "",
        Site = new SiteFrame(
            "A site", "", "en", default, null, true, [], [], [], LicencePage: null, Theme),
        Breadcrumbs = [],
        Canonical = new PageUrl(path).On(SampleSite.BaseUrl),
        IsListed = isListed,
        StructuredData = [],
        OpenGraphType = "website",
        Cards = [],
        HasTools = false,
        Mending = null,
    };
}
