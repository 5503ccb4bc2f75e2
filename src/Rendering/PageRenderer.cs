using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EuNatoSite.Rendering;

/// <summary>Turns pages into HTML files, each through the view of its kind.</summary>
public static class PageRenderer
{
    // A renderer keeps every page it has drawn until it is disposed of.
    private const int PagesPerRenderer = 16;

    // Else é would be written as &#xE9;.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// One file a page, in the order of the pages and at the path of its address: HTML5 in UTF-8, with '\n' at the end of each line.
    /// The same pages give the same bytes, however many cores draw them.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ImmutableArray<OutputFile>> RenderAsync(ImmutableArray<Page> pages, CancellationToken cancel = default)
    {
        var files = new OutputFile[pages.Length];
        var batches = Enumerable.Range(0, pages.Length).Chunk(PagesPerRenderer);
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForEachAsync(batches, workers, async (batch, _) =>
        {
            // A renderer works on one thread at a time, so that each batch has its own.
            await using var services = Services();
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            foreach (var index in batch)
            {
                files[index] = await renderer.Dispatcher.InvokeAsync(() => RenderAsync(renderer, pages[index]));
            }
        });
        return [.. files];
    }

    private static async Task<OutputFile> RenderAsync(HtmlRenderer renderer, Page page)
    {
        var root = await DrawAsync(renderer, page);
        return new OutputFile(page.Frame.Url.Path, HtmlText.Of(root.ToHtmlString()));
    }

    private static Task<HtmlRootComponent> DrawAsync(HtmlRenderer renderer, Page page) => page switch
    {
        HomePage it => DrawAsync<HomePageView, HomePage>(renderer, it),
        StandingPageView it => DrawAsync<StandingView, StandingPageView>(renderer, it),
        SectionPage it => DrawAsync<SectionPageView, SectionPage>(renderer, it),
        TopicPage it => DrawAsync<TopicPageView, TopicPage>(renderer, it),
        TimelinePage it => DrawAsync<TimelinePageView, TimelinePage>(renderer, it),
        GlossaryPage it => DrawAsync<GlossaryPageView, GlossaryPage>(renderer, it),
        TermPage it => DrawAsync<TermPageView, TermPage>(renderer, it),
        RegisterPage it => DrawAsync<RegisterPageView, RegisterPage>(renderer, it),
        MembersPage it => DrawAsync<MembersPageView, MembersPage>(renderer, it),
        FiguresPage it => DrawAsync<FiguresPageView, FiguresPage>(renderer, it),
        SourcesPage it => DrawAsync<SourcesPageView, SourcesPage>(renderer, it),
        SourcePage it => DrawAsync<SourcePageView, SourcePage>(renderer, it),
        DisagreementsPage it => DrawAsync<DisagreementsPageView, DisagreementsPage>(renderer, it),
        EvidencePage it => DrawAsync<EvidencePageView, EvidencePage>(renderer, it),
        SearchPage it => DrawAsync<SearchPageView, SearchPage>(renderer, it),
        PrintPage it => DrawAsync<PrintPageView, PrintPage>(renderer, it),
        HelpPage it => DrawAsync<HelpPageView, HelpPage>(renderer, it),
        ProblemPage it => DrawAsync<ProblemPageView, ProblemPage>(renderer, it),
        LicencesPage it => DrawAsync<LicencesPageView, LicencesPage>(renderer, it),
        NotFoundPage it => DrawAsync<NotFoundPageView, NotFoundPage>(renderer, it),
        NoConnectionPage it => DrawAsync<NoConnectionPageView, NoConnectionPage>(renderer, it),
        RedirectPage it => DrawAsync<RedirectPageView, RedirectPage>(renderer, it),
        _ => throw new UnreachableException($"the page kind {page.GetType().Name} has no view"),
    };

    // A page that is handed to the view of another kind does not compile.
    private static Task<HtmlRootComponent> DrawAsync<TView, TPage>(HtmlRenderer renderer, TPage page)
        where TView : PageView<TPage>
        where TPage : Page =>
        renderer.RenderComponentAsync<TView>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(PageView<>.Page)] = page }));

    private static ServiceProvider Services() => new ServiceCollection().AddSingleton(Encoder).BuildServiceProvider();
}
