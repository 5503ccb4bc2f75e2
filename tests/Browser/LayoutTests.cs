using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>Where things stand on a page, and how large they are set.</summary>
[Collection("Browser")]
public sealed class LayoutTests(Chromium chromium)
{
    // What a list of links has at the left of each of its lines, from the list's own left edge.
    private const string LineStarts = """
        () => {
          const range = document.createRange();
          const { left } = document.querySelector('.breadcrumbs ol').getBoundingClientRect();
          return [...document.querySelectorAll('.breadcrumbs li')].filter((entry) => entry.getBoundingClientRect().left === left).map((entry) => {
            range.selectNodeContents(entry);
            return range.getClientRects()[0].left - left;
          });
        }
        """;

    [Fact]
    public async Task The_focus_goes_down_the_column_beside_a_topic()
    {
        await using var visit = await BeginAsync(1280);
        await visit.OpenAsync("history/berlin-plus.html");
        var heights = await visit.Page.Locator(".beside a:visible").EvaluateAllAsync<double[]>(
            "links => links.map(link => link.getBoundingClientRect().top)");

        Assert.True(heights.Length > 10, $"only {heights.Length} links");
        Assert.Equal(heights.Order(), heights);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task In_forced_colours_the_header_keeps_no_room_for_a_switch_that_does_not_come(int width)
    {
        await using var visit = await BeginAsync(width, new() { ForcedColors = ForcedColors.Active });
        await visit.OpenAsync("history/berlin-plus.html");

        Assert.Null(await visit.Page.Locator("[data-theme-switch]").BoundingBoxAsync());
    }

    [Fact]
    public async Task A_citation_is_as_large_in_a_table_as_in_the_text()
    {
        await using var visit = await BeginAsync(1280);
        await visit.OpenAsync("foundations/overview.html");
        var sizes = await visit.Page.EvaluateAsync<string[]>(
            "() => ['.prose p', 'td'].map(place => getComputedStyle(document.querySelector(`${place} .cite`)).fontSize)");

        Assert.Equal(sizes[0], sizes[1]);
    }

    [Fact]
    public async Task No_line_of_the_home_page_is_too_long_to_be_read()
    {
        await using var visit = await BeginAsync(1280);
        await visit.OpenAsync("index.html");
        var most = await visit.Page.EvaluateAsync<double>("48 * parseFloat(getComputedStyle(document.documentElement).fontSize)");
        var widths = await visit.Page.Locator(".topics > li, .topic-summary").EvaluateAllAsync<double[]>(
            "texts => texts.map(text => text.getBoundingClientRect().width)");

        Assert.NotEmpty(widths);
        Assert.All(widths, width => Assert.InRange(width, 1, most));
    }

    [Fact]
    public async Task No_line_of_the_way_to_a_page_begins_with_a_stroke()
    {
        await using var visit = await BeginAsync(320);
        await visit.OpenAsync("glossary/high-representative.html");
        var starts = await visit.Page.EvaluateAsync<double[]>(LineStarts);

        Assert.True(starts.Length > 1, "all stands on one line");
        Assert.All(starts, start => Assert.Equal(0, start));
    }

    [Fact]
    public async Task The_decades_of_a_strip_stand_as_far_from_each_other_as_they_are()
    {
        await using var visit = await BeginAsync(1280);
        await visit.OpenAsync("timeline/index.html");
        var middles = await visit.Page.Locator(".strip .axis-label").EvaluateAllAsync<double[]>(
            "labels => labels.map(label => label.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2)");

        var steps = middles.Zip(middles.Skip(1), (one, next) => next - one).ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.InRange(step, steps.Max() - 1, steps.Max()));
    }

    private Task<Visit> BeginAsync(int width, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize = new() { Width = width, Height = 800 };
        return Visit.BeginAsync(chromium, chromium.Served, options);
    }
}
