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
    [InlineData("---\ntitle: x\n ---\n", 4)]
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
        static SourceText File(int length) => new("a.md", $"---\n#{new string('x', length)}\n---\n");

        Assert.NotNull(FrontMatter.Split(File((64 * 1024) - 10), problems));
        Assert.Null(FrontMatter.Split(File(64 * 1024), problems));
        Assert.Equal("yaml-limit", Assert.Single(problems.ToDiagnostics()).Code);
    }
}
