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

    // What in drawings stands out too little from what it stands on: 4.5 for letters, 3 for shapes (WCAG 1.4.3 and 1.4.11).
    private const string Faint = """
        () => {
          const light = (colour) => {
            const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (one, other) => {
            const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
            return (more + 0.05) / (less + 0.05);
          };
          const fillOf = (element) => getComputedStyle(element).fill;
          const page = getComputedStyle(document.documentElement).backgroundColor;
          const shapeUnder = (element) => element.closest('.tile')?.querySelector('rect') ?? (element.closest('.on-family') && element.closest('svg').querySelector('circle'));
          const groundOf = (element) => {
            const shape = shapeUnder(element);
            return shape && fillOf(shape) !== 'none' ? fillOf(shape) : page;
          };
          const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.getBoundingClientRect().width > 0);
          const pairs = [
            ...visible(':is(.drawing, .memberships) :is(text, tspan)').map((text) => [text, fillOf(text), groundOf(text), 4.5]),
            ...visible('.tile path').map((mark) => [mark, fillOf(mark), groundOf(mark), 3]),
            ...visible('.drawing .value').filter((value) => getComputedStyle(value).stroke !== page).map((value) => [value, page, page, 3]),
            ...visible('.drawing rect:not(.strip-room), .line path, .memberships > :is(circle, path)').map((shape) => [shape, fillOf(shape), page, 3]),
            ...visible('.line line').map((line) => [line, getComputedStyle(line).stroke, page, 3]),
          ];
          return pairs
            .filter(([, colour, ground, least]) => colour !== 'none' && contrast(colour, ground) < least)
            .map(([element, colour, ground]) => `${colour} on ${ground}: ${element.outerHTML.slice(0, 120)}`);
        }
        """;

    // Labels of a drawing that stand on each other, by more than the room around their letters.
    private const string MeetingLabels = """
        () => [...document.querySelectorAll('.drawing')].flatMap((drawing) => {
          const labels = [...drawing.querySelectorAll('text')]
            .map((text) => ({ text, box: text.getBoundingClientRect() }))
            .filter(({ text, box }) => box.width > 0 && text.closest('.drawing') === drawing);
          const isOn = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
            && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > one.height * 0.4;
          return labels.flatMap(({ text, box }, index) => labels.slice(index + 1)
            .filter((other) => isOn(box, other.box))
            .map((other) => `${text.textContent.trim()} and ${other.text.textContent.trim()}`));
        })
        """;

    [Theory]
    [InlineData(16, 1280)]
    [InlineData(32, 1280)]
    [InlineData(16, 320)]
    [InlineData(32, 320)]
    public async Task Labels_of_a_drawing_do_not_stand_on_each_other(int size, int width)
    {
        await using var browser = await WithTextOfAsync(size);
        var page = await WindowAsync(browser, width);
        var meeting = new List<string>();
        foreach (var path in (string[])["figures/index.html", "members/index.html", "index.html", "timeline/index.html"])
        {
            await page.GotoAsync(chromium.Served + path);
            Assert.NotEqual(0, await page.Locator(".drawing").CountAsync());
            meeting.AddRange((await page.EvaluateAsync<string[]>(MeetingLabels)).Select(labels => $"{path}: {labels}"));
        }

        Expect.Nothing(meeting);
    }

    [Fact]
    public async Task Text_twice_as_large_still_fits_the_window()
    {
        await using var browser = await WithTextOfAsync(32);
        var page = await WindowAsync(browser);
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

    [Theory]
    [InlineData(ColorScheme.Light, null)]
    [InlineData(ColorScheme.Light, "dark")]
    [InlineData(ColorScheme.Dark, null)]
    [InlineData(ColorScheme.Dark, "light")]
    public async Task In_forced_colours_drawings_can_be_read_whatever_the_switch_says(ColorScheme scheme, string? theme)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        await visit.Page.AddInitScriptAsync($"localStorage.{(theme is null ? "removeItem('theme')" : $"setItem('theme', '{theme}')")}");
        var faint = new List<string>();
        foreach (var path in Paths)
        {
            await visit.OpenAsync(path);
            faint.AddRange((await visit.Page.EvaluateAsync<string[]>(Faint)).Select(element => $"{path}: {element}"));
        }

        Expect.Nothing(faint);
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

    // The size of text is set for a whole browser.
    private Task<IBrowser> WithTextOfAsync(int pixels) => chromium.LaunchAsync($"--blink-settings=defaultFontSize={pixels}");

    private static Task<IPage> WindowAsync(IBrowser browser, int width = 1280) =>
        browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ServiceWorkers = ServiceWorkerPolicy.Block });
}
