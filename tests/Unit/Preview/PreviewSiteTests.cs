using System.Text;
using AngleSharp.Html.Parser;
using EuNatoSite.Checks;
using EuNatoSite.Pages;
using EuNatoSite.Preview;

namespace EuNatoSite.Tests.Preview;

public sealed class PreviewSiteTests
{
    private const string Loaded = "link:is([rel=stylesheet], [rel=icon], [rel=manifest]), script[src]";

    /// <summary>The print edition has a style that is made of all of it, and is as large as the site anyway.</summary>
    [Fact]
    public async Task What_a_page_loads_by_itself_does_not_begin_the_whole_site()
    {
        var input = SmallSite.Topic("history/one", "events:\n  - { date: 1949, title: It began, sources: [treaty] }");
        var site = PreviewSite.Of(SmallSite.Link(input), SmallSite.Options);
        Assert.NotNull(site);
        var begun = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.FindAsync(SiteUrls.OfflineZip.Path, begun).AsTask());

        foreach (var page in SiteBuild.InMemory(SmallSite.With(input), SmallSite.Options).Pages.Where(page => page.Url != SiteUrls.Print))
        {
            var html = await site.FindAsync(page.Url.Path, begun);
            Assert.NotNull(html);
            var head = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html.Bytes.Span));
            var loaded = head.QuerySelectorAll(Loaded).Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "").ToList();
            Assert.True(loaded.Count > 3 || head.QuerySelector("meta[http-equiv=refresh]") is not null, page.Url.Path);
            foreach (var url in loaded)
            {
                Assert.NotNull(await site.FindAsync(ReferenceTarget.Of(url, page.Url.Path, isAtRoot: head.QuerySelector("base") is not null).Path, begun));
            }
        }
    }
}
