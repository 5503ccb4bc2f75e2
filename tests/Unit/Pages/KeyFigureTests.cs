using System.Text;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>The home page shows no figure without what it rests on: that of its year, and not of the series' first.</summary>
public sealed class KeyFigureTests
{
    private const string Chart = "```chart\ntitle: Spending, 2023–2024\nseries: spending\ngroup: EU-27\nkind: bar\ncaption: It grows.\n```\n";

    private const string Figures = """
        series,group,year,value,unit,price-basis,source
        spending,EU-27,2023,279,EUR billion,,treaty
        spending,EU-27,2024,~343.5,EUR billion,,news
        """;

    [Fact]
    public void A_key_figure_is_the_last_of_its_chart_with_its_source_and_standing()
    {
        var built = SiteBuild.InMemory(With(Topic("history/one", body: Chart), ("data/spending.csv", Figures)), Options);
        var home = Encoding.UTF8.GetString(built.Files.Single(file => file.Path == "index.html").Bytes.Span);

        Assert.Contains("<strong>≈343.5</strong> EUR billion", home, StringComparison.Ordinal);
        Assert.Contains("<a href=\"history/one.html#Figure-spending-2023-2024\">Spending</a> (2024)", home, StringComparison.Ordinal);
        Assert.Contains("<a href=\"sources/news.html\">", home, StringComparison.Ordinal);
        Assert.Contains("</a> ·\u00a0press</li>", home, StringComparison.Ordinal);
        Assert.DoesNotContain("sources/treaty.html", home, StringComparison.Ordinal);
    }
}
