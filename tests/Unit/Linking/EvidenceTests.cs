using EuNatoSite.Model;

namespace EuNatoSite.Tests.Linking;

/// <summary>A reader who is told that a statement rests on a good source must be able to find it there.</summary>
public sealed class EvidenceTests
{
    private const string Sources = """
        - id: treaty
          title: A treaty
          date: 2003-01-10
          standing: primary
        - id: report
          title: A report
          date: 2003-04
          standing: official
        - id: paper
          title: A paper without a date
          standing: research
        - id: news
          title: A newspaper
          date: 2003-03-18
          standing: press
        """;

    [Theory]
    [InlineData("[treaty]", "2003-03-17", Standing.Primary)] // came as announced, for all that is known
    [InlineData("[treaty, news]", "2003-03-17", Standing.Press)]
    [InlineData("[treaty, news]", "2003-01-10", Standing.Primary)]
    [InlineData("[treaty, news]", "2003-01", Standing.Primary)]
    [InlineData("[treaty, news]", "../2003", Standing.Primary)]
    [InlineData("[treaty, report]", "2003-03-17", Standing.Official)]
    [InlineData("[report, news]", "2003-04-20", Standing.Official)] // in a month that goes on
    [InlineData("[paper, news]", "2003-03-17", Standing.Research)]
    public void What_happened_rests_on_no_source_that_is_older_where_another_tells_it(string sources, string date, Standing strongest)
    {
        var entry = Assert.Single(Linked(sources, date).Events);

        Assert.Equal(strongest, entry.Strongest);
        Assert.Equal(strongest, Linked(sources, date).Statements.Single(statement => statement.Kind == StatementKind.Event).Strongest);
    }

    [Fact]
    public void A_horizon_is_carried_by_who_set_it() =>
        Assert.Equal(Standing.Primary, Assert.Single(Linked("[treaty, news]", "2030", "horizon: true").Events).Strongest);

    private static Site Linked(string sources, string date, string more = "horizon: false") => SmallSite.Whole(
        ("sources.yml", Sources),
        SmallSite.Topic("history/one", $"events:\n  - date: {date}\n    title: It happened\n    {more}\n    sources: {sources}\n"));
}
