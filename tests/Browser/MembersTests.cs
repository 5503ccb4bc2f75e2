using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The map of members and its slider over the years.</summary>
[Collection("Browser")]
public sealed class MembersTests(Chromium chromium, BuiltSite site)
{
    private const string Path = "members/index.html";

    [Fact]
    public async Task The_map_of_any_year_counts_what_the_table_counts()
    {
        await using var visit = await BeginAsync(Path);
        foreach (var (year, counts) in site.Pages.OfType<MembersPage>().Single().ByYear)
        {
            await Slider(visit).FillAsync($"{year}");
            Assert.Equal($"{counts.EuOnly}, {counts.Both}, {counts.NatoOnly}", await CountsAsync(visit));
            foreach (var (family, count) in new[] { ("eu", counts.EuOnly), ("joint", counts.Both), ("nato", counts.NatoOnly) })
            {
                Assert.Equal(count, await visit.Page.Locator($".tile.family-{family}").CountAsync());
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_go_through_the_years_and_the_address_follows(bool isInFolder)
    {
        await using var visit = await BeginAsync(Path, isInFolder);
        var now = await KeyAsync(visit);
        await Slider(visit).PressAsync("Home");
        Assert.StartsWith("At the end of 1949:", await KeyAsync(visit), StringComparison.Ordinal);
        await visit.UntilAtAsync(Path + "?year=1949");
        Assert.Equal("0, 0, 12", await CountsAsync(visit));

        await Slider(visit).PressAsync("ArrowRight");
        await Slider(visit).PressAsync("ArrowRight");
        await Slider(visit).PressAsync("ArrowRight");
        await visit.UntilAtAsync(Path + "?year=1952");
        Assert.Contains("1952: Greece and Türkiye joined NATO.", await SaidAsync(visit), StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        Assert.StartsWith("At the end of 1952:", await KeyAsync(visit), StringComparison.Ordinal);
        await Slider(visit).PressAsync("End");
        await visit.UntilAtAsync(Path);
        Assert.Equal(now, await KeyAsync(visit));
        visit.AssertSmooth();
    }

    [Theory]
    [InlineData("1958", "1958: Belgium, France, Germany, Italy, Luxembourg and the Netherlands joined the EU.")]
    [InlineData("1973", "1973: Denmark, Ireland and the United Kingdom joined the EU.")]
    public async Task Who_joined_is_told_as_a_sentence(string year, string story)
    {
        await using var visit = await BeginAsync($"{Path}?year={year}");

        Assert.Equal(story, await visit.Page.Locator(".years .note").TextContentAsync());
    }

    [Fact]
    public async Task The_mouse_draws_the_map_along_and_is_told_of_where_it_lets_go()
    {
        await using var visit = await BeginAsync(Path);
        await Slider(visit).ScrollIntoViewIfNeededAsync();
        var box = await Slider(visit).BoundingBoxAsync();
        var (middle, y) = (box!.X + (box.Width / 2), box.Y + (box.Height / 2)); // it is in view

        await visit.Page.Mouse.MoveAsync(box.X + box.Width - 8, y);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(middle, y, new() { Steps = 4 });
        Assert.Contains("198", await KeyAsync(visit), StringComparison.Ordinal);
        Assert.Equal("", await SaidAsync(visit));
        await visit.Page.Mouse.UpAsync();

        Assert.Contains("At the end of 198", await SaidAsync(visit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1972", "At the end of 1972:", "United Kingdom: NATO only")]
    [InlineData("1973", "At the end of 1973:", "United Kingdom: EU and NATO")]
    [InlineData("2019", "At the end of 2019:", "United Kingdom: EU and NATO")]
    [InlineData("2020", "At the end of 2020:", "United Kingdom: NATO only")]
    [InlineData("1800", null, "United Kingdom: NATO only")]
    [InlineData("MCMXC", null, "United Kingdom: NATO only")]
    public async Task An_address_with_a_year_shows_it_and_one_without_sense_shows_today(string year, string? key, string title)
    {
        await using var visit = await BeginAsync($"{Path}?year={year}");
        Assert.Equal(key ?? $"On {BuiltSite.Date.InWords()}:", await KeyAsync(visit));
        Assert.Equal(title, await visit.Page.Locator(".tile a[href='#GB'] title").TextContentAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(640)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_moves_as_the_years_go_by(int width)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ViewportSize = new() { Width = width, Height = 900 } });
        await visit.OpenAsync(Path);
        var first = await PlacesAsync(visit);
        foreach (var year in site.Pages.OfType<MembersPage>().Single().ByYear.Select(year => year.Year))
        {
            await Slider(visit).FillAsync($"{year}");
            Assert.Equal((year, first), (year, await PlacesAsync(visit)));
        }
    }

    [Fact]
    public async Task A_tile_leads_to_its_row_even_where_a_filter_left_that_out()
    {
        await using var visit = await BeginAsync(Path + "?words=norway");
        var row = visit.Page.Locator("#FR");
        Assert.False(await row.IsVisibleAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "France: EU and NATO" }).ClickAsync();
        await row.WaitForAsync();
    }

    private async Task<Visit> BeginAsync(string path, bool isInFolder = false)
    {
        var visit = await Visit.BeginAsync(chromium, isInFolder ? chromium.InFolder : chromium.Served);
        await visit.OpenAsync(path);
        return visit;
    }

    private static ILocator Slider(Visit visit) => visit.Page.GetByRole(AriaRole.Slider, new() { Name = "Year" });

    // How far down the map, the slider and what comes after them are.
    private static Task<string> PlacesAsync(Visit visit) => visit.Page.EvaluateAsync<string>(
        "['.members-map', '#Year', '.part'].map((it) => document.querySelector(it).getBoundingClientRect().top + scrollY).join(' ')");

    private static async Task<string> KeyAsync(Visit visit) => await visit.Page.Locator(".members-key > span").First.InnerTextAsync();

    private static async Task<string> SaidAsync(Visit visit) => await visit.Page.Locator(".years [role=status]").TextContentAsync() ?? "";

    // In the EU alone, in both, in NATO alone.
    private static async Task<string> CountsAsync(Visit visit) =>
        string.Join(", ", (await visit.Page.Locator(".members-key b").AllInnerTextsAsync()).Take(3));
}
