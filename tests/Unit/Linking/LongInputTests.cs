using EuNatoSite.Model;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>However much a stranger hands in, linking takes no time that grows with its square, and tells what helps.</summary>
public sealed class LongInputTests
{
    [Fact]
    public void The_first_unknown_names_of_each_file_get_a_hint_and_those_after_them_none()
    {
        const string Hint = "; did you mean 'treaty'?";
        var body = string.Join("\n\n", Enumerable.Range(0, 21).Select(_ => "So it is [@traety]."));

        var told = Link(Topic("history/one", body: body), Topic("history/two", body: body)).Diagnostics.Where(problem => problem.Code == "source-unknown");

        Assert.All(told.GroupBy(problem => problem.Location.Path), file =>
        {
            Assert.Equal(21, file.Count());
            Assert.All(file.Take(20), problem => Assert.EndsWith(Hint, problem.Message, StringComparison.Ordinal));
            Assert.Equal("there is no source 'traety' in sources.yml; add it there, or name one that is there", file.Last().Message);
        });
    }

    [Fact]
    public void Thousands_of_unknown_names_take_no_time_to_tell()
    {
        var sources = string.Join('\n', Enumerable.Range(0, 4000).Select(i => $"- {{ id: source-{i}, title: S, standing: official }}"));
        var body = string.Join("\n\n", Enumerable.Range(0, 4000).Select(i => $"So it is [@sourec-{i}]."));

        var told = Patience.Within(
            5,
            () => Link(("sources.yml", sources), Topic("history/one", body: body)).Diagnostics,
            "to compare each with all takes half a minute");

        Assert.Equal(4000, told.Count(problem => problem.Code == "source-unknown"));
    }

    [Theory]
    [InlineData("EU. ", "EU.")]
    [InlineData("EU ", null)]
    public void A_term_that_a_text_says_over_and_over_takes_no_time_to_find_again(string said, string? sentence)
    {
        var block = string.Concat(Enumerable.Repeat(said, 31 * 1024 / said.Length)).Trim();
        var one = Topic("history/one", "terms:\n  - { term: EU, definition: A union., sources: [treaty] }");
        var two = Topic("history/two", body: string.Join("\n\n", Enumerable.Repeat(block, 7)));

        // Once a site has looked for them, it knows.
        var usages = Patience.Within(
            3,
            () => Whole(one, two).Backward.UsagesOf(new TermId("eu")),
            "to look for each sentence from the beginning takes half a minute");

        Assert.Equal([sentence ?? block], usages.Select(usage => usage.Sentence));
    }

    [Fact]
    public void A_name_that_is_too_long_is_told_once_and_looked_for_nowhere()
    {
        var name = string.Concat(Enumerable.Repeat("EU ", 20_000)).Trim();
        var text = string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat("EU ", 10_000)), 6));

        var topic = Topic("history/one", $"terms:\n  - {{ term: Union, aliases: [{name}], definition: A union., sources: [treaty] }}", text);
        var told = Patience.Within(3, () => Link(topic).Diagnostics);

        Assert.Equal("'aliases' has 59999 characters; shorten it to at most 120", Assert.Single(told).Message);
    }
}
