using System.Globalization;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The site on a screen of 320 pixels, and what must fit on wider ones as well.</summary>
[Collection("Browser")]
public sealed class NarrowScreenTests(Chromium chromium)
{
    private const int Width = 320;

    private const int Height = 640;

    // What reaches over the right edge, to find the culprit by.
    private const string WideElements = """
        () => [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .slice(0, 5)
          .map((element) => `${element.localName}.${element.getAttribute('class')}`)
          .join(' ')
        """;

    // Texts that reach over an edge of the window, but for those that the reader can scroll to.
    private const string CutTexts = """
        () => {
          const isMeant = (element) => {
            return /auto|scroll/.test(getComputedStyle(element).overflowX)
              || (element.parentElement !== null && isMeant(element.parentElement));
          };
          const isOut = ({ left, right, width }) => width > 0 && (left < 0 || right > document.documentElement.clientWidth);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          const cut = [];
          while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            range.selectNodeContents(walker.currentNode);
            const isCut = [...range.getClientRects()].some(isOut) && parentElement.checkVisibility();
            if (isCut && !parentElement.matches('.skip') && !isMeant(parentElement)) cut.push(data.trim());
          }
          return cut;
        }
        """;

    // Labels of drawings that reach out of the column the page is set in.
    private const string StrayLabels = """
        () => {
          const { left, right } = document.querySelector('main').getBoundingClientRect();
          return [...document.querySelectorAll('.drawing text')].filter((label) => {
            const box = label.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
          }).map((label) => label.textContent.trim());
        }
        """;

    // Boxes with more to the side than they show that have no shade which stays where it is, or that a keyboard does not reach.
    private const string UnmarkedBoxes = """
        () => {
          document.querySelectorAll('details').forEach((details) => { details.open = true; });
          const boxes = [...document.querySelectorAll('main *')].filter((element) =>
            element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX));
          const isMarked = (box) => {
            const { backgroundImage, backgroundAttachment } = getComputedStyle(box);
            return backgroundImage.includes('gradient') && /local.*scroll/.test(backgroundAttachment) && box.tabIndex === 0;
          };
          return [`${boxes.length}`, ...boxes.filter((box) => !isMarked(box)).map((box) => box.outerHTML.slice(0, 100))];
        }
        """;

    // Each page is opened once and asked all of it. At the other widths only labels could stray: the style keeps rooms for them beside a
    // plot, and what stands out of them would reach into the margin, or into what is beside it.
    [Fact]
    public async Task Nothing_scrolls_sideways_is_cut_off_or_stands_in_the_margin_and_a_box_that_scrolls_shows_it()
    {
        await using var visit = await BeginAsync();
        var wrong = new List<string>();
        var boxes = 0;
        foreach (var path in chromium.OneOfEachKind.Concat(chromium.Topics).Distinct())
        {
            await visit.OpenAsync(path);
            var width = await visit.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
            if (width > Width)
            {
                wrong.Add($"{path} is {width} px wide: {await visit.Page.EvaluateAsync<string>(WideElements)}");
            }

            wrong.AddRange((await visit.Page.EvaluateAsync<string[]>(CutTexts)).Select(text => $"{path} cuts off: {text}"));
            foreach (var other in (int[])[768, 1280, Width])
            {
                await visit.Page.SetViewportSizeAsync(other, Height);
                wrong.AddRange((await visit.Page.EvaluateAsync<string[]>(StrayLabels)).Select(text => $"{path} at {other} px lets stray: {text}"));
            }

            var found = await visit.Page.EvaluateAsync<string[]>(UnmarkedBoxes);
            boxes += int.Parse(found[0], CultureInfo.InvariantCulture);
            wrong.AddRange(found[1..].Select(box => $"{path} does not show that there is more, or no keyboard reaches it: {box}"));
        }

        Assert.True(boxes > 10, $"only {boxes} boxes scroll");
        Expect.Nothing(wrong);
    }

    [Fact]
    public async Task How_much_is_supported_is_seen_without_scrolling()
    {
        await using var visit = await BeginAsync();
        await visit.OpenAsync("evidence/index.html");
        var edges = await visit.Page.Locator(".coverage").EvaluateAllAsync<double[]>(
            "bars => bars.map(bar => bar.getBoundingClientRect().right)");
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.InRange(edge, 1, Width));
    }

    // Of two columns each has room; of more every cell stands alone, after the name of its column.
    [Theory]
    [InlineData("politics/expert-views.html")]
    [InlineData("history/western-union-weu.html")]
    public async Task A_table_of_many_columns_is_read_without_scrolling_and_stays_one_for_who_listens(string path)
    {
        await using var visit = await BeginAsync();
        await visit.OpenAsync(path);

        var frame = visit.Page.Locator(".scroll:has(.folds)").First;
        Assert.Equal(0, await frame.EvaluateAsync<int>("frame => frame.scrollWidth - frame.clientWidth"));
        var unnamed = await frame.EvaluateAsync<string[]>("""
            frame => [...frame.querySelectorAll('td + td')]
              .filter((cell) => !getComputedStyle(cell, '::before').content.includes(frame.querySelector('tr').cells[cell.cellIndex].textContent))
              .map((cell) => cell.textContent)
            """);
        Assert.Empty(unnamed);
        var heard = await frame.AriaSnapshotAsync();
        Assert.Contains("- columnheader", heard, StringComparison.Ordinal);
        Assert.Contains("- row ", heard, StringComparison.Ordinal);
        Assert.Contains("- cell ", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_number_and_its_bar_words_have_room()
    {
        await using var visit = await BeginAsync();
        await visit.OpenAsync("evidence/index.html");

        Assert.InRange((await visit.Page.Locator("th .note").First.BoundingBoxAsync())!.Width, 0.5 * Width, Width);
    }

    [Fact]
    public async Task The_contents_lie_behind_a_button_and_out_of_the_way_once_they_have_led_somewhere()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served, new() { ViewportSize = new() { Width = Width, Height = Height }, ReducedMotion = ReducedMotion.Reduce });
        await visit.OpenAsync("history/berlin-plus.html");
        var contents = visit.Page.Locator("nav.contents");
        Assert.False(await contents.IsVisibleAsync());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "On this page" }).ClickAsync();
        await contents.GetByRole(AriaRole.Link, new() { Name = "Sources", Exact = true }).ClickAsync();
        await visit.UntilAsync("Math.abs(document.getElementById('Sources').getBoundingClientRect().top) < 60");
        Assert.False(await contents.IsVisibleAsync());

        await visit.Page.SetViewportSizeAsync(1280, 900);
        Assert.True(await contents.IsVisibleAsync());
        Assert.False(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "On this page" }).IsVisibleAsync());
        visit.AssertSmooth();
    }

    [Fact]
    public async Task Where_nothing_lies_over_a_page_since_the_browser_cannot_the_contents_lead_on_without_a_mishap()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.Page.AddInitScriptAsync("for (const name of ['showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];");
        await visit.OpenAsync("history/berlin-plus.html");

        await visit.Page.Locator("nav.contents").GetByRole(AriaRole.Link, new() { Name = "Sources", Exact = true }).ClickAsync();

        await visit.UntilAtAsync("#Sources");
        visit.AssertSmooth();
    }

    [Fact]
    public async Task The_menu_opens_and_closes_by_keyboard()
    {
        await using var visit = await BeginAsync();
        await visit.OpenAsync(chromium.Topics[0]);
        var link = visit.Page.Locator(".nav-tools a").First;
        Assert.False(await link.IsVisibleAsync());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).PressAsync("Enter");
        Assert.True(await link.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.False(await link.IsVisibleAsync());
    }

    private Task<Visit> BeginAsync() =>
        Visit.BeginAsync(chromium, chromium.Served, new() { ViewportSize = new() { Width = Width, Height = Height } });
}
