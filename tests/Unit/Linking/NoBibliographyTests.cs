using EuNatoSite.Linking;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Linking;

/// <summary>A bibliography that is not there is told once, where anything names a source.</summary>
public sealed class NoBibliographyTests
{
    private const string Berlin = "terms:\n  - { term: Berlin Plus, definition: An arrangement., sources: [report] }\n";

    [Fact]
    public void A_bibliography_that_is_not_there_is_told_and_what_would_rest_on_it_is_not()
    {
        var drafts = DraftSet.Parse(new SourceTree([.. SmallSite.With(SmallSite.Topic("history/berlin", Berlin, "In talks [@treaty].")).Files.Where(file => file.RelativePath != "sources.yml")]));
        var problem = Assert.Single(drafts.Diagnostics.Concat(SiteLinker.Link(drafts.Value, SmallSite.Date, withDrafts: false).Diagnostics));
        Assert.Equal(("file-missing", "input/sources.yml"), (problem.Code, problem.Location.Path));
    }

    [Theory]
    [InlineData("Sources.yml", "sources.yml")]
    [InlineData("sources.yaml", "sources.yml")]
    public void A_bibliography_of_a_wrong_name_is_told_where_it_is(string path, string meant)
    {
        var tree = SmallSite.With((path, "- { id: treaty, title: Treaty, standing: primary }"), SmallSite.Topic("history/berlin", Berlin, "In talks [@treaty]."));
        var problem = Assert.Single(DraftSet.Parse(tree with { Files = tree.Files.RemoveAll(file => file.RelativePath == "sources.yml") }).Diagnostics);

        Assert.Equal(("path-unexpected", $"input/{path}"), (problem.Code, problem.Location.Path));
        Assert.EndsWith($"; did you mean '{meant}'?", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "We were founded in 1949. [@nothing]")]
    [InlineData("sources: [nothing]", "")]
    [InlineData("terms: [{ term: Berlin Plus, definition: Agreed., sources: [nothing] }]", "")]
    [InlineData("events: [{ date: 2003, title: Talks, sources: [nothing] }]", "")]
    [InlineData("disagreements: [{ id: when, question: When?, positions: [{ answer: Then. }, { answer: Now., sources: [nothing] }] }]", "")]
    [InlineData("disagreements: [{ id: when, question: When?, positions: [{ answer: Then. }, { answer: Now. }], sources: [nothing] }]", "")]
    public void What_names_a_source_anywhere_needs_a_bibliography(string frontMatter, string body) =>
        CheckNoBibliography(SmallSite.Topic("history/berlin", frontMatter, body));

    [Fact]
    public void Pages_and_rows_of_data_that_name_a_source_need_a_bibliography()
    {
        CheckNoBibliography(("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\nWe were founded in 1949. [@nothing]\n"));
        CheckNoBibliography(("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,nothing,\n"));
        CheckNoBibliography(("data/spending.csv", "series,group,year,value,unit,price-basis,source\nspending,EU-27,2024,343,EUR billion,,nothing\n"));
    }

    [Fact]
    public void What_names_no_source_needs_no_bibliography()
    {
        var files = SmallSite.With(SmallSite.Topic("history/berlin", body: "In talks.")).Files.Where(file => file.RelativePath != "sources.yml");
        Assert.Empty(DraftSet.Parse(new SourceTree([.. files])).Diagnostics);
    }

    private static void CheckNoBibliography((string Path, string Text) file)
    {
        var files = SmallSite.With(file).Files.Where(other => other.RelativePath != "sources.yml");
        var problem = Assert.Single(DraftSet.Parse(new SourceTree([.. files])).Diagnostics);
        Assert.Equal(("file-missing", "input/sources.yml"), (problem.Code, problem.Location.Path));
    }
}
