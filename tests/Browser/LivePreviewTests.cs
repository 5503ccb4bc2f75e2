using EuNatoSite.Tests.Preview;

namespace EuNatoSite.Tests.Browser;

/// <summary>A page of a preview in a browser, while its file is being written.</summary>
[Collection("Browser")]
public sealed class LivePreviewTests(Chromium chromium) : IAsyncLifetime
{
    private const string Page = "history/berlin-plus.html";
    private const string Text = "document.querySelector('main').textContent";
    private const string Event = "  - date: 2003-05-01\n    title: One more event\n    text: Said to be one.\n    organisation: eu\n    sources: [study]\n";
    private const string Problems = "document.querySelector('#Preview:not([hidden])')?.textContent ?? ''";

    private RunningPreview preview = null!; // started before each test

    private EditedFolder Folder => preview.Folder;

    public async ValueTask InitializeAsync() => preview = await RunningPreview.StartAsync();

    public ValueTask DisposeAsync() => preview.DisposeAsync();

    [Fact]
    public async Task What_is_saved_stands_on_the_page_at_once_and_the_page_keeps_its_place()
    {
        await using var visit = await BeginAsync();
        await visit.Page.EvaluateAsync("document.body.style.minHeight = '3000px', scrollTo({ top: 400, behavior: 'instant' }), window.isTheSame = true");

        Folder.Append(RunningPreview.Topic, "\nOne more paragraph.\n");

        await visit.UntilAsync($"{Text}.includes('One more paragraph.')");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.isTheSame"));
        await visit.UntilAsync("Math.abs(scrollY - 400) <= 1");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_new_title_is_in_the_frame_as_well()
    {
        await using var visit = await BeginAsync();

        Folder.SaveOver(RunningPreview.Topic, File.ReadAllText(Folder[RunningPreview.Topic]).Replace("title: Berlin Plus", "title: Berlin Plus anew", StringComparison.Ordinal));

        // The page is loaded again, so that there may be none for a moment.
        await visit.Page.Locator(".breadcrumbs", new() { HasText = "Berlin Plus anew" }).WaitForAsync();
        Assert.Contains("anew", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task What_is_saved_while_the_page_opens_is_in_the_frame_as_well()
    {
        await using var visit = await BeginAsync(async () =>
        {
            var opened = preview.State.SiteNumber;
            Folder.SaveOver(RunningPreview.Topic, File.ReadAllText(Folder[RunningPreview.Topic]).Replace("title: Berlin Plus", "title: Berlin Plus anew", StringComparison.Ordinal));
            await preview.UntilAsync(state => state.SiteNumber > opened);
        });

        await visit.Page.Locator(".breadcrumbs", new() { HasText = "Berlin Plus anew" }).WaitForAsync();
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Checks_that_end_while_the_page_opens_do_not_load_it_again()
    {
        await using var visit = await BeginAsync(() => preview.UntilAsync(state => state.IsChecked));
        await visit.Page.EvaluateAsync("window.isTheSame = true");

        Folder.Append(RunningPreview.Topic, "\nOne more paragraph.\n");

        await visit.UntilAsync($"{Text}.includes('One more paragraph.')");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.isTheSame"));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_until_it_is_mended()
    {
        var good = File.ReadAllText(Folder[RunningPreview.Topic]);
        await using var visit = await BeginAsync();

        Folder.SaveOver(RunningPreview.Topic, good + "\nA new text, see [[berlin-plsu]].\n");
        await visit.UntilAsync($"({Problems}).includes('there is no topic or term') && ({Problems}).includes('berlin-plus.md(')");
        Assert.False(await visit.Page.EvaluateAsync<bool>($"{Text}.includes('A new text')"));

        Folder.SaveOver(RunningPreview.Topic, good + "\nA new text.\n");
        await visit.UntilAsync($"{Text}.includes('A new text.') && !({Problems}).includes('there is no topic')");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_list_that_was_made_anew_is_the_only_one_that_answers_a_jump()
    {
        await using var visit = await Visit.BeginAsync(chromium, preview.Address);
        await visit.OpenAsync("timeline/index.html");
        Folder.SaveOver(RunningPreview.Topic, File.ReadAllText(Folder[RunningPreview.Topic]).Replace("\nevents:\n", "\nevents:\n" + Event, StringComparison.Ordinal));
        await visit.Page.Locator(".event", new() { HasText = "One more event" }).WaitForAsync();
        await visit.Page.Locator(".filter [name=words]").FillAsync("one more");
        var count = await visit.Page.Locator(".filter-count").InnerTextAsync();
        Assert.StartsWith("1 of ", count, StringComparison.Ordinal);

        await visit.Page.Locator(".decades li li:not([hidden]) a[href]").First.ClickAsync();
        await visit.UntilAsync("location.hash !== ''");

        Assert.Equal(count, await visit.Page.Locator(".filter-count").InnerTextAsync());
        visit.AssertSmooth();
    }

    /// <param name="meanwhile">What goes on between the page and the copy of itself that it asks for.</param>
    private async Task<Visit> BeginAsync(Func<Task>? meanwhile = null)
    {
        var visit = await Visit.BeginAsync(chromium, preview.Address);
        await visit.RouteAsync("**/" + Page, async route =>
        {
            if (route.Request.ResourceType == "fetch" && Interlocked.Exchange(ref meanwhile, null) is { } work)
            {
                await work();
            }

            await route.ContinueAsync();
        });
        var copy = visit.Page.WaitForResponseAsync(response => response.Request.ResourceType == "fetch");
        await visit.OpenAsync(Page);
        await copy;
        return visit;
    }
}
