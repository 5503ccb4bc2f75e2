using Deque.AxeCore.Commons;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>axe finds no violation: on every kind of page, by day and by night, on a narrow, a middling and a wide screen.</summary>
[Collection("Browser of many pages")]
public sealed class AccessibilityTests(Chromium chromium)
{
    // Only what is wrong comes back: on the longest pages the whole report takes axe's own extension ten times as long.
    private const string Violations = """
        async (isDark) => {
          // WCAG 2.0 to 2.2, levels A and AA, and axe's own best practices. Targets of 24 pixels have to be asked for, and are compared
          // each with each: minutes for the thousands of links of a whole list. By night only colours are others.
          const asked = isDark ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: { 'target-size': { enabled: document.links.length < 600 } },
          };
          const { violations } = await axe.run({ ...asked, resultTypes: ['violations'] });
          const place = ({ target, html }) => `\n    ${target}: ${html.slice(0, 300)}`;
          return violations.map(({ id, help, nodes }) => `${id}, ${help} (${nodes.length} places)${nodes.slice(0, 3).map(place).join('')}`);
        }
        """;

    // axe would take minutes for the longest lists: the first entries of each stand for those that follow. It asks where things are also
    // of what the browser has not laid out, since it is far down: so all is.
    private const string Prepare = """
        () => {
          for (const most of [40, 20, 10, 5]) {
            if (document.getElementsByTagName('*').length < 3000) break;
            for (const list of document.querySelectorAll('main, main :not(svg, svg *)')) {
              for (const entry of [...list.children].slice(most)) entry.remove();
            }
          }
          document.styleSheets[0].insertRule('* { content-visibility: visible !important }');
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly int[] Widths = [320, 768, 1280];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_violation(ColorScheme scheme)
    {
        await using var visit = await BeginAsync(scheme, Widths[0]);
        var found = new List<string>();
        foreach (var path in chromium.OneOfEachKind)
        {
            await visit.OpenAsync(path);
            await visit.Page.EvaluateAsync(Prepare);
            await visit.Page.EvaluateAsync(Axe);
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                found.AddRange(await FindAsync(visit.Page, $"{path} at {width} px", isDark: scheme == ColorScheme.Dark));
            }
        }

        Expect.Nothing(found);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Nor_where_a_card_the_menu_the_contents_or_the_search_is_open(ColorScheme scheme, int width)
    {
        await using var visit = await BeginAsync(scheme, width);
        await visit.OpenAsync("history/berlin-plus.html");
        await visit.Page.EvaluateAsync(Axe);

        await visit.Page.Locator("main a.term").First.HoverAsync();
        await visit.Page.Locator(".card:popover-open").WaitForAsync();
        var found = await FindAsync(visit.Page, "with a card");
        await visit.Page.Keyboard.PressAsync("Escape");

        foreach (var name in (string[])["Menu", "On this page"])
        {
            var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = name });
            if (await button.IsVisibleAsync())
            {
                await button.ClickAsync();
                found.AddRange(await FindAsync(visit.Page, $"with '{name}'"));
                await visit.Page.Keyboard.PressAsync("Escape");
            }
        }

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("berlin");
        await visit.Page.Locator("dialog .search-results a").First.WaitForAsync();
        found.AddRange(await FindAsync(visit.Page, "with the search"));

        Expect.Nothing(found);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Nor_in_a_list_that_is_narrowed(ColorScheme scheme, int width)
    {
        await using var visit = await BeginAsync(scheme, width);
        var found = new List<string>();
        foreach (var path in (string[])["timeline/index.html?organisation=weu", "glossary/index.html?kind=operation&words=sea"])
        {
            await visit.OpenAsync(path);
            await visit.Page.EvaluateAsync(Axe);
            found.AddRange(await FindAsync(visit.Page, path));
        }

        Expect.Nothing(found);
    }

    [Fact]
    public async Task Axe_is_at_work()
    {
        await using var visit = await BeginAsync(ColorScheme.Light, 1280);
        await visit.OpenAsync("index.html");
        await visit.Page.EvaluateAsync(Axe);
        await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('button'))");
        Assert.StartsWith("spoilt: button-name", Assert.Single(await FindAsync(visit.Page, "spoilt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_at_work_by_night_too()
    {
        await using var visit = await BeginAsync(ColorScheme.Dark, 1280);
        await visit.OpenAsync("index.html");
        await visit.Page.EvaluateAsync(Axe);
        await visit.Page.EvaluateAsync("""
            const faint = document.createElement('p');
            faint.textContent = 'faint';
            faint.style.color = '#333';
            document.querySelector('main').append(faint);
            """);
        Assert.StartsWith("spoilt: color-contrast", Assert.Single(await FindAsync(visit.Page, "spoilt", isDark: true)), StringComparison.Ordinal);
    }

    private Task<Visit> BeginAsync(ColorScheme scheme, int width) => Visit.BeginAsync(chromium, chromium.Served, new()
    {
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = width, Height = 900 },
    });

    private static async Task<List<string>> FindAsync(IPage page, string where, bool isDark = false) =>
        [.. (await page.EvaluateAsync<string[]>(Violations, isDark)).Select(violation => $"{where}: {violation}")];
}
