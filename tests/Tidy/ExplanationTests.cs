using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Tidy;

/// <summary>Whoever meets a problem can read what it means: in the terminal, on the site, and in what other programs show.</summary>
public sealed partial class ExplanationTests
{
    // What a terminal of 80 columns has room for, indented.
    private const int WidestLine = 76;

    [Fact]
    public void Every_code_has_an_explanation_of_the_right_severity_and_every_explanation_a_code() => Assert.Equal(
        ProblemCodeTests.Problems.Select(problem => (problem.Code, problem.Severity)).Order(),
        Explanations.All.Select(explanation => (explanation.Code, explanation.Severity)).Order());

    [Fact]
    public void A_title_is_a_few_words_that_no_other_has()
    {
        Assert.All(Explanations.All, explanation => Assert.Matches(FewWords(), explanation.Title));
        Assert.Equal(Explanations.All.Length, Explanations.All.Select(explanation => explanation.Title).Distinct().Count());
        Assert.All(Explanations.Groups, group => Assert.Matches(KebabCase(), group.Id));
    }

    [Fact]
    public void An_explanation_is_one_to_three_sentences_and_whole() => Assert.All(Explanations.All, explanation =>
    {
        Assert.InRange(Sentences(explanation.Meaning), 1, 3);
        Assert.All(Texts(explanation), text =>
        {
            Assert.Matches(WholeSentences(), text);
            // As a terminal shows it and as a page does: code is all the Markdown there is.
            Assert.Empty(MarkdownBody.Parse(new PlacedText(text, new SourceText("", text), 0), BodyForm.Inline).Diagnostics);
            Assert.DoesNotMatch(@"[][*_<>]", Code().Replace(text, ""));
        });
    });

    [Fact]
    public void An_example_fits_a_terminal_and_is_not_the_same_mended() => Assert.All(Explanations.All, explanation =>
    {
        var example = explanation.Example;
        Assert.NotEqual(example.Wrong, example.Mended);
        Assert.All($"{example.Wrong}\n{example.Mended}".Split('\n'), line => Assert.InRange(line.Length, 0, WidestLine));
    });

    private static IEnumerable<string> Texts(Explanation explanation) =>
        explanation.Otherwise is { } otherwise ? [explanation.Meaning, otherwise] : [explanation.Meaning];

    private static int Sentences(string text) => SentenceEnd().Count(text);

    [GeneratedRegex("^[A-Z][^.:;]{9,69}[a-z]$")]
    private static partial Regex FewWords();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[A-Z`].*[^ ]\.$")]
    private static partial Regex WholeSentences();

    [GeneratedRegex(@"\.(?= [A-Z`]|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
}
