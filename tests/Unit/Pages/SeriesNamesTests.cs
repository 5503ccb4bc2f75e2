using EuNatoSite.Pages;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>The table under a chart names its series as a reader would write them, whichever words the site's glossary writes in capitals.</summary>
public sealed class SeriesNamesTests
{
    private const string Glossary = """
        terms:
          - { term: Western European Union, abbreviation: WEU, definition: It., sources: [treaty] }
          - { term: Partnership for Peace, abbreviation: PfP, definition: It., sources: [treaty] }
          - { term: EU–US dialogue, aliases: [the HR/VP's dialogue], definition: It., sources: [treaty] }
          - { term: Cost Group, definition: It., sources: [treaty] }
        """;

    [Theory]
    [InlineData("spending", "Spending")]
    [InlineData("weu-budget", "WEU budget")]
    [InlineData("budget-of-weu-2009", "Budget of WEU 2009")]
    [InlineData("pfp-states", "PfP states")]
    [InlineData("aid-by-us-and-eu", "Aid by US and EU")]
    [InlineData("vp-travel", "VP travel")]
    [InlineData("cost-to-group", "Cost to group")]
    [InlineData("share-of-gdp", "Share of GDP")]
    [InlineData("3-5-percent-by-2035", "3 5 percent by 2035")]
    [InlineData("edip-grants", "Edip grants")]
    public void A_series_is_called_as_the_glossary_writes_the_words_of_its_id(string id, string expected)
    {
        var pages = SiteBuild.InMemory(
            With(
                ("data/a.csv", $"series,group,year,value,unit,price-basis,source\n{id},A,2020,1,EUR,,treaty\n"),
                Topic("history/one", Glossary, $"```chart\ntitle: A chart\nseries: {id}\ncaption: A chart.\n```")),
            Options).Pages;

        var chart = Assert.Single(pages.Made().OfType<FiguresPage>().Single().Figures).Chart;
        Assert.Equal(expected, Assert.Single(chart.Rows).Series);
    }
}
