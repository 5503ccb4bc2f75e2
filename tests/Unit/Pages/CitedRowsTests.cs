using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Pages;

/// <summary>Who checks a source reads on its page what rests on it, and not a table that mostly rests on others.</summary>
public sealed class CitedRowsTests
{
    private static readonly string Long = new('x', 300);

    [Fact]
    public void A_short_table_and_a_long_paragraph_are_repeated_whole()
    {
        Assert.Equal("a · b\nc · d\ne · f", Shown("| a | b |\n|---|---|\n| c | d |\n| e | f [@report] |"));
        Assert.Equal($"{Long} {Long}.", Shown($"{Long} {Long}.[@report]"));
    }

    [Fact]
    public void Of_a_long_table_the_head_and_the_rows_that_cite_the_source_are_repeated() => Assert.Equal(
        $"a · b\n…\none · {Long}\n…\n\u2019s · The one\n…",
        Shown($"""
            | a | b |
            |---|---|
            | zero | {Long} [@study] |
            | [@report] one | {Long} |
            | two | {Long} [@study] |
            | three | {Long} |
            | ’s [@report] | [[one]] |
            | four | {Long} [@study] |
            """));

    [Fact]
    public void Where_more_rows_cite_it_than_can_be_read_the_first_stand_for_all() => Assert.Equal(
        $"a · b\none · {Long}\n…\nthree · short",
        Shown($"""
            | a | b |
            |---|---|
            | one | {Long} [@report] |
            | two | {Long} [@report] |
            | three | short [@report] |
            """));

    private static string Shown(string body)
    {
        var site = SmallSite.Whole(SmallSite.Topic("history/one", body: body));
        var source = new SourceId("report");
        return CitedRows.Of(Assert.Single(site.Backward.StatementsOn(source)), source, site);
    }
}
