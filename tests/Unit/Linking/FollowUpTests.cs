using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Linking;

/// <summary>One fault in a file that much else names must not be told a hundred times.</summary>
public sealed class FollowUpTests
{
    private const string Berlin = "terms:\n  - { term: Berlin Plus, definition: An arrangement., sources: [report] }\n";
    private const string Cyber = "See [it](../history/berlin.md#how), [[berlin]] and [[berlin-plus]] [@treaty].";

    [Fact]
    public void A_topic_that_cannot_be_read_is_told_and_those_that_name_it_or_its_terms_are_not() =>
        Check(["yaml-syntax"], SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_topic_without_a_section_is_told_and_those_that_link_to_it_are_not() =>
        Check(["section-unknown"], SmallSite.Topic("histroy/berlin", Berlin, "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_topic_whose_name_is_no_id_is_told_and_those_that_link_to_it_are_not() =>
        Check(["id-invalid"], SmallSite.Topic("history/Berlin", Berlin, "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_standing_that_is_none_is_told_and_what_rests_on_it_is_not() => Check(
        ["value-unknown"],
        ("sources.yml", "- { id: treaty, title: Treaty, standing: primray }\n- { id: report, title: Report, standing: official }"),
        SmallSite.Topic("history/berlin", Berlin, "## How\n\nIn talks [@treaty]."));

    [Fact]
    public void A_source_whose_id_is_none_is_told_and_those_that_name_it_are_not() => Check(
        ["id-invalid"],
        ("sources.yml", "- { id: Treaty, title: Treaty, standing: primary }\n- { id: report, title: Report, standing: official }"),
        SmallSite.Topic("history/berlin", Berlin + "sources: [treaty]", "## How\n\nIn talks [@treaty]."));

    [Fact]
    public void A_term_whose_id_is_none_is_told_and_those_that_name_it_are_not() => Check(
        ["id-invalid"],
        SmallSite.Topic("history/berlin", Berlin.Replace("term: Berlin Plus", "id: Berlin_Plus, term: Berlin Plus", StringComparison.Ordinal), "## How"),
        SmallSite.Topic("security/cyber", "events: [{ date: 2003, title: Talks, terms: [berlin-plus], sources: [treaty] }]", Cyber));

    [Fact]
    public void A_bibliography_that_is_not_there_is_told_and_what_would_rest_on_it_is_not()
    {
        var drafts = DraftSet.Parse(new SourceTree([.. SmallSite.With(SmallSite.Topic("history/berlin", Berlin, "In talks [@treaty].")).Files.Where(file => file.RelativePath != "sources.yml")]));
        var problem = Assert.Single(drafts.Diagnostics.Concat(SiteLinker.Link(drafts.Value, SmallSite.Date, withDrafts: false).Diagnostics));
        Assert.Equal(("file-missing", "input/sources.yml"), (problem.Code, problem.Location.Path));
    }

    [Fact]
    public void What_names_no_source_needs_no_bibliography()
    {
        var files = SmallSite.With(SmallSite.Topic("history/berlin", body: "In talks.")).Files.Where(file => file.RelativePath != "sources.yml");
        Assert.Empty(DraftSet.Parse(new SourceTree([.. files])).Diagnostics);
    }

    [Fact]
    public void An_event_of_an_id_that_there_is_already_is_told_where_it_stands_and_at_no_page()
    {
        const string Events = "events:\n  - { id: talks, date: 2003, title: Talks, sources: [treaty] }\n  - { id: talks, date: 2004, title: More talks, sources: [treaty] }";
        var built = SiteBuild.InMemory(SmallSite.With(SmallSite.Topic("history/berlin", Events)), SmallSite.Options);
        Assert.Equal(["id-duplicate"], built.Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Of_a_file_with_two_versions_only_that_is_told() => Check(
        ["conflict-marker"],
        SmallSite.Topic("history/berlin", $"<<<<<<< HEAD\n{Berlin}=======\n{Berlin}>>>>>>> other", "## How"),
        SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void One_mark_of_a_conflict_may_be_meant() =>
        Check([], SmallSite.Topic("history/berlin", body: "Title\n=======\n\n    <<<<<<< HEAD\n"), SmallSite.Topic("security/cyber", body: "See [[berlin]]."));

    [Fact]
    public void What_has_nothing_to_do_with_it_is_told_all_the_same() => Check(
        ["yaml-syntax", "link-target-not-found"],
        SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: "See [[nobody]]."));

    private static void Check(string[] codes, params (string Path, string Text)[] files) =>
        Assert.Equal(codes, SmallSite.Link(files).Diagnostics.Select(problem => problem.Code));
}
