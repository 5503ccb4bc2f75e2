using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Diagnostics;

/// <summary>An example that is not true teaches the wrong thing: each is built, and so is the same mended.</summary>
public sealed class ExampleTests
{
    private const string TextFixture = "tests/Fixtures/faults-text/expected/diagnostics.txt";

    /// <summary>Examples that cannot be shown whole in a few lines of text, and the tests that bring the problem about.</summary>
    private static readonly Dictionary<string, string> Exemptions = new(CodesOfNoContent.Tests, StringComparer.Ordinal)
    {
        // Of size: the example says how it would go on.
        ["nesting-too-deep"] = TextFixture,
        ["text-too-long"] = TextFixture,
    };

    public static TheoryData<string> Shown => [.. Explanations.All.Select(explanation => explanation.Code).Where(code => !Exemptions.ContainsKey(code))];

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_example_brings_about_its_code_alone_and_mended_it_does_not(string code)
    {
        var example = Explanations.Find(code)!.Example; // the codes come from there
        var editorial = Explanations.Groups.Single(group => group.Id == "editorial").Explanations.Select(explanation => explanation.Code).ToHashSet();
        var isEdited = editorial.Contains(code);

        var wrong = ExampleSite.ProblemsOf(example.Place, example.Wrong, isEdited);
        var mended = ExampleSite.ProblemsOf(example.Place, example.Mended, isEdited);

        // An editor asks for more than a few lines can hold, and of both alike.
        Assert.Equal(code, Assert.Single(isEdited ? wrong.Except(mended) : wrong).Code);
        Assert.Empty(isEdited ? mended.Except(wrong) : mended);
        Assert.All(mended, problem => Assert.Contains(problem.Code, editorial));
    }

    [Fact]
    public void What_is_exempt_is_brought_about_elsewhere() => Assert.All(Exemptions, row =>
    {
        Assert.NotNull(Explanations.Find(row.Key));
        Assert.Contains(row.Key, File.ReadAllText(Repository.At(row.Value)), StringComparison.Ordinal);
    });
}
