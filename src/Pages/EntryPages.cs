using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Plans the pages one comes in by: home, search, and the one for addresses that lead nowhere.</summary>
internal sealed class EntryPages(SiteContent content)
{
    private const int LastReviewed = 6;

    private readonly Site site = content.Site;
    private readonly FrameMaker frames = new(content);

    public HomePage Home()
    {
        var scope = new PageScope(content, SiteUrls.Home);
        var views = new ViewMaker(content, scope);
        var text = new PageText(site.Info.Title, site.Info.Description);
        return new HomePage(
            frames.Frame(scope, text, [], [StructuredData.WebSite(site.Info, content.BaseUrl)]),
            site.Info.Description,
            site.Topics.FirstOrDefault() is { } first ? views.Card(first.Id) : null,
            [.. site.Sections.Select(views.Card)],
            [.. site.Topics.OrderByDescending(topic => topic.Reviewed).Take(LastReviewed).Select(topic => views.Card(topic.Id))],
            new SiteCounts(site.Topics.Length, site.Events.Length, site.Terms.Length, site.Sources.Length, site.Disagreements.Length),
            MemberCount.On(site.Members, content.Options.Date),
            Coverage.Of(site.Statements),
            [.. site.StandingPages.Select(page => new PageCard(scope.To(SiteUrls.OfStandingPage(page.Id)), page.Title, page.Summary))]);
    }

    public SearchPage Search()
    {
        var scope = new PageScope(content, SiteUrls.Search);
        var text = new PageText("Search", "Search the topics, terms and events of this site.", IsUnlisted: true);
        return new SearchPage(frames.Frame(scope, text, []), SectionCards(scope));
    }

    public NotFoundPage NotFound()
    {
        var scope = new PageScope(content, SiteUrls.NotFound);
        var text = new PageText("Page not found", "There is no page at this address.", IsUnlisted: true);
        return new NotFoundPage(frames.Frame(scope, text, []), content.BaseUrl.AbsolutePath, SectionCards(scope));
    }

    private ImmutableArray<SectionCard> SectionCards(PageScope scope)
    {
        var views = new ViewMaker(content, scope);
        return [.. site.Sections.Select(views.Card)];
    }
}
