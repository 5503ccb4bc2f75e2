using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EuNatoSite.Rendering;

/// <summary>Turns pages into HTML files, each through the view of its kind.</summary>
public static class PageRenderer
{
    // A renderer keeps every page it has drawn until it is disposed of.
    private const int PagesPerRenderer = 16;

    /// <summary>
    /// One file a page, in the order of the pages and at the path of its address: HTML5 in UTF-8, with '\n' at the end of each line.
    /// The same pages give the same bytes, however many cores draw them.
    /// </summary>
    public static async Task<ImmutableArray<OutputFile>> RenderAsync(ImmutableArray<Page> pages)
    {
        var files = new OutputFile[pages.Length];
        var batches = Enumerable.Range(0, pages.Length).Chunk(PagesPerRenderer);
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
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
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PageView<>.Page)] = page });
        var root = await renderer.RenderComponentAsync(ViewOf(page), parameters);
        return OutputFile.OfText(page.Frame.Url.Path, HtmlText.Of(root.ToHtmlString()));
    }

    /// <summary>The view of a page's kind; each takes exactly that kind as its one parameter.</summary>
    private static Type ViewOf(Page page) => page switch
    {
        HomePage => typeof(HomePageView),
        StandingPageView => typeof(StandingView),
        SectionPage => typeof(SectionPageView),
        TopicPage => typeof(TopicPageView),
        TimelinePage => typeof(TimelinePageView),
        GlossaryPage => typeof(GlossaryPageView),
        TermPage => typeof(TermPageView),
        RegisterPage => typeof(RegisterPageView),
        MembersPage => typeof(MembersPageView),
        FiguresPage => typeof(FiguresPageView),
        SourcesPage => typeof(SourcesPageView),
        SourcePage => typeof(SourcePageView),
        DisagreementsPage => typeof(DisagreementsPageView),
        EvidencePage => typeof(EvidencePageView),
        SearchPage => typeof(SearchPageView),
        PrintPage => typeof(PrintPageView),
        NotFoundPage => typeof(NotFoundPageView),
        RedirectPage => typeof(RedirectPageView),
        _ => throw new UnreachableException($"the page kind {page.GetType().Name} has no view"),
    };

    private static ServiceProvider Services() =>
        new ServiceCollection()
            // Else é would be written as &#xE9;.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
}
