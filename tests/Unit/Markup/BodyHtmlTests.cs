using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EuNatoSite.Markup;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Markup;

/// <summary>What reaches the page: the writer's words and structure, this site's links, and nothing that could act.</summary>
public sealed class BodyHtmlTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["a"] = ["href", "class", "title", "id", "rel", "role"],
        ["img"] = ["src", "alt", "title", "loading"],
        ["ol"] = ["start", "type", "class"],
        ["code"] = ["class"],
        ["pre"] = ["tabindex"],
        ["div"] = ["class", "id", "role", "aria-label", "tabindex"],
        ["p"] = ["id", "class"],
        ["table"] = ["id", "class"],
        ["th"] = ["style", "class", "align"],
        ["td"] = ["style", "class", "align", "data-label"],
        ["li"] = ["id", "class"],
        ["sup"] = ["id"],
        ["h1"] = ["id"], ["h2"] = ["id"], ["h3"] = ["id"], ["h4"] = ["id"], ["h5"] = ["id"], ["h6"] = ["id"],
        ["ul"] = ["class"], ["blockquote"] = [], ["em"] = [], ["strong"] = [], ["br"] = [], ["hr"] = [],
        ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["col"] = ["style"], ["colgroup"] = [], ["dl"] = ["class"], ["dt"] = ["id"], ["dd"] = ["id"],
        ["html"] = [], ["head"] = [], ["body"] = [],
    };

    [Theory]
    [InlineData("[one](1.md)", "<p><a href=\"1.md\">one</a></p>")]
    [InlineData("[one](1.md \"T & \\\"q\\\"\")", "<p><a href=\"1.md\" title=\"T &amp; “q”\">one</a></p>")]
    [InlineData("[[one]]", "<p><a href=\"one.html\" class=\"topic\">the name of one</a></p>")]
    [InlineData("[[one|*words*]]", "<p><a href=\"one.html\" class=\"topic\">*words*</a></p>")]
    [InlineData("Said [@one, p. 4].", "<p id=\"s1\">Said<a href=\"#source-one\" class=\"cite\">[1p. 4]</a>.</p>")]
    [InlineData("Said. [@one]", "<p id=\"s1\">Said.<a href=\"#source-one\" class=\"cite\">[1]</a></p>")]
    [InlineData("*Said*\n[@one] more", "<p id=\"s1\"><em>Said</em><a href=\"#source-one\" class=\"cite\">[1]</a> more</p>")]
    [InlineData("<https://a.example/?b&c>", "<p><a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a></p>")]
    [InlineData("![one](1.png \"T\")", "<p><img src=\"1.png\" alt=\"one\" title=\"T\" loading=\"lazy\"></p>")]
    [InlineData("[![one](1.png)](1.md)", "<p><a href=\"1.md\"><img src=\"1.png\" alt=\"one\" loading=\"lazy\"></a></p>")]
    [InlineData("a < b & \\\"c\\\"", "<p>a &lt; b &amp; &quot;c&quot;</p>")]
    [InlineData("~~one~~ ==two== one@two.example https://a.example {.c}", "<p>~~one~~ ==two== one@two.example https://a.example {.c}</p>")]
    public void Markdown_becomes_html(string markdown, string html) =>
        Assert.Equal(html, Parsed.Html(Parsed.Body(markdown).Value).TrimEnd());

    [Theory]
    [InlineData("![a [b](https://x.example/onerror=alert(1)//) c](p.png)", "a b c")]
    [InlineData("![a <https://x.example/onerror=alert(1)//> c](p.png)", "a https://x.example/onerror=alert(1)// c")]
    [InlineData("![a [[b]] [[c|d]] e](p.png)", "a b d e")]
    [InlineData("![a ![b](q.png) c](p.png)", "a b c")]
    [InlineData("![a *b* `c` &amp; \\\" [@d] e](p.png)", "a b c & \"  e")]
    [InlineData("![a[^1]](p.png)\n\n[^1]: note", "a")]
    [InlineData("![<b>x</b>](p.png)", "<b>x</b>")]
    public void The_description_of_a_picture_is_words_and_cannot_end_its_attribute(string markdown, string words)
    {
        var picture = Assert.Single(Read(markdown).QuerySelectorAll("img"));

        Assert.Equal(words, picture.GetAttribute("alt"));
        Assert.Equal(["src", "alt", "loading"], picture.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void A_reference_that_leads_nowhere_leaves_its_words()
    {
        var body = Parsed.Body("[one](1.md) [[two]] [[three|Three]] [@four] ![five *six*](5.png) <https://a.example>").Value;

        var html = Assert.IsType<HtmlPart>(Assert.Single(body.Render(new BodyLinks(_ => null, [], _ => null)))).Html;

        Assert.Equal("<p id=\"s1\">one two Three five <em>six</em> https://a.example</p>\n", html);
    }

    [Fact]
    public void The_side_of_a_column_is_a_class_because_no_browser_may_apply_an_inline_style()
    {
        var body = Parsed.Body("| | | | |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |").Value;

        var html = Assert.IsType<HtmlPart>(Assert.Single(body.Render(new BodyLinks(_ => null, [], _ => null)))).Html;

        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
        Assert.Contains("<td>1</td>\n<td>2</td>\n<td class=\"right\">3</td>\n<td class=\"centre\">4</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Marked_words_become_links_across_line_ends_and_beside_each_other()
    {
        var body = Parsed.Body("The NATO\nInnovation Fund & NATO").Value;
        ImmutableArray<TextMark> marks = [new(0, 4, 20, "fund"), new(0, 27, 4, "nato")];
        Assert.Equal(["NATO Innovation Fund", "NATO"], marks.Select(mark => body.Runs[0].Text.Substring(mark.Start, mark.Length)));

        var html = body.Render(new BodyLinks(_ => null, marks, key => new Hyperlink(key + ".html", Role: "term")));

        Assert.Equal(
            "<p>The <a href=\"fund.html\" class=\"term\">NATO\nInnovation Fund</a> &amp; "
            + "<a href=\"nato.html\" class=\"term\">NATO</a></p>\n",
            Assert.IsType<HtmlPart>(Assert.Single(html)).Html);
    }

    [Theory]
    [InlineData("NATO", "{NATO}")]
    [InlineData("😀 & “é” < \"NATO\" > 𝒳", "😀 &amp; “é” &lt; “{NATO}” &gt; 𝒳")]
    [InlineData("[@one] NATO [@two] says", " {NATO} says")]
    [InlineData("&copy; é\n𝒳 \\* NATO\nNATO", "© é\n𝒳 * {NATO}\nNATO")]
    public void A_mark_is_found_again_whatever_characters_stand_before_it(string markdown, string html)
    {
        var body = Parsed.Body(markdown).Value;
        var run = Enumerable.Range(0, body.Runs.Length).First(run => body.Runs[run].Text.Contains("NATO", StringComparison.Ordinal));
        var mark = new TextMark(run, body.Runs[run].Text.IndexOf("NATO", StringComparison.Ordinal), 4, "nato");

        var page = Assert.IsType<HtmlPart>(Assert.Single(body.Render(new BodyLinks(_ => null, [mark], _ => new Hyperlink("n.html"))))).Html;

        Assert.Equal(
            html.Replace("{", "<a href=\"n.html\">", StringComparison.Ordinal).Replace("}", "</a>", StringComparison.Ordinal),
            page[(page.IndexOf('>', StringComparison.Ordinal) + 1)..^"</p>\n".Length]);
    }

    [Fact]
    public void Fragments_get_what_the_page_puts_before_them_and_words_do_not()
    {
        var body = Parsed.Body("## One\n\nTwo \" id=\" [@a] and `<a id=\"x\" href=\"#y\">`.[^1]\n\n[^1]: Note.").Value;

        var plain = Parsed.Html(body);
        var html = ((HtmlPart)body.Render(Parsed.OwnAddresses(body) with { FragmentPrefix = "Book--" })[0]).Html;

        var page = new HtmlParser().ParseDocument(html);
        Assert.NotEmpty(page.QuerySelectorAll("[id]"));
        Assert.All(page.QuerySelectorAll("[id]"), element => Assert.StartsWith("Book--", element.Id, StringComparison.Ordinal));
        Assert.All(
            page.QuerySelectorAll("a:not(.cite)"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(plain, html.Replace("Book--", "", StringComparison.Ordinal));
        Assert.Equal("<a id=\"x\" href=\"#y\">", page.QuerySelector("code")!.TextContent);
    }

    [Fact]
    public void A_mark_without_a_link_leaves_its_words_and_marks_are_asked_for_in_reading_order()
    {
        var body = Parsed.Body("One two.\n\n- three\n\n| four |\n|---|\n| five |").Value;
        var marks = body.Runs.Select((run, index) => new TextMark(index, 0, 3, run.Text)).ToImmutableArray();
        var asked = new List<string>();

        var html = body.Render(new BodyLinks(_ => null, marks, key =>
        {
            asked.Add(key);
            return null;
        }));

        Assert.Equal(["One two.", "three", "four", "five"], asked);
        Assert.DoesNotContain("<a", ((HtmlPart)html[0]).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_html_is_cut_where_figures_stand()
    {
        var body = Parsed.Body("```members\n```\n\nOne.\n\n```events\nfrom: 2003\n```\n\n```chart\ntitle: x\n```\n\nTwo.").Value;

        Assert.Equal("[figure 0]<p>One.</p>\n[figure 1][figure 2]<p>Two.</p>\n", Parsed.Html(body));
    }

    [Fact]
    public void Tables_notes_definitions_and_alerts_have_their_elements()
    {
        const string Text = """
            | a | b |
            |:--|--:|
            | 1 | 2 |

            Text[^n].

            [^n]: Note.

            Term
            :   Meaning

            > [!NOTE]
            > Mind this.
            """;

        var page = Read(Text);

        Assert.Equal(["a", "b", "1", "2"], page.QuerySelectorAll("table th, table td").Select(cell => cell.TextContent));
        Assert.Equal("Note.", page.QuerySelector(".footnotes li p")!.TextContent.TrimEnd('↩', '\uFE0E'));
        Assert.Equal(page.QuerySelector(".footnotes li")!.Id, page.QuerySelector("a.footnote-ref")!.GetAttribute("href")![1..]);
        Assert.Equal(("Term", "Meaning"), (page.QuerySelector("dt")!.TextContent, page.QuerySelector("dd")!.TextContent.Trim()));
        Assert.Contains("Mind this.", page.QuerySelector(".markdown-alert-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cell_beside_the_first_of_a_table_with_many_columns_names_its_column()
    {
        var page = Read("| a | *b* \"c\" | [d](d.md) [@e] | |\n|---|--:|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |");

        Assert.Equal("folds", page.QuerySelector("table")!.ClassName);
        Assert.Equal([null, "b “c”", "d", null], page.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.GetAttribute("data-label")));
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("| a | b | a name so long that to say it in each row would be more than what the rows say |\n|---|---|---|\n| 1 | 2 | 3 |")]
    public void A_table_that_finds_room_or_has_no_short_names_stays_as_it_is(string markdown)
    {
        var page = Read(markdown);

        Assert.False(page.QuerySelector("table")!.HasAttribute("class"));
        Assert.Empty(page.QuerySelectorAll("[data-label]"));
    }

    [Fact]
    public void Whatever_strangers_write_only_harmless_elements_attributes_and_addresses_come_out() =>
        Property.Holds(
            Property.TextsOf(
                "[", "]", "(", ")", "![", "](", "[[", "]]", "[@", "|", "\n", "\n\n", "> ", "- ", "# ", "`", "```\n", "*", "_", "<", ">", "\"", "'",
                "javascript:alert(1)", "https://x.example/onerror=alert(1)//", "data:text/html,x", "a.md", "#a", "p.png", "onload=alert(1) ",
                "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "{onclick=alert(1)}", "{#x .y}", "&#x6A;", "&quot;", "&lt;", "&Tab;",
                "\\", " \"title\" ", "[^1]", "[^1]: ", "|---|\n", ": ", "> [!NOTE]\n", "> [!\" onx=\"]\n", "![a [b](https://x.example/onerror=alert(1)//)](p.png)",
                "```\" onx=\"\n", "~~~js onx=1\n", "<https://x.example/\"onx=1>", "id", "  ", "\t", "é"),
            markdown =>
            {
                foreach (var element in Read(markdown).All)
                {
                    Assert.True(Allowed.TryGetValue(element.LocalName, out var attributes), $"<{element.LocalName}> came out");
                    Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, attributes));
                    Assert.All(element.Attributes, attribute => Assert.True(IsHarmless(attribute), $"{attribute.Name}=\"{attribute.Value}\" came out"));
                }
            },
            times: 2000);

    private static bool IsHarmless(IAttr attribute)
    {
        var value = new string([.. attribute.Value.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);
        return attribute.Name switch
        {
            "href" or "src" => LinkPolicy.Judge(value) != AddressKind.Refused,
            "style" => value is "text-align:left;" or "text-align:right;" or "text-align:center;" or "width:auto",
            _ => true,
        };
    }

    private static IDocument Read(string markdown) => new HtmlParser().ParseDocument(Parsed.Html(Parsed.Body(markdown).Value));
}
