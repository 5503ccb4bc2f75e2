using EuNatoSite.Diagnostics;

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
    public void What_has_nothing_to_do_with_it_is_told_all_the_same() => Check(
        ["yaml-syntax", "link-target-not-found"],
        SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: "See [[nobody]]."));

    private static void Check(string[] codes, params (string Path, string Text)[] files) =>
        Assert.Equal(codes, SmallSite.Link(files).Diagnostics.Select(problem => problem.Code));
}
