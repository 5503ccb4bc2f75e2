using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Theme;

namespace EuNatoSite.Rendering;

/// <summary>Turns pages into HTML files, each through the view of its kind.</summary>
public static class PageRenderer
{
    /// <summary>
    /// One file a page, in the order of the pages and at the path of its address: HTML5 in UTF-8, with '\n' at the end of each line.
    /// The same pages give the same bytes, however many cores draw them.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<OutputFile> Render(ImmutableArray<Page> pages, CancellationToken cancel = default)
    {
        var parts = new ConcurrentDictionary<(Type View, object Likeness), SharedPart>();
        return Cores.Map(pages, () => new ViewWriter(parts), (writer, page) => writer.Draw(ViewOf(page), page.Frame.Url.Path), cancel);
    }

    private static View ViewOf(Page page) => page switch
    {
        HomePage it => new HomePageView { Page = it },
        StandingPageView it => new StandingView { Page = it },
        SectionPage it => new SectionPageView { Page = it },
        TopicPage it => new TopicPageView { Page = it },
        TimelinePage it => new TimelinePageView { Page = it },
        GlossaryPage it => new GlossaryPageView { Page = it },
        TermPage it => new TermPageView { Page = it },
        RegisterPage it => new RegisterPageView { Page = it },
        MembersPage it => new MembersPageView { Page = it },
        FiguresPage it => new FiguresPageView { Page = it },
        SourcesPage it => new SourcesPageView { Page = it },
        SourcePage it => new SourcePageView { Page = it },
        DisagreementsPage it => new DisagreementsPageView { Page = it },
        EvidencePage it => new EvidencePageView { Page = it },
        SearchPage it => new SearchPageView { Page = it },
        PrintPage it => new PrintPageView { Page = it },
        HelpPage it => new HelpPageView { Page = it },
        ProblemPage it => new ProblemPageView { Page = it },
        LicencesPage it => new LicencesPageView { Page = it },
        NotFoundPage it => new NotFoundPageView { Page = it },
        NoConnectionPage it => new NoConnectionPageView { Page = it },
        RedirectPage it => new RedirectPageView { Page = it },
        _ => throw new UnreachableException($"the page kind {page.GetType().Name} has no view"),
    };
}
