using System.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Theme;

namespace EuNatoSite.Rendering;

/// <summary>
/// Turns pages into HTML files, each through the view of its kind. The same page gives the same bytes, whatever was drawn before it. For
/// one thread at a time.
/// </summary>
public sealed class PageRenderer
{
    private readonly ByteArena arena = new();
    private readonly ViewWriter writer;

    /// <param name="parts">Of one site, for all threads that draw pages of it.</param>
    /// <param name="sink">Who takes the pieces of a large page before its end; null leaves them to the file.</param>
    public PageRenderer(SharedParts parts, IPieceSink? sink = null) => writer = new ViewWriter(parts, arena, sink);

    /// <summary>
    /// The file of a page, at the path of its address: HTML5 in UTF-8, with '\n' at the end of each line; what the sink took of it is left
    /// out. Its bytes stay until <see cref="Release"/>.
    /// </summary>
    public OutputFile Draw(Page page) => writer.Draw(ViewOf(page), page.Frame.Url.Path);

    /// <summary>Gives the room of all that was drawn to what is drawn next.</summary>
    public void Release() => arena.Clear();

    /// <summary>The file of a page by itself.</summary>
    public static OutputFile DrawAlone(Page page) => new PageRenderer(new SharedParts()).Draw(page);

    private static View ViewOf(Page page) => page switch
    {
        HomePage it => new HomePageView { Page = it },
        StandingTextPage it => new StandingTextPageView { Page = it },
        SectionPage it => new SectionPageView { Page = it },
        TopicPage it => new TopicPageView { Page = it },
        TimelinePage it => new TimelinePageView { Page = it },
        GlossaryPage it => new GlossaryPageView { Page = it },
        TermPage it => new TermPageView { Page = it },
        RegistersPage it => new RegistersPageView { Page = it },
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
