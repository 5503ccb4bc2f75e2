using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>A figure that a slip parts from its series is missing from a chart, and nobody sees that it is.</summary>
public sealed class DataLinkerTests
{
    private const string Figures = "series,group,year,value,unit,price-basis,source\n";
    private const string Members = "country,iso2,eu-since,eu-until,nato-since,sources,note\n";

    [Theory]
    [InlineData("EU-27", "EU27")]
    [InlineData("EU-27", "EU–27")]
    [InlineData("EU-27", "eu 27")]
    [InlineData("Türkiye", "Turkiye")]
    [InlineData("EU states in NATO (23)", "EU states in NATO 23")]
    [InlineData("Σύνολο", "ΣΎΝΟΛΟ")]
    public void A_group_that_one_row_spells_otherwise_is_told_and_its_figure_is_missed_nowhere(string group, string slip)
    {
        var problem = Assert.Single(Link(
            ("data/a.csv", $"{Figures}a,{slip},2020,1,EUR,,treaty\na,{group},2021,1,EUR,,treaty\nb,{group},2021,1,EUR,,treaty\n"),
            Topic("history/one", body: $"```chart\ntitle: T\nseries: a\ngroup: {group}\nto: 2020\ncaption: C\n```")).Diagnostics);

        Assert.Equal($"input/data/a.csv(2,3): error csv-value: 'group' cannot be '{slip}'; write '{group}' as other rows have", problem.ToString());
    }

    [Theory]
    [InlineData("EU-27", "EU-28")]
    [InlineData("Ireland", "Iceland")]
    [InlineData("Slovakia", "Slovenia")]
    [InlineData("Target 1.5", "Target 15")]
    [InlineData("2021-24", "202124")]
    [InlineData("<2%", ">2%")]
    [InlineData("Σύνολο", "Ελλάδα")]
    public void Groups_that_differ_in_a_letter_a_number_or_a_sign_are_two(string one, string other) =>
        Assert.Empty(Link(("data/a.csv", $"{Figures}a,{one},2020,1,EUR,,treaty\na,{other},2020,1,EUR,,treaty\n")).Diagnostics);

    [Fact]
    public void A_series_that_one_row_spells_otherwise_is_told()
    {
        var problem = Assert.Single(Link(
            ("data/a.csv", $"{Figures}eu-spending,EU-27,2020,1,EUR,,treaty\n"),
            ("data/b.csv", $"{Figures}euspending,EU-27,2021,1,EUR,,treaty\n")).Diagnostics);

        Assert.Equal("input/data/b.csv(2,1): error csv-value: 'series' cannot be 'euspending'; write 'eu-spending' as other rows have", problem.ToString());
    }

    [Theory]
    [InlineData("study")]
    [InlineData("study;report")]
    public void A_source_in_the_place_of_a_note_is_told(string note)
    {
        var problem = Assert.Single(Link(("data/members.csv", $"{Members}Austria,AT,1995-01-01,,,treaty,{note}\n")).Diagnostics);

        Assert.Equal(
            $"input/data/members.csv(2,32): error csv-value: 'note' cannot be '{note}'; write it among the 'sources', behind a ';', and words for readers or nothing here",
            problem.ToString());
    }

    [Theory]
    [InlineData("data/a.csv", Figures + "<<<<<<< HEAD\na,A,2021,214,EUR,,treaty\n=======\na,A,2021,215,USD,,traety\n>>>>>>> other\n")]
    [InlineData("data/members.csv", Members + "<<<<<<< HEAD\nAustria,AT,1995-01-01,,,treaty,\n=======\nAustria,AT,1996-01-01,,,treaty,\n>>>>>>> other\n")]
    public void Of_a_table_with_two_versions_only_that_is_told(string path, string table) =>
        Assert.Equal(["conflict-marker"], Link((path, table)).Diagnostics.Select(problem => problem.Code));
}
