using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Plans the pages at which one arrives: home, search, and those for addresses that lead nowhere, or nowhere just now.</summary>
internal sealed partial class LandingPages(SiteContent content)
{
    private const int LatestTopics = 6;
    private const int LatestEvents = 4;
    private const int KeyFigures = 4;

    private readonly Site site = content.Site;
    private readonly FrameMaker frames = new(content);

    public HomePage Home()
    {
        var scope = new PageScope(content, SiteUrls.Home);
        var views = new ViewMaker(content, scope);
        var text = new PageText(site.Info.Title, site.Info.Description);
        var past = site.Events.Where(entry => !entry.IsHorizon).ToList();
        var start = site.Topics.FirstOrDefault();
        ImmutableArray<TermView> organisations = start is null ? [] : [.. OrganisationsOf(start).Select(views.Of)];
        ImmutableArray<EventView> latest = [.. past.TakeLast(LatestEvents).Reverse().Select(views.WithCard)];
        return new HomePage(frames.Frame(scope, text, [], [StructuredData.WebSite(site.Info, content.BaseUrl)]))
        {
            Lead = site.Info.Description,
            Start = start is null ? null : views.Card(start.Id),
            Organisations = organisations,
            Members = MemberCounts.On(site.Members, content.FactsDay),
            KeyFigures = [.. site.Topics.SelectMany(KeyFiguresOf).Take(KeyFigures)],
            PerYear = YearCount.Of(past),
            LatestEvents = latest,
            Sections = [.. site.Sections.Select(views.Card)],
            LatestTopics = [.. site.Topics.OrderByDescending(topic => topic.Updated).Take(LatestTopics).Select(topic => views.Card(topic.Id))],
            Counts = new SiteCounts(site.Topics.Length, past.Count, site.Terms.Length, site.Sources.Length, site.Disagreements.Length),
            Evidence = Coverage.Of(site.Statements),
            StandingPages = [.. site.StandingPages.Select(page => new PageCard(scope.To(SiteUrls.OfStandingPage(page.Id)), page.Title, page.Summary))],
        };

        IEnumerable<KeyFigure> KeyFiguresOf(Topic topic) => topic.Body.Figures.OfType<ChartFigure>()
            .Where(chart => chart.Series is [{ Points.Length: > 1 }])
            .Select(chart => KeyFigureOf(chart, topic.Id))
            .OfType<KeyFigure>();

        // What the site counts itself is on the page already.
        KeyFigure? KeyFigureOf(ChartFigure chart, TopicId topic)
        {
            var series = chart.Series[0];
            var latest = series.Points[^1]; // they are by year
            return latest.Source is not { } source ? null : new KeyFigure(
                latest.Value, series.Unit, latest.Year, YearsAtEnd().Replace(chart.Title, ""),
                scope.To(content.Urls.Of(topic), content.AnchorOf(chart)), scope.Links.To(source));
        }
    }

    private IEnumerable<Term> OrganisationsOf(Topic topic) => topic.Terms.Select(id => site.TermById[id])
        .Where(term => term is { Kind: TermKind.Institution, Organisation: Organisation.Eu or Organisation.Nato });

    public SearchPage Search()
    {
        var scope = new PageScope(content, SiteUrls.Search);
        var text = new PageText("Search", "Search the topics, terms, events, disagreements, members and lists of this site.", IsUnlisted: true);
        return new SearchPage(frames.Frame(scope, text, []), SectionCards(scope));
    }

    public NotFoundPage NotFound()
    {
        var scope = new PageScope(content, SiteUrls.NotFound);
        var text = new PageText("Page not found", "There is no page at this address.", IsUnlisted: true);
        return new NotFoundPage(frames.Frame(scope, text, []), content.BaseUrl.AbsolutePath, SectionCards(scope));
    }

    public NoConnectionPage NoConnection()
    {
        var scope = new PageScope(content, SiteUrls.NoConnection);
        var text = new PageText("No connection", "This page was not kept on this device.", IsUnlisted: true);
        return new NoConnectionPage(frames.Frame(scope, text, []), content.BaseUrl.AbsolutePath, SectionCards(scope));
    }

    private ImmutableArray<SectionCard> SectionCards(PageScope scope)
    {
        var views = new ViewMaker(content, scope);
        return [.. site.Sections.Select(views.Card)];
    }

    [GeneratedRegex(@"(?<=\w),? \d{4}[–-]\d{4}$")]
    private static partial Regex YearsAtEnd();
}
