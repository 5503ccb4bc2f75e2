using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>A page that is to be: where, and what makes it, on any thread.</summary>
public sealed record PagePlan(PageUrl Url, Func<Page> Make);

/// <summary>Decides which pages there are, and gives each everything its view shows.</summary>
public static class PagePlanner
{
    /// <summary>Every page that is to be, each to be made by whoever asks for it.</summary>
    /// <param name="theme">Where the theme's files will be.</param>
    /// <returns>No two at one address. Diagnostics: <c>redirect-invalid</c>, <c>address-taken</c>.</returns>
    public static Outcome<ImmutableArray<PagePlan>> Plan(Site site, ThemeFiles theme, BuildOptions options)
    {
        var problems = new ProblemLog();
        var urls = new SiteUrls(site);
        var content = new SiteContent(site, urls, Navigation.Frame(site, theme, options), options.BaseUrlOf(site), options);
        var landing = new LandingPages(content);
        var topics = new TopicPages(content);
        var glossary = new GlossaryPages(content);
        var registers = new RegisterPages(content);
        var data = new DataPages(content);
        var sources = new SourcePages(content);
        var help = new HelpPages(content);
        var kinds = RegisterPages.KindsOf(site);
        ImmutableArray<PagePlan> plans =
        [
            new(SiteUrls.Home, landing.Home),
            .. Each(site.StandingPages, page => SiteUrls.OfStandingPage(page.Id), topics.StandingPage),
            .. Each(site.Sections, section => SiteUrls.Of(section.Id), topics.Section),
            .. Each(site.Topics, topic => urls.Of(topic.Id), topics.Topic),
            new(SiteUrls.Timeline, new TimelinePages(content).Timeline),
            new(SiteUrls.Glossary, glossary.Glossary),
            .. Each(site.Terms, term => SiteUrls.Of(term.Id), glossary.Term),
            .. kinds.IsEmpty ? ImmutableArray<PagePlan>.Empty : [new(SiteUrls.Registers, registers.Registers)],
            .. Each(kinds, SiteUrls.Register, registers.Register),
            new(SiteUrls.Members, data.Members),
            new(SiteUrls.Figures, data.Figures),
            new(SiteUrls.Sources, sources.Sources),
            .. Each(site.Sources, source => SiteUrls.Of(source.Id), sources.Source),
            new(SiteUrls.Disagreements, sources.Disagreements),
            new(SiteUrls.Evidence, sources.Evidence),
            new(SiteUrls.Search, landing.Search),
            new(SiteUrls.Print, () => new PrintPages(content).Print()),
            new(SiteUrls.Help, help.Help),
            .. Each(Explanations.All, explanation => SiteUrls.OfProblem(explanation.Code), help.Problem),
            new(SiteUrls.Licences, new LicencePages(content).Licences),
            new(SiteUrls.NotFound, landing.NotFound),
            new(SiteUrls.NoConnection, landing.NoConnection),
            .. new RedirectPages(content).All(problems).Select(page => new PagePlan(page.Frame.Url, () => page)),
        ];
        return problems.With(AddressCheck.Distinct(plans, site, problems));
    }

    private static IEnumerable<PagePlan> Each<T>(ImmutableArray<T> items, Func<T, PageUrl> urlOf, Func<T, Page> make) =>
        items.Select(item => new PagePlan(urlOf(item), () => make(item)));
}
