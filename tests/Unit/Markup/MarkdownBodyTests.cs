using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Markup;

/// <summary>What a body is found to hold decides what is linked, listed as a source and searched; and where, what errors point at.</summary>
public sealed class MarkdownBodyTests
{
    [Fact]
    public void References_are_found_in_order_each_at_its_place()
    {
        const string Text = """
            # See [one](one.md)

            A [two](<two.md>), <https://three.example/> and ![four](../media/four.png);
            [[five]], [[six|the sixth]] and [@seven], [@eight, p. 8].

            - <nine@example.org>
            - [ten][10]

            [10]: ten.md "Ten"
            """;

        var body = Parsed.Whole(Text);

        Assert.Equal(
            [
                "a.md(1,7) one.md", "a.md(3,3) two.md", "a.md(3,20) https://three.example/", "a.md(3,49) picture ../media/four.png",
                "a.md(4,1) [[five]]", "a.md(4,11) [[six|the sixth]]", "a.md(4,33) [@seven]", "a.md(4,43) [@eight, p. 8]",
                "a.md(6,3) mailto:nine@example.org", "a.md(7,3) ten.md",
            ],
            body.References.Select(Shown));
    }

    [Fact]
    public void The_offset_of_a_reference_is_where_its_words_stand_in_its_block()
    {
        var body = Parsed.Whole("One [two](2.md), *three [four](4.md)* `five` [[six]] &amp; [seven](7.md).\n\n[eight](8.md) nine");

        var words = body.References.Select(reference => body.Blocks[reference.Block].Text[reference.Offset..].Split(' ', ',', '.')[0]);
        Assert.Equal(["two", "four", "\0six\0", "seven", "eight"], words);
    }

    [Fact]
    public void The_offset_counts_from_the_words_where_a_block_opens_with_a_citation()
    {
        var body = Parsed.Whole("[@source] One [two](2.md) and three.");

        Assert.Equal("One two and three.", Assert.Single(body.Blocks).Text);
        Assert.Equal("two and three.", body.Blocks[0].Text[body.References[1].Offset..]);
        Assert.Equal("and three.", body.Blocks[0].Text[body.Runs[^1].Offset..]);
    }

    [Fact]
    public void Blocks_hold_plain_words_without_marks()
    {
        const string Text = """
            One *two*
            `three`  
            four &copy; \* <https://x.example/> [five](5.md) ![six](6.png) [[seven]] [[eight|Eight]] [@nine].

                code is no text

            ```
            nor is this
            ```

            > quoted

            | a | b |
            |---|---|
            | c | d |
            """;

        var body = Parsed.Whole(Text);

        Assert.Equal(
            ["One two three four © * https://x.example/ five six \0seven\0 Eight.", "quoted", "a", "b", "c", "d"],
            body.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Runs_leave_out_headings_links_pictures_and_code_and_join_what_a_line_end_parts()
    {
        const string Text = """
            # NATO heading

            One NATO
            text [NATO *link*](a.md) two `NATO` ![NATO](a.png) **bold NATO** [[nato|NATO]] three\
            four.
            """;

        Assert.Equal(["One NATO text", "two", "bold NATO", "three", "four."], Parsed.Whole(Text).Runs.Select(run => run.Text));
    }

    [Fact]
    public void A_run_knows_where_in_its_block_it_stands()
    {
        var body = Parsed.Whole("One\ntwo [three](3.md) four *five* [@six] seven");

        Assert.All(body.Runs, run => Assert.Equal(run.Text, body.Blocks[run.Block].Text.Substring(run.Offset, run.Text.Length)));
    }

    [Fact]
    public void Paragraphs_list_items_and_tables_with_citations_are_passages()
    {
        const string Text = """
            Nothing cited.

            One [@a] and two [@b].

            - three [@c]
              - four [@d]

              five [@e]
            - six

            | seven | eight |
            |-------|-------|
            | nine [@f] | ten [@g] |

            > eleven [@h]
            """;

        var body = Parsed.Whole(Text);

        Assert.Equal(
            ["s1: One and two. = a b", "s2: three five = c e", "s3: four = d", "s4: seven · eight\nnine · ten = f g", "s5: eleven = h"],
            body.Passages.Select(passage => $"{passage.Id}: {passage.Text} = {string.Join(' ', passage.Citations.Select(index => ((CitationReference)body.References[index]).Source))}"));
        Assert.Equal(["a.md(3,1)", "a.md(5,1)", "a.md(6,3)", "a.md(11,1)", "a.md(15,3)"], body.Passages.Select(passage => passage.Location.ToString()));
        Assert.All(body.Passages, passage => Assert.Contains($" id=\"{passage.Id}\"", Parsed.Html(body), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Before.\n\n| | NATO | EU |\n|---|---|---|\n| Basis | a treaty [@a] | two treaties |\n\nAfter.", "NATO · EU\nBasis · a treaty · two treaties")]
    [InlineData("| State | 1948 | 1954 |\n|---|---|---|\n| Italy | | yes [@a] |\n| | | none |", "State · 1948 · 1954\nItaly ·  · yes\nnone")]
    [InlineData("- item\n\n  | a | b |\n  |---|---|\n  | c | d [@a] |", "a · b\nc · d")]
    public void A_table_has_a_line_a_row_and_a_dot_between_its_cells(string markdown, string words) =>
        Assert.Equal(words, Assert.Single(Parsed.Whole(markdown).Passages).Text);

    [Theory]
    [InlineData("Term\n: one [@a]", "s1")]
    [InlineData("Term\n: one [@a]\n: two [@b]", "s1 s2")]
    [InlineData("Term [@a]\n: one [@b]", "s1 s2")]
    [InlineData("Term\n: one [@a]\n\n    two [@b]\n\n    - three [@c]", "s1 s2")]
    [InlineData("Text.[^1]\n\n[^1]: one [@a]", "s1")]
    [InlineData("> [!NOTE]\n> one [@a]", "s1")]
    [InlineData("- one [@a]\n\n- > two [@b]", "s1 s2")]
    [InlineData("1. - one [@a]", "s1")]
    public void What_is_cited_can_be_led_to_wherever_it_stands(string markdown, string ids)
    {
        var body = Parsed.Whole(markdown);

        Assert.Equal(ids.Split(' '), body.Passages.Select(passage => passage.Id));
        Assert.All(body.Passages, passage => Assert.Contains($" id=\"{passage.Id}\"", Parsed.Html(body), StringComparison.Ordinal));
    }

    [Fact]
    public void Fences_of_the_four_kinds_are_figures_and_all_others_code()
    {
        const string Text = """
            ```chart
            title: One
            ```

            ~~~members
            ~~~

            ```yaml
            chart: none
            ```

            ```json
            x
            ```

               ```events
               from: 2003
               to: 2004
               ```
            """;

        var body = Parsed.Whole(Text);

        Assert.Equal([FenceKind.Chart, FenceKind.Members, FenceKind.Events], body.Fences.Select(fence => fence.Kind));
        Assert.Equal(["a.md(1,1)", "a.md(5,1)", "a.md(16,4)"], body.Fences.Select(fence => fence.Location.ToString()));
        Assert.Equal("title: One", body.Fences[0].Yaml.Value.TrimEnd());
        Assert.Equal("a.md(2,1)", body.Fences[0].Yaml.Location.ToString());
        Assert.Equal("", body.Fences[1].Yaml.Value);
        Assert.Contains("[figure 0][figure 1]<pre><code class=\"language-yaml\">", Parsed.Html(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("   ")]
    public void A_figure_may_be_indented_as_a_whole(string indent)
    {
        var lines = new[] { "```chart", "title: What", "series: [a,", "  b]", "caption: C", "```" };
        var markdown = "One.\n\n" + string.Join('\n', lines.Select(line => indent + line));
        var body = Parsed.Whole(markdown);
        var problems = new ProblemLog();

        var yaml = Assert.IsType<YamlMapping>(YamlReader.Read(Assert.Single(body.Fences).Yaml, problems));

        Assert.True(problems.IsEmpty);
        Assert.Equal(["title", "series", "caption"], yaml.Entries.Select(entry => entry.Key.Value));
        Assert.Equal([4, 5, 7], yaml.Entries.Select(entry => entry.Key.Location.Line));
        Assert.All(yaml.Entries, entry => Assert.Equal(indent.Length + 1, entry.Key.Location.Column));
        Assert.Equal($"<p>One.</p>\n[figure 0]", Parsed.Html(body));
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| [[berlin-plus|the deal]] | c |")]
    [InlineData("| a | b |\n|---|---|\n| [[berlin-plus\\|the deal]] | c |")]
    public void A_link_by_id_may_stand_in_a_table_with_its_bar_escaped_or_not(string markdown)
    {
        var body = Parsed.Whole(markdown);

        Assert.Equal(["a", "b", "the deal", "c"], body.Blocks.Select(block => block.Text));
        Assert.Equal("[[berlin-plus|the deal]]", Shown(Assert.Single(body.References)).Split(' ', 2)[1]);
    }

    [Theory]
    [InlineData("2035. The earlier year is a target.")]
    [InlineData("- 12 ships")]
    [InlineData("# of allies")]
    [InlineData("> 2 %")]
    [InlineData("    four spaces")]
    [InlineData("``` is code")]
    [InlineData("a | b")]
    public void An_inline_text_is_one_paragraph_whatever_it_opens_with(string markdown)
    {
        var (body, problems) = Parsed.Inline(markdown);

        Assert.Empty(problems);
        Assert.Equal(markdown.Trim(), body.RenderInline(Parsed.OwnAddresses(body)).Replace("&gt;", ">", StringComparison.Ordinal));
    }

    [Fact]
    public void Windows_line_ends_change_nothing()
    {
        const string Text = "# One\n\nTwo [three](3.md)\nfour [@five]\n\n```members\nyear: 2003\n```\n";

        var windows = SourceFile.OfText("input/a.md", Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Decode().Value;
        var (body, problems) = MarkdownBody.Parse(new PlacedText(windows.Text, windows, 0), BodyForm.Page);

        Assert.Empty(problems);
        Assert.Equal(Parsed.Html(Parsed.Whole(Text)), Parsed.Html(body));
        Assert.Equal("input/a.md(4,6)", body.References[1].Location.ToString());
    }

    [Fact]
    public void Places_count_from_the_top_of_the_file_where_the_text_is_a_part_of_it()
    {
        var file = new SourceText("a.md", "---\ntitle: x\n---\nText [@one].\n");
        var body = MarkdownBody.Parse(new PlacedText(file.Text[17..], file, 17), BodyForm.Page).Value;

        Assert.Equal("a.md(4,6)", Assert.Single(body.References).Location.ToString());
    }

    [Fact]
    public void Rendering_twice_gives_the_same_each_time()
    {
        var body = Parsed.Whole("# One\n\nTwo [three](3.md)[^1] [@five]\n\n[^1]: Six.\n");

        Assert.Equal(Parsed.Html(body), Parsed.Html(body));
    }

    private static string Shown(Reference reference) => $"{reference.Location} " + reference switch
    {
        LinkReference link => link.Address,
        PictureReference picture => $"picture {picture.Address}",
        WikiReference { Text: null } wiki => $"[[{wiki.Id}]]",
        WikiReference wiki => $"[[{wiki.Id}|{wiki.Text}]]",
        CitationReference { Locator: null } citation => $"[@{citation.Source}]",
        CitationReference citation => $"[@{citation.Source}, {citation.Locator}]",
        _ => "",
    };
}
