using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>What readers set for themselves: larger text, colours of their own, less motion.</summary>
[Collection("Browser")]
public sealed class ReadersSettingsTests(Chromium chromium)
{
    private static readonly string[] Paths =
        ["index.html", "history/berlin-plus.html", "timeline/index.html", "glossary/index.html", "members/index.html", "figures/index.html"];

    // Marks and bars that have no words of their own: whether each still stands out from the page.
    private const string Invisible = """
        () => {
          const ground = getComputedStyle(document.documentElement).backgroundColor;
          const shapes = [...document.querySelectorAll('.drawing rect, .drawing circle, .memberships circle')]
            .filter((shape) => shape.getBoundingClientRect().width > 0 && !shape.matches('.strip-room'))
            .filter((shape) => [ground, 'none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(shape).fill));
          const marks = [...document.querySelectorAll('.org')]
            .filter((mark) => [ground, 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(mark, '::before').backgroundColor));
          return [...shapes, ...marks].map((element) => element.outerHTML.slice(0, 120));
        }
        """;

    [Fact]
    public async Task Text_twice_as_large_still_fits_the_window()
    {
        await using var browser = await chromium.LaunchAsync("--blink-settings=defaultFontSize=32");
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        var wide = new List<string>();
        foreach (var path in chromium.OneOfEachKind)
        {
            await page.GotoAsync(chromium.Served + path);
            Assert.Equal("34px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 1280)
            {
                wide.Add($"{path}: {width} px");
            }
        }

        Expect.Nothing(wide);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task In_forced_colours_every_mark_and_bar_can_be_seen(ColorScheme scheme)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        var lost = new List<string>();
        foreach (var path in Paths)
        {
            await visit.OpenAsync(path);
            lost.AddRange((await visit.Page.EvaluateAsync<string[]>(Invisible)).Select(element => $"{path}: {element}"));
        }

        Expect.Nothing(lost);
    }

    [Fact]
    public async Task With_less_motion_nothing_moves_by_itself()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ReducedMotion = ReducedMotion.Reduce });
        var moving = new List<string>();
        foreach (var path in Paths)
        {
            await visit.OpenAsync(path);
            moving.AddRange(await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('*')].filter((element) => {
                  const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
                  return scrollBehavior === 'smooth' || [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0.01);
                }).map((element) => element.outerHTML.slice(0, 120))
                """));
        }

        Expect.Nothing(moving);
    }
}
