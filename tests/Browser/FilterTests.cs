using EuNatoSite.Model;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The timeline and the glossary, narrowed by the forms above them.</summary>
[Collection("Browser")]
public sealed class FilterTests(Chromium chromium, BuiltSite site)
{
    private const string Timeline = "timeline/index.html";

    private const string Glossary = "glossary/index.html";

    private const string Visible = "main :is(.event, .terms > [id]):not([hidden])";

    private Site Content => site.Result.Site!; // the build had no error

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_choice_narrows_the_timeline_until_it_is_cleared_and_outlives_loading_again(bool isInFolder)
    {
        await using var visit = await BeginAsync(isInFolder, Timeline);
        await Field(visit, "organisation").SelectOptionAsync("weu");

        await AssertShowsAsync(visit, Of(Organisation.Weu));
        await visit.UntilAtAsync("/timeline/index.html?organisation=weu");
        await visit.Page.ReloadAsync();
        await AssertShowsAsync(visit, Of(Organisation.Weu));
        Assert.Equal("weu", await Field(visit, "organisation").InputValueAsync());

        await Button(visit, "Clear").ClickAsync();
        await AssertShowsAsync(visit, Content.Events);
        await visit.UntilAtAsync("/timeline/index.html");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Each_section_and_kind_leaves_the_events_of_it()
    {
        await using var visit = await BeginAsync(isInFolder: false, Timeline);
        foreach (var section in Content.Sections)
        {
            await Field(visit, "section").SelectOptionAsync(section.Id.Value);
            await AssertShowsAsync(visit, Content.Events.Where(entry =>
                entry.OtherTopics.Append(entry.Topic).Any(topic => Content.TopicById[topic].Section == section.Id)));
        }

        await Field(visit, "section").SelectOptionAsync("");
        foreach (var kind in Kinds.Terms.Where(kind => Content.Events.Any(entry => Concerns(entry, kind.Kind))))
        {
            await Field(visit, "kind").SelectOptionAsync(kind.Key);
            await AssertShowsAsync(visit, Content.Events.Where(entry => Concerns(entry, kind.Kind)));
        }

        await Field(visit, "organisation").SelectOptionAsync("joint");
        await Field(visit, "kind").SelectOptionAsync("operation");
        await AssertShowsAsync(visit, Of(Organisation.Joint).Where(entry => Concerns(entry, TermKind.Operation)));
    }

    [Fact]
    public async Task Years_without_a_hit_go_from_the_page_and_the_list_of_years_and_the_strip_shows_what_is_left()
    {
        await using var visit = await BeginAsync(isInFolder: false, Timeline + "?organisation=weu");
        var all = Content.Events.Where(entry => !entry.IsHorizon).CountBy(entry => entry.Date.Year).ToDictionary();
        var left = Of(Organisation.Weu).CountBy(entry => entry.Date.Year).ToDictionary();

        string[] years = [.. left.Keys.Order().Select(year => $"{year}")];
        Assert.Equal(years, await visit.Page.Locator(".year:not([hidden]) h3").AllTextContentsAsync());
        Assert.Equal(years, await TextsAsync(visit, ".decades li li:not([hidden])"));
        Assert.Equal(years, await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.strip a[href]')].map((bar) => bar.getAttribute('href').slice(2))"));
        Assert.Equal(
            all.OrderBy(year => year.Key).Select(year => Math.Round((double)left.GetValueOrDefault(year.Key) / year.Value, 3)),
            await visit.Page.EvaluateAsync<double[]>("""
                [...document.querySelectorAll('.strip a')].map((year) => {
                  const [bar, found] = ['.strip-bar', '.strip-found'].map((name) => Number(year.querySelector(name).getAttribute('height')));
                  return Math.round((found / bar) * 1000) / 1000;
                })
                """));
        Assert.False(await visit.Page.Locator("#Horizons").IsVisibleAsync());
    }

    [Theory]
    [InlineData("TURKIYE join", "1952-02-18-greece-and-turkiye-join-nato")]
    [InlineData("1952", "1952-02-18-greece-and-turkiye-join-nato")]
    [InlineData("urkiye", null)]
    public async Task Words_find_what_begins_with_them_in_any_case_and_without_accents(string words, string? found)
    {
        await using var visit = await BeginAsync(isInFolder: false, Timeline);
        await Field(visit, "words").PressSequentiallyAsync(words);
        var left = await IdsAsync(visit);
        Assert.Equal(found is not null, left.Contains(found ?? "1952-02-18-greece-and-turkiye-join-nato"));
        Assert.Equal(words, await visit.Page.EvaluateAsync<string>("new URLSearchParams(location.search).get('words')"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_that_names_a_hidden_event_shows_it_among_all(bool isInFolder)
    {
        var hidden = Of(Organisation.Nato).Last(entry => !entry.IsHorizon).Id.Value;
        await using var visit = await BeginAsync(isInFolder, $"{Timeline}?organisation=weu#{hidden}");

        await AssertShowsAsync(visit, Content.Events);
        Assert.Equal($"{Timeline}#{hidden}", visit.Path);
        await AssertIsAtTopAsync(visit, hidden);

        await visit.OpenAsync($"{Timeline}?organisation=nato#{hidden}");
        await AssertShowsAsync(visit, Of(Organisation.Nato));
        await AssertIsAtTopAsync(visit, hidden);

        await Field(visit, "organisation").SelectOptionAsync("weu");
        await visit.Page.EvaluateAsync("(id) => { location.hash = ''; location.hash = id; }", hidden);
        await AssertIsAtTopAsync(visit, hidden);
        await AssertShowsAsync(visit, Content.Events);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Links_lead_to_years_and_events_that_were_not_laid_out_yet_and_back()
    {
        await using var visit = await BeginAsync(isInFolder: true, Timeline);
        var late = Content.Events.Last(entry => !entry.IsHorizon);
        await visit.Page.Locator($".decades a[href='#Y{late.Date.Year}']").ClickAsync();
        await AssertIsAtTopAsync(visit, $"Y{late.Date.Year}");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = late.Title, Exact = true }).ClickAsync();
        await visit.UntilAtAsync($"#{late.Id}");
        await Field(visit, "organisation").SelectOptionAsync("weu");
        await visit.Page.GoBackAsync();
        await visit.UntilAtAsync($"{Timeline}#Y{late.Date.Year}");
        await AssertShowsAsync(visit, Content.Events);
    }

    [Fact]
    public async Task A_jump_keeps_what_was_chosen_where_the_browser_did_not_let_it_into_the_address()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.Page.AddInitScriptAsync("history.replaceState = () => { throw new DOMException('Too often', 'SecurityError'); };");
        await visit.OpenAsync(Timeline);
        await Field(visit, "organisation").SelectOptionAsync("weu");

        await visit.Page.Locator(".decades li li a[href]").First.ClickAsync();
        await visit.UntilAsync("location.hash !== ''");

        await AssertShowsAsync(visit, Of(Organisation.Weu));
        Assert.Equal("weu", await Field(visit, "organisation").InputValueAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task The_keyboard_goes_through_the_form_and_Enter_keeps_the_page()
    {
        await using var visit = await BeginAsync(isInFolder: false, Timeline);
        var keys = visit.Page.Keyboard;
        await Field(visit, "words").FocusAsync();
        await keys.TypeAsync("petersberg");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("W");
        await visit.UntilAtAsync("?words=petersberg&organisation=weu");

        foreach (var name in (string[])["section", "kind", "Clear"])
        {
            await keys.PressAsync("Tab");
            Assert.Equal(name, await visit.Page.EvaluateAsync<string>("document.activeElement.name || document.activeElement.textContent"));
        }

        await keys.PressAsync("Space");
        await AssertShowsAsync(visit, Content.Events);
        visit.AssertSmooth();
    }

    [Theory]
    [InlineData(Timeline)]
    [InlineData(Glossary)]
    [InlineData("members/index.html")]
    public async Task Where_nothing_is_left_a_button_shows_everything_again(string path)
    {
        await using var visit = await BeginAsync(isInFolder: false, path + "?words=zzqqxxjj");
        Assert.StartsWith("0 of ", await CountAsync(visit), StringComparison.Ordinal);
        await Button(visit, "Show all").ClickAsync();
        await visit.UntilAtAsync("/" + path);
        Assert.Equal(0, await Button(visit, "Show all").CountAsync());
        // The button is gone, and the keyboard where the next question begins.
        Assert.Equal("words", await visit.Page.EvaluateAsync<string>("document.activeElement.name"));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task The_link_to_a_view_is_copied_without_a_place_in_it()
    {
        await using var visit = await BeginAsync(isInFolder: false, Timeline + "#Horizons");
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Field(visit, "words").FillAsync("berlin plus");
        await Button(visit, "Copy link to this view").ClickAsync();
        await visit.Page.GetByText("Copied").WaitForAsync();
        Assert.Equal(
            $"{chromium.Served}{Timeline}?words=berlin+plus", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Where_nothing_may_be_copied_that_is_said()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.Page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        await visit.OpenAsync(Timeline);
        var places = await PlacesAsync(visit);
        await Button(visit, "Copy link to this view").ClickAsync();
        await visit.Page.GetByText("Could not copy").WaitForAsync();
        Assert.Equal(places, await PlacesAsync(visit));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Print_shows_what_is_left_and_says_that_it_is_a_part()
    {
        await using var visit = await BeginAsync(isInFolder: true, Timeline + "?organisation=weu");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await visit.Page.Locator(".filter").IsVisibleAsync());
        Assert.True(await visit.Page.Locator(".filter-count").IsVisibleAsync());
        Assert.Equal(Of(Organisation.Weu).Select(entry => entry.Id.Value), await IdsAsync(visit));
        Assert.Equal("visible", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.year')).contentVisibility"));
        await visit.OpenAsync(Timeline);
        Assert.False(await visit.Page.Locator(".filter-count").IsVisibleAsync());
    }

    [Fact]
    public async Task Another_name_finds_a_term_in_the_glossary_and_comes_and_goes_with_it()
    {
        await using var visit = await BeginAsync(isInFolder: false, Glossary + "?kind=operation");
        string[] operations = [.. Content.Terms.Where(term => term.Kind == TermKind.Operation).Select(term => term.Id.Value)];
        Assert.Equal(operations.Order(StringComparer.Ordinal), (await IdsAsync(visit)).Order(StringComparer.Ordinal));
        Assert.Equal($"{operations.Length} of {Content.Terms.Length} terms", await CountAsync(visit));

        await Field(visit, "kind").SelectOptionAsync("");
        await Field(visit, "words").FillAsync("dsaceur");
        await visit.UntilAtAsync("/glossary/index.html?words=dsaceur");
        Assert.Equal(["deputy-saceur"], await IdsAsync(visit));
        Assert.Equal(
            ["Deputy SACEUR see Deputy Supreme Allied Commander Europe", "DSACEUR see Deputy Supreme Allied Commander Europe"],
            (await TextsAsync(visit, ".see-entry:not([hidden])")).Select(text => text.ReplaceLineEndings(" ")));
        Assert.Equal(["D"], await TextsAsync(visit, ".letter:not([hidden]) h2"));
        Assert.Equal(["D"], await TextsAsync(visit, ".letter-bar a[href]"));

        await Button(visit, "Clear").ClickAsync();
        Assert.Equal(Content.Terms.Length, (await IdsAsync(visit)).Count);
        Assert.Equal(0, await visit.Page.Locator(".letter-bar a:not([href])").CountAsync());
        visit.AssertSmooth();
    }

    private async Task<Visit> BeginAsync(bool isInFolder, string path)
    {
        var visit = await Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served);
        await visit.OpenAsync(path);
        return visit;
    }

    private IEnumerable<TimelineEvent> Of(Organisation organisation) => Content.Events.Where(entry => entry.Organisation == organisation);

    private bool Concerns(TimelineEvent entry, TermKind kind) => entry.Terms.Any(term => Content.TermById[term].Kind == kind);

    // Of all in the form.
    private static Task<string> PlacesAsync(Visit visit) => visit.Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('.filter :is(label, button)')].map((it) => { const { x, y, width } = it.getBoundingClientRect(); return [x, y, width].join(); }).join(' ')");

    private static ILocator Field(Visit visit, string name) => visit.Page.Locator($".filter [name={name}]");

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task<string> CountAsync(Visit visit) => visit.Page.Locator(".filter-count").InnerTextAsync();

    private static async Task<IReadOnlyList<string>> TextsAsync(Visit visit, string selector) =>
        await visit.Page.Locator(selector).AllInnerTextsAsync();

    private static async Task<IReadOnlyList<string>> IdsAsync(Visit visit) => await visit.Page.EvaluateAsync<string[]>(
        "(entries) => [...document.querySelectorAll(entries)].filter((entry) => entry.checkVisibility()).map(({ id }) => id)", Visible);

    private async Task AssertShowsAsync(Visit visit, IEnumerable<TimelineEvent> events)
    {
        var (ahead, past) = (events.Count(entry => entry.IsHorizon), events.Count(entry => !entry.IsHorizon));
        var allAhead = Content.Events.Count(entry => entry.IsHorizon);
        Assert.Equal(
            $"{past} of {Content.Events.Length - allAhead} events, {ahead} of {allAhead} still ahead", await CountAsync(visit));
        Assert.Equal(events.OrderBy(entry => entry.IsHorizon).Select(entry => entry.Id.Value), await IdsAsync(visit));
    }

    // Near enough to be what the reader sees first.
    private static Task AssertIsAtTopAsync(Visit visit, string id) =>
        visit.UntilAsync($"Math.abs(document.getElementById('{id}').getBoundingClientRect().top - 17) < 20");
}
