using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Decides which pages there are, and gives each everything its view shows.</summary>
public static class PagePlanner
{
    /// <param name="theme">Where the theme's files will be.</param>
    /// <returns>Every page, no two at one address. Diagnostics: <c>redirect-invalid</c>, <c>address-taken</c>.</returns>
    public static Outcome<ImmutableArray<Page>> Plan(Site site, ThemeFiles theme, BuildOptions options)
    {
        var problems = new ProblemLog();
        var content = new SiteContent(site, new SiteUrls(site), Navigation.Frame(site, theme, options), options.BaseUrlOf(site), options);
        var entries = new EntryPages(content);
        var topics = new TopicPages(content);
        var glossary = new GlossaryPages(content);
        var data = new DataPages(content);
        var sources = new SourcePages(content);
        var help = new HelpPages(content);

        // Each page is planned alone, so they can be planned on all cores; the list keeps its order.
        ImmutableArray<Func<Page>> plans =
        [
            entries.Home,
            .. Each(site.StandingPages, topics.StandingPage),
            .. Each(site.Sections, topics.Section),
            .. Each(site.Topics, topics.Topic),
            new TimelinePages(content).Timeline,
            glossary.Glossary,
            .. Each(site.Terms, glossary.Term),
            .. Each(GlossaryPages.Registers(site), glossary.Register),
            data.Members,
            data.Figures,
            sources.Sources,
            .. Each(site.Sources, sources.Source),
            sources.Disagreements,
            sources.Evidence,
            entries.Search,
            new PrintPages(content).Print,
            help.Help,
            .. Each(Explanations.All, help.Problem),
            entries.NotFound,
            entries.NoConnection,
        ];
        var planned = plans.AsParallel().AsOrdered().Select(plan => plan()).ToImmutableArray();
        var redirects = new RedirectPages(content).All(problems);
        return problems.With(AddressCheck.Distinct([.. planned, .. redirects], site, problems));
    }

    private static IEnumerable<Func<Page>> Each<T>(ImmutableArray<T> items, Func<T, Page> plan) =>
        items.Select(item => (Func<Page>)(() => plan(item)));
}
