using EuNatoSite.Pages;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>Registers, sources, disagreements and the evidence: sorted, filtered, shared, printed.</summary>
[Collection("Browser")]
public sealed class ListTests(Chromium chromium, BuiltSite site)
{
    private const string Operations = "registers/operations.html";
    private const string Shown = "main .listing tbody tr:not([hidden])";

    [Fact]
    public async Task A_register_sorts_by_time_up_down_and_back()
    {
        await using var visit = await BeginAsync(Operations);
        var asItWas = await NamesAsync(visit);
        var head = visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Period" });
        var button = head.GetByRole(AriaRole.Button);

        await button.PressAsync("Enter");
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        var dates = await DatesAsync(visit);
        var known = dates.TakeWhile(date => date.Length > 0).ToList();
        Assert.True(known.Count > 10);
        Assert.Equal(known.Order(StringComparer.Ordinal), known);
        Assert.All(dates.Skip(known.Count), date => Assert.Equal("", date));

        await button.PressAsync("Enter");
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(known.OrderDescending(StringComparer.Ordinal), (await DatesAsync(visit)).Take(known.Count));
        await visit.Page.GetByText("Sorted by Period, descending").WaitForAsync();

        await button.PressAsync("Enter");
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(asItWas, await NamesAsync(visit));
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Numbers_sort_as_numbers_and_names_without_regard_to_case()
    {
        await using var visit = await BeginAsync("evidence/index.html");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Statements" }).ClickAsync();
        var counts = await visit.Page.Locator(Shown + " td:nth-child(3)").AllInnerTextsAsync();
        var numbers = counts.Select(int.Parse).ToList();
        Assert.Equal(numbers.Order(), numbers);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Topic" }).ClickAsync();
        var letters = (await NamesAsync(visit)).Select(name => char.ToUpperInvariant(name[0])).ToList();
        Assert.Equal(letters.Order(), letters);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_filtered_and_sorted_is_in_the_address(bool isInFolder)
    {
        await using var visit = await BeginAsync(Operations, isInFolder);
        var all = await visit.Page.Locator(Shown).CountAsync();
        await visit.Page.GetByLabel("Words").FillAsync("NATO balkans");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Period" }).ClickAsync();
        var found = await NamesAsync(visit);
        Assert.InRange(found.Length, 2, all - 1);
        await visit.Page.GetByText($"{found.Length} of {all} operations").WaitForAsync();

        await visit.OpenAsync(visit.Path);
        Assert.Equal(Operations + "?words=NATO+balkans&sort=period", visit.Path);
        Assert.Equal(found, await NamesAsync(visit));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await visit.UntilAtAsync(Operations + "?sort=period");
        Assert.Equal(all, await visit.Page.Locator(Shown).CountAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task An_address_sorts_by_no_column_but_the_one_it_names()
    {
        await using var visit = await BeginAsync(Operations + "?sort=-period");
        Assert.Equal("descending", await visit.Page.Locator("th[data-sort=period]").GetAttributeAsync("aria-sort"));
        await visit.OpenAsync(Operations + "?sort=per-iod");
        Assert.Equal(0, await visit.Page.Locator("th[aria-sort]").CountAsync());
    }

    [Theory]
    [InlineData("evidence/index.html")]
    [InlineData("members/index.html")]
    public async Task Who_finds_nothing_keeps_the_form_to_ask_again(string path)
    {
        await using var visit = await BeginAsync(path);
        var all = await visit.Page.Locator(Shown).CountAsync();
        await visit.Page.GetByLabel("Words").FillAsync("zzqqxxjj");
        Assert.Equal(0, await visit.Page.Locator(Shown).CountAsync());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        Assert.Equal(all, await visit.Page.Locator(Shown).CountAsync());
    }

    [Fact]
    public async Task Nobody_needs_to_type_an_accent()
    {
        await using var visit = await BeginAsync("members/index.html?words=turkiye");
        Assert.Equal(["Türkiye"], await visit.Page.Locator(Shown + " th").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Sources_of_one_standing_can_be_had_alone()
    {
        await using var visit = await BeginAsync("sources/index.html");
        await visit.Page.GetByLabel("Standing").SelectOptionAsync("research");
        Assert.Equal(["Standing-research"], await SectionsAsync(visit));
        await visit.UntilAtAsync("sources/index.html?standing=research");

        await visit.Page.GetByLabel("Words").FillAsync("zzqqxxjj");
        await visit.Page.GetByText("0 of ").WaitForAsync();
        Assert.Empty(await SectionsAsync(visit));
    }

    [Fact]
    public async Task A_link_to_a_question_that_was_left_out_brings_it_back()
    {
        var groups = site.Pages.OfType<DisagreementsPage>().Single().Groups;
        var wanted = groups[^1].Disagreements[0];
        await using var visit = await BeginAsync($"disagreements/index.html?section={groups[0].Id}");
        var question = visit.Page.GetByRole(AriaRole.Heading, new() { Name = wanted.Question });
        Assert.False(await question.IsVisibleAsync());

        await visit.Page.EvaluateAsync($"location.hash = '{wanted.Id}'");
        await question.WaitForAsync();
        Assert.Equal(groups.Length, (await SectionsAsync(visit)).Length);
    }

    [Fact]
    public async Task The_heads_stay_in_sight_and_cover_no_row_that_has_the_focus()
    {
        await using var visit = await BeginAsync(Operations);
        await visit.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight / 2)");
        var head = await visit.Page.Locator(".listing thead th").First.BoundingBoxAsync();
        Assert.Equal(0, head!.Y, 1.0); // it is shown, so that it has a box

        await visit.Page.Locator(".listing tbody th a").Nth(3).FocusAsync();
        var link = await visit.Page.Locator(":focus").BoundingBoxAsync();
        Assert.True(link!.Y >= head.Height, $"the focus is at {link.Y}, under a head of {head.Height}"); // so is the link
    }

    [Fact]
    public async Task Paper_has_what_is_shown_and_no_form()
    {
        await using var visit = await BeginAsync(Operations + "?words=balkans");
        var shown = (await NamesAsync(visit)).ToHashSet();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var row in await visit.Page.Locator(".listing tbody tr").AllAsync())
        {
            Assert.Equal(shown.Contains(await row.Locator("th").InnerTextAsync()), await row.IsVisibleAsync());
        }

        Assert.True(await visit.Page.GetByText($"{shown.Count} of ").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".filter").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".arrow").First.IsVisibleAsync());
        Assert.Equal("table-header-group", await visit.Page.Locator(".listing thead").EvaluateAsync<string>("head => getComputedStyle(head).display"));
    }

    private async Task<Visit> BeginAsync(string path, bool isInFolder = false)
    {
        var visit = await Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served, new() { ReducedMotion = ReducedMotion.Reduce });
        await visit.OpenAsync(path);
        return visit;
    }

    private static async Task<string[]> NamesAsync(Visit visit) => [.. await visit.Page.Locator(Shown + " th").AllInnerTextsAsync()];

    private static Task<string[]> DatesAsync(Visit visit) =>
        visit.Page.Locator(Shown + " td.period").EvaluateAllAsync<string[]>("cells => cells.map((cell) => cell.dataset.value ?? '')");

    private static Task<string[]> SectionsAsync(Visit visit) => visit.Page.Locator("section[data-key]").EvaluateAllAsync<string[]>(
        "sections => sections.filter((section) => section.checkVisibility()).map((section) => section.querySelector('h2').id)");
}
