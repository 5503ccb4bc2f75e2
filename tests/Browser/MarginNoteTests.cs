using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Browser;

/// <summary>The sources of a text beside it, on a screen that has room for them.</summary>
[Collection("Browser")]
public sealed class MarginNoteTests(Chromium chromium)
{
    // Each note as "place of its line, text", and what is wrong with any.
    private const string WrongNotes = """
        () => {
          const wrong = [];
          const notes = [...document.querySelectorAll('.margin-notes p')];
          const edge = document.querySelector('.site-header').getBoundingClientRect().right;
          let above = -Infinity;
          for (const note of notes) {
            const { top, bottom, right } = note.getBoundingClientRect();
            const text = note.textContent;
            const source = document.getElementById(`R${parseInt(text)}`);
            const [line, title] = ['p', 'a'].map((part) => source.querySelector(part).textContent);
            const [, after] = text.split(`${title}, `);
            if (!/^(.*\d{4}|undated) ·/.test(after) || !line.endsWith(after)) wrong.push(`not whole: ${text}`);
            if (note.scrollHeight > note.clientHeight + 1 || right > edge) wrong.push(`cut off: ${text}`);
            if (top < above) wrong.push(`over another: ${text}`);
            const lines = [...document.querySelectorAll(`.prose .cite[href='#R${parseInt(text)}']`)].map((cite) => cite.getBoundingClientRect().top);
            const isMoved = top - above < 20;
            if (!isMoved && !lines.some((line) => Math.abs(line - top) < 2)) wrong.push(`at no line that cites it: ${text}`);
            above = bottom;
          }
          return [`${notes.length}`, ...wrong];
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(1366)]
    [InlineData(1500)]
    public async Task A_source_stands_beside_the_line_that_cites_it_with_its_whole_title_date_and_standing(int width)
    {
        await using var visit = await Visit.BeginAsync(
            chromium, chromium.Served, new() { ViewportSize = new() { Width = width, Height = 900 } });
        await visit.OpenAsync("history/berlin-plus.html");
        await visit.UntilAsync("document.querySelector('.margin-notes p') !== null");

        var found = await visit.Page.EvaluateAsync<string[]>(WrongNotes);

        Assert.NotEqual("0", found[0]);
        Expect.Nothing(found[1..]);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_list_item_has_neither_the_words_nor_the_sources_of_one_inside_it()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("history/berlin-plus.html");
        await visit.Page.Locator(".prose").EvaluateAsync("""
            prose => prose.insertAdjacentHTML('beforeend', `
              <ul><li id="s998">Outer claim.<a class="cite" href="#R1">[1]</a>
                <ul><li id="s999">Inner claim.<a class="cite" href="#R2">[2]</a></li></ul></li></ul>`)
            """);

        await visit.Page.Locator("#Evidence summary").ClickAsync();

        var outer = visit.Page.Locator(".statement-links li:has(> a[href='#s998'])");
        await outer.WaitForAsync();
        Assert.Equal("Outer claim.", await outer.Locator("a").First.TextContentAsync());
        Assert.StartsWith("1 ", Assert.Single(await outer.Locator("p").AllTextContentsAsync()), StringComparison.Ordinal);
        Assert.Equal("Inner claim.", await visit.Page.Locator(".statement-links a[href='#s999']").TextContentAsync());
    }

    [Fact]
    public async Task What_lists_the_statements_of_a_page_is_loaded_when_they_are_asked_for_and_again_where_it_was_lost()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        var asked = 0;
        await visit.RouteAsync("**/assets/statements.*.js", route => ++asked == 1 ? route.AbortAsync() : route.ContinueAsync());
        await visit.OpenAsync("history/berlin-plus.html");
        var evidence = visit.Page.Locator("#Evidence summary");
        Assert.Equal(0, asked);

        await evidence.ClickAsync();
        await Visit.UntilAsync(() => Task.FromResult(asked == 1), "the code was asked for");
        Assert.Equal(0, await visit.Page.Locator(".statement-links").CountAsync());
        await evidence.ClickAsync();
        await evidence.ClickAsync();

        await visit.Page.Locator(".statement-links a").First.WaitForAsync();
        Assert.Equal(1, await visit.Page.Locator(".statement-links").CountAsync());
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task The_sign_that_a_statement_goes_on_stays_on_the_line_of_its_last_word()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("history/berlin-plus.html");

        await visit.Page.Locator("#Evidence summary").ClickAsync();

        await visit.Page.Locator(".statement-links a").First.WaitForAsync();
        var texts = await visit.Page.Locator(".statement-links a").AllTextContentsAsync();
        Assert.Contains(texts, text => text.EndsWith("\u00a0…", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.EndsWith(" …", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_is_named_by_its_cells_and_rows_and_not_by_words_run_together()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        await visit.OpenAsync("history/berlin-plus.html");
        await visit.Page.Locator(".prose").EvaluateAsync("""
            prose => prose.insertAdjacentHTML('beforeend', `
              <table id="s999"><thead><tr><th></th><th>NATO</th><th>EU</th></tr></thead>
              <tbody><tr><td>Basis</td><td></td><td>treaty<a class="cite" href="#R1">[1]</a></td></tr></tbody></table>`)
            """);

        await visit.Page.Locator("#Evidence summary").ClickAsync();

        Assert.Equal("NATO · EU | Basis · · treaty", await visit.Page.Locator(".statement-links a[href='#s999']").TextContentAsync());
    }
}
