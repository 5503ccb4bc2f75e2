using System.Text.Json.Nodes;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Parsing;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: x\n---\nBody\n", "title: x\n", "Body\n")]
    [InlineData("---\ntitle: x\n---", "title: x\n", "")]
    [InlineData("---\ntitle: x\n---  \t\nBody", "title: x\n", "Body")]
    [InlineData("---\n---\nBody", "", "Body")]
    [InlineData("---\na: x---\nb: ----\n---- \n---\n---\nBody", "a: x---\nb: ----\n---- \n", "---\nBody")]
    [InlineData("---\na: |\n  ---\n---\nBody", "a: |\n  ---\n", "Body")]
    public void A_file_is_cut_at_its_second_line_of_dashes(string text, string yaml, string body)
    {
        var problems = new ProblemLog();
        var file = new SourceText("a.md", text);

        var front = FrontMatter.Split(file, problems);

        Assert.True(problems.IsEmpty);
        Assert.NotNull(front);
        Assert.Equal((yaml, body), (front.Yaml.Value, front.Body.Value));
        Assert.True(front.Yaml.IsVerbatim && front.Body.IsVerbatim);
        Assert.Equal(text.Length - body.Length, front.Body.Offset);
    }

    [Theory]
    [InlineData("---\ntitle: x\nText of a page.\n---\n")]
    [InlineData("---\ntags: [x]\nText of a page.\n---\n")]
    public void A_line_at_its_margin_without_a_key_may_be_of_the_page_or_of_a_text(string text)
    {
        var problems = new ProblemLog();
        YamlReader.Read(FrontMatter.Split(new SourceText("a.md", text), problems)!.Yaml, problems);

        Assert.Equal(
            "a.md(3,1): error yaml-syntax: this is not valid YAML: this line has no key; write the line '---' above it if the text of the page begins here, "
            + "or indent it further than the key whose text it goes on with",
            Assert.Single(problems.ToDiagnostics()).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Title\n")]
    [InlineData("---")]
    [InlineData("\n---\ntitle: x\n---\n")]
    [InlineData("--- \ntitle: x\n---\n")]
    [InlineData("title: x\n---\n")]
    public void A_file_without_it_is_told_what_to_write(string text)
    {
        var problems = new ProblemLog();

        Assert.Null(FrontMatter.Split(new SourceText("a.md", text), problems));

        var problem = Assert.Single(problems.ToDiagnostics());
        Assert.Equal(("front-matter-missing", "a.md(1,1)"), (problem.Code, problem.Location.ToString()));
    }

    [Theory]
    [InlineData("---\ntitle: x\n", 3)]
    [InlineData("---\ntitle: x\n\n# Notes\nterms:\n  - term: y\n\nThe text: so.\n", 8)]
    [InlineData("---\ntitle: x\n**Bold** text.\n", 3)]
    [InlineData("---\ntitle: x\n...\n", 3)]
    [InlineData("---\ntitle: x\n ---\n", 3)]
    [InlineData("---\ntitle: x\n----\n", 3)]
    [InlineData("---\ntitle: x\n—\nText.\n", 3)]
    public void One_that_does_not_close_is_told_where_its_keys_seem_to_end(string text, int line)
    {
        var problems = new ProblemLog();

        Assert.Null(FrontMatter.Split(new SourceText("a.md", text), problems));

        var problem = Assert.Single(problems.ToDiagnostics());
        Assert.Equal(("front-matter-missing", $"a.md({line},1)"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("does not close", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_a_largest_size()
    {
        var problems = new ProblemLog();
        static SourceText File(char letter, int length) => new("a.md", $"---\n#{new string(letter, length)}\n---\n");

        Assert.NotNull(FrontMatter.Split(File('x', (64 * 1024) - 10), problems));
        Assert.Null(FrontMatter.Split(File('x', 64 * 1024), problems));
        Assert.Equal(
            "a.md(1,1): error yaml-limit: the YAML here is more than 64 KiB long; take out what is not needed, or make two files of it",
            Assert.Single(problems.ToDiagnostics()).ToString());

        // Each of these letters has two bytes.
        Assert.NotNull(FrontMatter.Split(File('α', (32 * 1024) - 10), problems));
        Assert.Null(FrontMatter.Split(File('α', 32 * 1024), problems));
    }

    [Theory]
    [InlineData("—\ntitle: x\n—\n", "a line '—' does not open the front matter; write '---' in its place")]
    [InlineData("+++\ntitle = x\n+++\n", "a line '+++' does not open the front matter; write '---' in its place")]
    [InlineData(" ---\ntitle: x\n---\n", "a line '---' that is indented does not open the front matter; write it at the margin")]
    [InlineData("--- \ntitle: x\n---\n", "a blank stands behind the line '---' that opens the front matter; take it out")]
    [InlineData("\n\n---\ntitle: x\n---\n", "the front matter must begin in the first line of the file; take out what stands above its line '---'")]
    [InlineData("```yaml\n---\ntitle: x\n---\n```\n", "the front matter must begin in the first line of the file; take out what stands above its line '---'")]
    [InlineData("# Title\n", "the file must open with front matter: a line '---', the keys, and a line '---' again")]
    [InlineData("---\ntitle: x\n----\nText.\n", "a line '----' does not close the front matter; write '---' in its place")]
    [InlineData("---\n---\ntitle: x\n---\nText.\n", "the front matter closes above its key 'title'; take out the line '---' between")]
    [InlineData("---\ntitle: x\nsummary: y\n---\nterms:\n  - term: A\n---\nText [a](b.\n", "the front matter closes above its key 'terms'; take out the line '---' between")]
    [InlineData("---\ntitle: x\nsummary: y\n---\n\nreviewed: 2026-11-24\n---\nText.\n", "the front matter closes above its key 'reviewed'; take out the line '---' between")]
    public void What_stands_in_the_place_of_a_line_of_three_hyphens_is_told(string text, string says) =>
        Assert.Equal(says, Assert.Single(TopicParser.ParsePage(new SourceText("a.md", text), "a").Diagnostics).Message);

    [Fact]
    public void Each_key_of_a_topic_is_told_where_the_front_matter_closes_above_it()
    {
        var keys = JsonNode.Parse(File.ReadAllText(Repository.At("input/schema/topic.schema.json")))!["properties"]!.AsObject().Select(property => property.Key);
        Assert.All(keys, key => Assert.Equal(
            $"the front matter closes above its key '{key}'; take out the line '---' between",
            Assert.Single(TopicParser.ParsePage(new SourceText("a.md", $"---\na: b\n---\n{key}: c\n---\nText.\n"), "a").Diagnostics).Message));
    }

    [Theory]
    [InlineData("---\ntitle:\u00A0x\nsummary: y\n---\n", "a.md(2,7)", "(U+00A0) stands here, which YAML takes for a letter")]
    [InlineData("---\ntitle: x\n\u00A0summary: y\n---\n", "a.md(3,1)", "(U+00A0) stands beside this key, which YAML takes for a letter")]
    public void A_blank_that_never_breaks_a_line_is_told_where_YAML_wants_another(string text, string at, string says)
    {
        var problem = TopicParser.ParsePage(new SourceText("a.md", text), "a").Diagnostics[0];

        Assert.Equal(("yaml-syntax", at), (problem.Code, problem.Location.ToString()));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: x\nsummary: y\n---\n\n---\ntitle: x\nsummary: z\n---\nText.\n", "a.md(6,1): '---' opens front matter a second time; keep what is right of both between the first two lines '---'")]
    [InlineData("---\ntitle: x\nsummary: y\n---\n---\n\ntext: goes on.\n", null)]
    public void Front_matter_that_stands_twice_after_two_versions_became_one_is_told(string text, string? says) => Assert.Equal(
        says, TopicParser.ParsePage(new SourceText("a.md", text), "a").Diagnostics.Select(problem => $"{problem.Location}: {problem.Message}").FirstOrDefault());

    [Theory]
    [InlineData("---\ntitle: x\n---\n\n---\ntitle: y\n---\nText.\n", "Text.\n")]
    [InlineData("---\ntitle: x\n---\n---\ntitle: y\nText.\n", "---\ntitle: y\nText.\n")]
    public void What_stands_in_front_matter_that_is_there_twice_is_no_part_of_the_text(string text, string body)
    {
        var problems = new ProblemLog();

        var front = FrontMatter.Split(new SourceText("a.md", text), problems);

        Assert.Equal(body, front?.Body.Value);
        Assert.True(front?.Body.IsVerbatim);
        Assert.Equal(["block-malformed"], problems.ToDiagnostics().Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("Text.\n\n```yaml\nevents:\n  - date: 2003\n    title: A\n```", "a.md(8,1)", "events:")]
    [InlineData("Text.\n\ndisagreements:\n- question: A?", "a.md(7,1)", "disagreements:")]
    [InlineData("Text.\n\n```register\nkind: body\nterms:\n  - a\n```\n\nIts terms:\n\n- a: one", null, "")]
    public void Entries_in_the_text_of_a_topic_are_told_to_move_up(string body, string? at, string key)
    {
        var problem = TopicParser.ParseTopic(new SourceText("a.md", $"---\ntitle: x\nsummary: y\n---\n{body}\n"), "history", "a").Diagnostics
            .FirstOrDefault(problem => problem.Code == "block-malformed");

        Assert.Equal(at, problem?.Location.ToString());
        Assert.StartsWith(at is null ? "" : $"'{key}' belongs to the front matter", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“One”", true)]
    [InlineData("„One“", true)]
    [InlineData("“One” and “two”", false)]
    [InlineData("The “one”", false)]
    public void A_title_between_quotation_marks_of_a_program_for_writing_is_told(string title, bool isTold)
    {
        var problems = TopicParser.ParsePage(new SourceText("a.md", $"---\ntitle: {title}\nsummary: y\n---\n"), "a").Diagnostics;

        Assert.Equal(isTold ? ["markdown-misplaced"] : [], problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("# One", 1, "write it with '##'")]
    [InlineData("## One\n\n#### Two", 3, "write it with '###'")]
    [InlineData("### One", 1, "write it with '##'")]
    [InlineData("## One\n\n##", 3, "has no words")]
    [InlineData("One.\n\nTwo.\n---\n\nThree.", 3, "a line of '-' right beneath this text makes a heading of it; put a blank line between the two")]
    [InlineData("One.\n-", 1, "a line of '-' right beneath this text makes a heading of it")]
    [InlineData("One.\n===", 1, "a line of '=' right beneath this text makes a heading of it")]
    [InlineData("One.\n\n---\n\nTwo.", 0, "")]
    [InlineData("## One\n\n### Two\n\n## Three", 0, "")]
    public void A_heading_that_leads_nobody_on_is_told(string body, int line, string says)
    {
        const int LinesAbove = 4;
        var problems = TopicParser.ParsePage(new SourceText("a.md", $"---\ntitle: x\nsummary: y\n---\n{body}\n"), "a").Diagnostics;

        Assert.Equal(line == 0 ? [] : [("heading-malformed", line + LinesAbove)], problems.Select(problem => (problem.Code, problem.Location.Line)));
        Assert.All(problems, problem => Assert.Contains(says, problem.Message, StringComparison.Ordinal));
    }
}
