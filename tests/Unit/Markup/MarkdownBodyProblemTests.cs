using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Markup;

/// <summary>What is wrong with a body is told where it stands.</summary>
public sealed class MarkdownBodyProblemTests
{
    [Theory]
    [InlineData("A.\n\n[^1]: One, see [^2].\n\n[^2]: Two.", "footnote-unused", 3, 1)]
    [InlineData("A.[^1]\n\n[^1]: One.\n\n[^1]: Two, see [^2].\n\n[^2]: Three.", "footnote-unused", 5, 1)]
    [InlineData("A[^1] and \\[^2] and `[^3]` and [^ 4].", "footnote-unknown", 1, 2)]
    [InlineData("A.[^1]\n\n[^1]:", "footnote-unknown", 3, 1)]
    [InlineData("A.[^1] B.[^1]\n\n[^1]:\n\nC.", "footnote-unknown", 3, 1)]
    public void A_note_or_a_mark_that_no_reader_could_follow_is_told(string markdown, string code, int line, int column)
    {
        var problem = Assert.Single(Parsed.Body(markdown).Diagnostics);

        Assert.Equal((code, new SourceLocation("a.md", line, column)), (problem.Code, problem.Location));
    }

    [Theory]
    [InlineData("A ![](a.png).", 3, true)]
    [InlineData("![ &nbsp; ](a.png)", 1, true)]
    [InlineData("![A map](a.png) ![`b`](b.png)", 0, false)]
    public void A_picture_without_words_is_told(string markdown, int column, bool isTold)
    {
        var problems = Parsed.Body(markdown).Diagnostics;

        Assert.Equal(isTold ? [("link-malformed", new SourceLocation("a.md", 1, column))] : [], problems.Select(problem => (problem.Code, problem.Location)));
        Assert.All(problems, problem => Assert.EndsWith("shows a picture without words for who cannot see it; write '![what it shows](a.png)'", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- one\n\n  ```chart\n  title: x\n  ```", 3, 3)]
    [InlineData("> ```register\n> kind: body\n> ```", 1, 3)]
    public void A_figure_inside_a_list_or_quote_is_told_to_move_out(string markdown, int line, int column)
    {
        var (body, problems) = Parsed.Body(markdown);

        Assert.Equal(("fence-nested", new SourceLocation("a.md", line, column)), (Assert.Single(problems).Code, problems[0].Location));
        Assert.Empty(body.Fences);
    }

    [Theory]
    [InlineData("Chart", "chart")]
    [InlineData("event", "events")]
    [InlineData("chrat", "chart")]
    [InlineData("Members", "members")]
    public void A_fence_that_is_named_almost_like_a_figure_is_told(string written, string meant)
    {
        var problem = Assert.Single(Parsed.Body($"```{written}\nx\n```").Diagnostics);

        Assert.Equal(("fence-unknown", $"for a figure write ```{meant}"), (problem.Code, problem.Message[problem.Message.IndexOf("for a", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("[[]]", "wikilink-malformed", "'[[]]'")]
    [InlineData("[@]", "citation-malformed", "'[@]'")]
    [InlineData("[@a](https://b.example/)", "citation-malformed", "'[@a](https://b.example/)' is not a citation; write [@a] or")]
    [InlineData("[@a, p. 4](../b.md)", "citation-malformed", "'[@a, p. 4](../b.md)' is not a citation; write [@a] or")]
    public void What_opens_like_a_link_by_id_or_a_citation_and_is_none_is_named(string markdown, string code, string written)
    {
        var problem = Assert.Single(Parsed.Body($"Text {markdown} text").Diagnostics);

        Assert.Equal(code, problem.Code);
        Assert.Equal("a.md(1,6)", problem.Location.ToString());
        Assert.Contains(written, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[see @a]", "citation-malformed", "'[see @a]' is not a citation; write [@a] or [@a, p. 4]")]
    [InlineData("[-@a]", "citation-malformed", "'[-@a]' is not a citation; write [@a] or [@a, p. 4]")]
    [InlineData("[ @a, p. 5]", "citation-malformed", "'[ @a, p. 5]' is not a citation; write [@a] or [@a, p. 4]")]
    [InlineData("[see @a-1; also @b]", "citation-malformed", "'[see @a-1; also @b]' is not a citation; write [@a-1] [@b]")]
    [InlineData("[by @a_b]", "citation-malformed", "'[by @a_b]' is not a citation; write [@source-id] or [@source-id, p. 4]")]
    [InlineData("[^@a]", "citation-malformed", "'[^@a]' is not a citation")]
    [InlineData("[[@a]]", "citation-malformed", "'[[@a]]' is not a citation")]
    [InlineData("[the other](b.md#How it began)", "link-malformed", "is not a link; write '[the other](b.md#how-it-began)'")]
    [InlineData("[the other](#How it began, and where)", "link-malformed", "write '[the other](#how-it-began-and-where)'")]
    [InlineData("(the other)[b.md]", "link-malformed", "write '[the other](b.md)'")]
    [InlineData("(the other)[https://b.example/c]", "link-malformed", "write '[the other](https://b.example/c)'")]
    [InlineData("[the other] (../b.md#c)", "link-malformed", "write '[the other](../b.md#c)'")]
    [InlineData("[](b.md)", "link-malformed", "write '[words](b.md)'")]
    [InlineData("[ ](b.md)", "link-malformed", "write '[words](b.md)'")]
    [InlineData("[one(../b.md)", "link-malformed", "'[one(../b.md)' is not a link; write '[one](../b.md)'")]
    [InlineData("](../b.md)", "link-malformed", "write '[words](../b.md)'")]
    [InlineData("[one][b]", "link-malformed", "'[one][b]' is not a link; write '[one](address)'")]
    [InlineData("[the one][]", "link-malformed", "'[the one][]' is not a link; write '[the one](address)'")]
    [InlineData("![one][b]", "link-malformed", "write '![one](address)'")]
    [InlineData("[one]{../b.md}", "link-malformed", "'[one]{../b.md}' is not a link; write '[one](../b.md)'")]
    [InlineData("https://b.example/c_d.", "link-malformed", "'https://b.example/c_d' is not a link; write '<https://b.example/c_d>'")]
    [InlineData("<www.b.example>", "link-malformed", "write '<https://www.b.example>'")]
    [InlineData("~~marked words~~", "emphasis-malformed", "'~~marked words~~' is shown as it is typed, as nothing is struck out here; delete the words or the signs, or write a backslash before each sign that is meant")]
    [InlineData("**x [[y]] **", "emphasis-malformed", "'**' is shown as it is typed")]
    [InlineData("[1]", "citation-numbered", "'[1]' is a mark of another text")]
    [InlineData("[3, 4–7]", "citation-numbered", "'[3, 4–7]' is a mark of another text")]
    [InlineData("[note 2]", "citation-numbered", "'[note 2]' is a mark of another text")]
    [InlineData("[citation needed]", "citation-numbered", "'[citation needed]' is a mark of another text")]
    [InlineData("** strong **", "emphasis-malformed", "'**' is shown as it is typed")]
    [InlineData("**strong", "emphasis-malformed", "'**' is shown as it is typed")]
    [InlineData("==marked words==", "emphasis-malformed", "'==marked words==' is shown as it is typed, as no words are marked here; write '**marked words**', or a backslash before each sign that is meant")]
    public void What_other_programs_read_or_a_slip_of_the_pen_is_told_with_what_to_write(string markdown, string code, string says)
    {
        var problem = Assert.Single(Parsed.Body($"- One.\n\n  > Text *one*\n  > two {markdown} text").Diagnostics);

        Assert.Equal((code, "a.md(4,9)"), (problem.Code, problem.Location.ToString()));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## One ** two", "emphasis-malformed", 8)]
    [InlineData("## One [1] two", "citation-numbered", 8)]
    [InlineData("## One [see @a] two", "citation-malformed", 8)]
    [InlineData("## One (two)[a.md]", "link-malformed", 8)]
    [InlineData("[a ** b](c.md)", "emphasis-malformed", 4)]
    [InlineData("[a [1] b](c.md)", "citation-numbered", 4)]
    [InlineData("[a [see @b] c](d.md)", "citation-malformed", 4)]
    [InlineData("[*a ** b* c](d.md)", "emphasis-malformed", 5)]
    [InlineData("[\\[1\\]](a.md)", "citation-numbered", 1)]
    [InlineData("One【1†source】", "citation-numbered", 4)]
    [InlineData("One :contentReference[oaicite:0]{index=0}", "citation-numbered", 5)]
    [InlineData("One \uE200cite\uE202turn0search3\uE201", "citation-numbered", 5)]
    [InlineData("One citeturn0search3turn1view0", "citation-numbered", 5)]
    public void A_mark_of_elsewhere_is_told_in_headings_in_the_words_of_links_and_as_assistants_write_it(string markdown, string code, int column)
    {
        var problem = Assert.Single(Parsed.Body(markdown).Diagnostics);

        Assert.Equal((code, new SourceLocation("a.md", 1, column)), (problem.Code, problem.Location));
    }

    [Theory]
    [InlineData("He wrote it [sic] (https://a.example/).")]
    [InlineData("It [...] (https://a.example/) went on […] (https://a.example/).")]
    [InlineData("It went [emphasis added] (https://a.example/).")]
    [InlineData("“It [the EU] (https://a.example/) went.”")]
    [InlineData("\"It [the EU] (https://a.example/) went.\"")]
    [InlineData("“It went” [in French] (https://a.example/).")]
    public void An_editors_word_in_brackets_is_no_link(string markdown) => Assert.Empty(Parsed.Body(markdown).Diagnostics);

    [Fact]
    public void A_citation_that_is_all_the_words_of_a_stress_takes_the_blank_before_it_along() =>
        Assert.Equal("One", Assert.Single(Parsed.Whole("One *[@a]*").Blocks).Text);

    [Fact]
    public void After_a_quotation_a_link_with_a_blank_in_it_is_told() =>
        Assert.Equal("a.md(1,16)", Assert.Single(Parsed.Body("“One” said he, [two] (https://a.example/).").Diagnostics).Location.ToString());

    [Fact]
    public void Two_numbers_without_a_space_are_both_told() =>
        Assert.Equal(["a.md(1,1)", "a.md(1,4)"], Parsed.Body("[1][2]").Diagnostics.Select(problem => problem.Location.ToString()));

    [Fact]
    public void Where_sources_stand_beside_the_text_a_mark_of_elsewhere_is_told_so() => Assert.Equal(
        [
            "citation-numbered: '[1]' is a mark of another text and leads nowhere here; take it out, and add the id of its source to 'sources'",
            "citation-misplaced: this text takes no citation, since its sources stand beside it; take '[see @a]' out and add the id to 'sources'",
        ],
        Parsed.Inline("One [1] two [see @a].").Diagnostics.Select(problem => $"{problem.Code}: {problem.Message}"));

    [Fact]
    public void What_may_cite_a_source_that_there_is_is_kept_with_its_place() => Assert.Equal(
        ["a.md(1,5) @a-1 a-1", "a.md(1,12) @a-1 a-1", "a.md(1,19) [b-2] b-2", "a.md(1,29) [b-2, p. 4] b-2", "a.md(2,2) [c3] c3"],
        Parsed.Whole("See @a-1, (@a-1), [b-2] and [b-2, p. 4].\n@[c3] \\@a-1 \\[b-2] [word] me@a-1.eu `@a-1`").PlainCitations.Select(plain => $"{plain.Location} {plain.Written} {plain.Source}"));

    [Fact]
    public void What_may_cite_a_source_is_kept_where_another_citation_follows_it() => Assert.Equal(
        ["a.md(1,5) [b-2] b-2", "a.md(1,17) [b-2, p. 4] b-2"],
        Parsed.Whole("See [b-2][@a-1] [b-2, p. 4][[c]] [word][@a-1]").PlainCitations.Select(plain => $"{plain.Location} {plain.Written} {plain.Source}"));

    [Theory]
    [InlineData("One [@a,\np. 4] and [[b|the\nwords]].")]
    [InlineData("> One [@a,\n> p. 4] and [[b|the\n> words]].")]
    public void A_citation_or_a_link_by_id_may_go_on_in_the_next_line_as_links_do(string markdown)
    {
        var body = Parsed.Whole(markdown);

        Assert.Equal(["p. 4"], body.References.OfType<CitationReference>().Select(citation => citation.Locator));
        Assert.Equal(["the words"], body.References.OfType<WikiReference>().Select(wiki => wiki.Text));
        Assert.Equal("One and the words.", body.Words);
        Assert.Empty(body.Uncited);
    }

    [Theory]
    [InlineData("Text <b>bold</b>", 1, 6)]
    [InlineData("Text\n\n<div>\nx\n</div>", 3, 1)]
    [InlineData("Text <!-- comment -->", 1, 6)]
    [InlineData("- a\n\n  <script>alert(1)</script>", 3, 3)]
    [InlineData("| a |\n|---|\n| <br> |", 3, 3)]
    public void Raw_html_is_an_error_where_it_stands(string markdown, int line, int column)
    {
        var problems = Parsed.Body(markdown).Diagnostics;

        Assert.Equal(("raw-html", new SourceLocation("a.md", line, column)), (problems[0].Code, problems[0].Location));
    }

    [Fact]
    public void An_inline_text_has_no_notes() =>
        Assert.Equal("footnote-unknown", Assert.Single(Parsed.Inline("[^1]: not a note").Diagnostics).Code);

    [Theory]
    [InlineData("One.\n\nTwo.", 3)]
    [InlineData("- one\n- two", 2)]
    [InlineData("It does:\n  * one\n  * two", 2)]
    [InlineData("It does:\n1. one\n2. two", 2)]
    [InlineData("1. one\n2. two", 2)]
    [InlineData("# A heading", 1)]
    [InlineData("## of all", 1)]
    [InlineData("One.\n### Two\nThree.", 2)]
    [InlineData("- one\n\n- two", 3)]
    [InlineData("[a]: b.md", 1)]
    public void An_inline_text_with_a_second_block_is_told_once_where_that_begins(string markdown, int line)
    {
        var problem = Assert.Single(Parsed.Inline(markdown).Diagnostics);

        Assert.Equal(("not-one-paragraph", line), (problem.Code, problem.Location.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("It rose from 2002 to\n2003. In 2004 it fell.")]
    [InlineData("It has two tasks,\n-5 and\n*6*, and\n**seven**, and\n#8 of all, and\n2. Nine.")]
    [InlineData("One\n\\- two\n\\# Three")]
    [InlineData("One - two\n– three")]
    [InlineData("One\n####### two")]
    public void An_inline_text_may_go_on_in_the_next_line(string markdown) => Assert.Empty(Parsed.Inline(markdown).Diagnostics);

    [Theory]
    [InlineData("[@eprs-2025, {0}]", 200, "citation")]
    [InlineData("[@a, {0}\n{0}]", 200, "citation")]
    [InlineData("[[eprs|{0}]]", 300, "link by id")]
    [InlineData("[[eprs|{0}\n{0}]]", 300, "link by id")]
    public void A_citation_or_a_link_by_id_that_is_too_long_is_told_so(string form, int limit, string what)
    {
        var problem = Assert.Single(Parsed.Body("See " + string.Format(CultureInfo.InvariantCulture, form, new string('x', limit)) + ".").Diagnostics);

        Assert.Equal(("text-too-long", "a.md(1,5)"), (problem.Code, problem.Location.ToString()));
        Assert.Equal($"this {what} is longer than {limit} characters; the limit is {limit} characters a {what}: shorten it", problem.Message);
    }

    [Fact]
    public void A_long_line_after_a_citation_that_does_not_close_is_no_long_citation() =>
        Assert.Equal("citation-malformed", Assert.Single(Parsed.Body($"See [@a, {new string('x', 400)} [b](c.md).").Diagnostics).Code);
}
