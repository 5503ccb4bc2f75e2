using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>What is told of slips in names, citations, titles and tables, once all of the input is seen together.</summary>
public sealed class LinkProblemsTests
{
    [Fact]
    public void A_source_that_is_named_without_the_marks_of_a_citation_is_told_with_them() => Assert.Equal(
        [
            "input/topics/history/one.md(4,48): error citation-misplaced: this text takes no citation, since its sources stand beside it; take '@study' out and add the id to 'sources'",
            "input/topics/history/one.md(6,9): error citation-malformed: '@study' is not a citation; write [@study] or [@study, p. 4]",
        ],
        Link(Topic("history/one", "terms: [{ term: Group, definition: A body says @study., sources: [treaty] }]", "Said by @study and @nobody, [treaty] and [nobody-2]."))
            .Diagnostics.Select(problem => problem.ToString()));

    [Fact]
    public void A_source_as_a_link_and_a_topic_as_a_source_are_told_as_what_they_are() => Assert.Equal(
        [
            "link-target-not-found: 'study' is a source, and no topic or term; cite it as [@study]",
            "source-unknown: 'one' is a topic or a term, and no source; link to it as [[one]], or name a source of sources.yml",
            "link-file-not-found: the link leads to 'study', which becomes no page of the site; link to a topic or page, or cite a source as [@source-id]",
        ],
        Link(Topic("history/one", body: "See [[study]], [@one] and [this](study).")).Diagnostics.Select(problem => $"{problem.Code}: {problem.Message}"));

    [Theory]
    [InlineData("the")]
    [InlineData("And")]
    [InlineData("x")]
    [InlineData("a")]
    [InlineData("5")]
    public void A_name_that_is_a_word_of_every_text_is_told(string name)
    {
        var front = $"terms:\n  - term: Group\n    aliases: [{name}, Body]\n    definition: A body.\n    sources: [treaty]";

        var problem = Assert.Single(Link(Topic("history/one", front)).Diagnostics);
        Assert.Equal(("name-common", "input/topics/history/one.md(6,15)"), (problem.Code, problem.Location.ToString()));
        Assert.Empty(Link(Topic("history/one", front + "\n    link-text: false")).Diagnostics);
    }

    [Theory]
    [InlineData("WHO")]
    [InlineData("IT")]
    [InlineData("C2")]
    [InlineData("the Group")]
    public void An_abbreviation_in_capitals_or_a_longer_name_is_none(string name) => Assert.Empty(
        Link(Topic("history/one", $"terms: [{{ term: Body, aliases: [{name}], definition: A body., sources: [treaty] }}]")).Diagnostics);

    [Fact]
    public void A_unit_that_one_row_of_many_has_is_told_where_it_stands()
    {
        const string Head = "series,group,year,value,unit,price-basis,source\n";

        var problem = Assert.Single(Link(("data/a.csv", Head + "a,A,2020,1,EUR bilion,,treaty\na,A,2021,1,EUR billion,,treaty\na,A,2022,1,EUR billion,,treaty\n")).Diagnostics);

        Assert.Equal("input/data/a.csv(2,12): error csv-value: 'unit' cannot be 'EUR bilion'; write 'EUR billion' as other rows of this series and group have", problem.ToString());
    }

    [Theory]
    [InlineData("data/a.csv", "series,group,year,value,unit,price-basis,source\n")]
    [InlineData("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note")]
    [InlineData("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\n\n\n")]
    public void A_table_with_a_head_alone_is_told_once(string path, string table) => Assert.Equal(
        "table-empty",
        Assert.Single(Link((path, table), Topic("history/one", body: "```members\nyear: 2004\n```")).Diagnostics.Where(problem => problem.Code != "file-missing")).Code);

    [Theory]
    [InlineData("title: The [[one]]", "(2,12)")]
    [InlineData("title: One\nsummary: As said [@treaty].", "(3,18)")]
    [InlineData("title: One\nsummary: A **new** one.", "(3,12)")]
    [InlineData("title: One\nevents: [{ date: 2003, title: 'See [two](two.md)', sources: [treaty] }]", "(3,36)")]
    public void Markdown_in_a_title_or_a_summary_is_told(string lines, string place)
    {
        var text = $"---\n{lines}\n{(lines.Contains("summary") ? "" : "summary: A topic.\n")}---\n";

        var problem = Assert.Single(Link(("topics/history/one.md", text)).Diagnostics);

        Assert.Equal(("markdown-misplaced", "input/topics/history/one.md" + place), (problem.Code, problem.Location.ToString()));
    }
}
