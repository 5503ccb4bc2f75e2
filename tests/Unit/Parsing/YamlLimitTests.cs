using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Parsing;

/// <summary>What is too deep, too long or too much of one thing is refused, or done with soon.</summary>
public sealed class YamlLimitTests
{
    [Fact]
    public void Sixteen_levels_are_read_and_seventeen_are_not()
    {
        Assert.NotNull(YamlReaderTests.Read(new string('[', 16) + new string(']', 16)).Root);
        Assert.Equal(("yaml-limit", 17), PlaceOf(YamlReaderTests.Read(new string('[', 17) + new string(']', 17))));
        Assert.Equal("yaml-limit", Assert.Single(YamlReaderTests.Read(string.Concat(Enumerable.Repeat("- ", 20)) + "a").Problems).Code);
        Assert.Equal("yaml-limit", Assert.Single(YamlReaderTests.Read(string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', i) + "a:\n"))).Problems).Code);
    }

    [Fact]
    public void More_values_than_may_be_are_refused()
    {
        var list = string.Concat(Enumerable.Repeat("- a\n", YamlReader.MaxEvents));

        Assert.Equal("yaml-limit", Assert.Single(YamlReaderTests.Read(list).Problems).Code);
        Assert.Equal(
            "the YAML here is more than 10,000 keys, values and ends of lists long; take out what is not needed",
            YamlReaderTests.Read(list).Problems[0].Message);
        Assert.NotNull(YamlReaderTests.Read(string.Concat(Enumerable.Repeat("- a\n", YamlReader.MaxEvents - 10))).Root);
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("!", "")]
    [InlineData("&a ", "")]
    [InlineData("\"\\", "")]
    [InlineData("'", "")]
    [InlineData("a: |\n ", "")]
    [InlineData("a:\n", "")]
    [InlineData("#", "")]
    public void Thirty_thousand_of_it_are_done_with_in_a_second(string opens, string closes)
    {
        var yaml = string.Concat(Enumerable.Repeat(opens, 30_000)) + string.Concat(Enumerable.Repeat(closes, 30_000));

        Patience.Within(2, () => YamlReaderTests.Read(yaml));
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append(null, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Equal(("yaml-feature", 5), PlaceOf(YamlReaderTests.Read(bomb.ToString())));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a: b\n")]
    [InlineData("- ")]
    [InlineData("- a\n")]
    [InlineData("- a\n  b\n")]
    [InlineData("- |\n  a\n")]
    [InlineData("- 'a\n")]
    [InlineData("[")]
    [InlineData("[a, ")]
    [InlineData("\"")]
    [InlineData("#\n")]
    [InlineData("\t")]
    [InlineData("\n ")]
    [InlineData("---\n")]
    public void A_file_full_of_it_is_done_with_in_two_seconds(string piece)
    {
        var file = new SourceText("a.yml", string.Concat(Enumerable.Repeat(piece, SourceReader.LimitOf("a.yml") / piece.Length)));

        Patience.Within(2, () => YamlReader.ReadFile(file, new ProblemLog()));
    }

    private static (string Code, int Column) PlaceOf((YamlNode? Root, IReadOnlyList<Diagnostic> Problems) read)
    {
        var problem = Assert.Single(read.Problems);
        Assert.Equal(1, problem.Location.Line);
        return (problem.Code, problem.Location.Column);
    }
}
