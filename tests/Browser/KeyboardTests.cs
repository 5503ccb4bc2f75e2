using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>A walk through the pages with the Tab key alone.</summary>
[Collection("Browser")]
public sealed class KeyboardTests(Chromium chromium)
{
    // Enough to pass the header, every control above a list, and the first of its entries.
    private const int Steps = 60;

    // Where the focus is: what it is on, and what a reader who needs to see it would miss.
    private const string Focus = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return ['', '', ''];
          const isSame = window.lastFocused === element;
          window.lastFocused = element;
          const { top, left, bottom, right, width, height } = element.getBoundingClientRect();
          const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
          const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
          const faults = [!isOnScreen && 'is off the screen', !isMarked && 'has no mark', !name.trim() && 'has no name'].filter(Boolean);
          return [element.outerHTML.slice(0, 90), faults.join(' and '), isSame ? 'same' : ''];
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_focus_is_always_seen_named_and_never_caught(int width)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new()
        {
            ReducedMotion = ReducedMotion.Reduce, // else the page would still be on its way
            ViewportSize = new() { Width = width, Height = 800 },
        });
        var found = new List<string>();
        foreach (var path in chromium.OneOfEachKind)
        {
            await visit.OpenAsync(path);
            for (var step = 0; step < Steps; step++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                var focus = await visit.Page.EvaluateAsync<string[]>(Focus);
                if (focus[0].Length == 0)
                {
                    break; // past the last: the page lets go
                }

                found.AddRange(focus[1].Length > 0 ? [$"{path}, step {step}: {focus[1]}: {focus[0]}"] : []);
                found.AddRange(focus[2].Length > 0 ? [$"{path}, step {step}: the focus does not move on from {focus[0]}"] : []);
            }
        }

        Expect.Nothing(found);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Every_control_of_a_topic_works_by_keyboard()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("history/berlin-plus.html");
        var page = visit.Page;

        await page.Locator("[data-theme-switch]").PressAsync("Enter");
        Assert.Equal("light", await page.Locator("html").GetAttributeAsync("data-theme"));

        await page.Locator("#Evidence summary").PressAsync("Enter");
        await page.Locator(".statement-links a").First.WaitForAsync();
        await page.Locator(".statement-links a").First.PressAsync("Enter");
        await visit.UntilAtAsync("#s1");

        await page.Locator(".citing summary").PressAsync("Enter");
        Assert.True(await page.Locator("pre.citation").IsVisibleAsync());

        await page.Locator(".chart summary, details summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.False(await page.Locator("#Evidence").EvaluateAsync<bool>("details => details.open"));
        visit.AssertSmooth();
    }

    [Theory]
    [InlineData("Copy reference", "“Berlin Plus”")]
    [InlineData("Copy BibTeX", "@")]
    public async Task How_to_cite_a_page_is_copied_by_a_button_that_says_what_it_copies(string name, string copied)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync("history/berlin-plus.html");

        await visit.Page.Locator(".citing summary").PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");

        await visit.Page.GetByText("Copied").WaitForAsync();
        Assert.StartsWith(copied, await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }
}
