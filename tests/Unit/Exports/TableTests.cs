using EuNatoSite.Exports;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Exports;

public sealed class TableTests
{
    private static void Check(string cell, string expected) =>
        Assert.Equal($"a\r\n{expected}\r\n", SampleSite.TextOf(Csv.File(new PageUrl("x.csv"), ["a"], [[cell]])));

    [Fact]
    public void A_plain_cell_stays_as_it_is() => Check("Größe", "Größe");

    [Fact]
    public void Commas_quotes_and_line_ends_are_quoted()
    {
        Check("a,b", "\"a,b\"");
        Check("a \"b\"", "\"a \"\"b\"\"\"");
        Check("a\nb", "\"a\nb\"");
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_defused()
    {
        Check("=1+1", "'=1+1");
        Check("@SUM(A1)", "'@SUM(A1)");
        Check("-5.25", "-5.25");
        Check("+a", "'+a");
        Check("a; =1; -b", "a; =1; -b");
    }

    // Where a comma divides a number, spreadsheets divide a table at semicolons.
    [Fact]
    public void A_text_that_a_spreadsheet_would_run_behind_a_semicolon_is_defused()
    {
        Check("a;=1+1;b", "a;'=1+1;b");
        Check("=a;@b;-5", "'=a;'@b;-5");
        Check(";;+c", ";;'+c");
    }

    [Fact]
    public void A_list_of_names_has_as_many_as_the_term()
    {
        var term = SampleSite.Term("a", "A") with { Aliases = ["Berlin Plus", "=HYPERLINK(1)", "a;=1+1;b"] };

        var rows = SampleSite.TextOf(GlossaryCsv.Of(SampleSite.Site with { Terms = [term] }, SampleSite.BaseUrl)).Split("\r\n");

        Assert.StartsWith("a,A,,\"Berlin Plus;'=HYPERLINK(1);a,=1+1,b\",,", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_timeline_has_a_row_for_every_event()
    {
        var rows = SampleSite.TextOf(TimelineCsv.Of(SampleSite.Site, SampleSite.BaseUrl)).Split("\r\n");
        Assert.Equal(SampleSite.Site.Events.Length + 2, rows.Length);
        Assert.StartsWith("id,date,date-text,earliest,latest,title,", rows[0], StringComparison.Ordinal);
        Assert.Equal(
            "western-union,../1954,until 1954,,1954-12-31,\"Western Union, until it became the WEU\",,weu,no,berlin-plus,,,,,"
            + "https://eu-nato.example/timeline/#western-union",
            rows[1]);
        Assert.Equal(
            "berlin-plus-agreed,2003-03-17,17 March 2003,2003-03-17,2003-03-17,Berlin Plus arrangements adopted,"
            + "An exchange of letters; see Supreme Headquarters Allied Powers Europe.,"
            + "joint,no,berlin-plus,western-union,shape,eprs-2025,official,https://eu-nato.example/timeline/#berlin-plus-agreed",
            rows[2]);
    }

    [Fact]
    public void The_glossary_has_a_row_for_every_term()
    {
        var rows = SampleSite.TextOf(GlossaryCsv.Of(SampleSite.Site, SampleSite.BaseUrl)).Split("\r\n");
        Assert.Equal(
            "shape,Supreme Headquarters Allied Powers Europe,SHAPE,\"the \"\"Headquarters\"\", at Mons;Headquarters\",body,"
            + "\"NATO’s headquarters, at Mons; see assured access.\",nato,1951-04-02/..,since 2 April 1951,,,"
            + "berlin-plus,eprs-2025,official,https://eu-nato.example/glossary/shape.html",
            rows[2]);
    }

    [Fact]
    public void A_charts_table_names_the_source_of_every_figure()
    {
        var file = Assert.Single(ChartCsv.Of(SamplePages.Figures(), SampleSite.BaseUrl));
        Assert.Equal("figures/spending.csv", file.Path);
        Assert.Equal(
            "series,group,year,value,unit,price-basis,source,source-url,qualifier\r\n"
            + "eda-total,EU-27,2024,343.50,EUR billion,,\"EU–NATO, a paper\",https://eu-nato.example/sources/eprs-2025.html,exact\r\n",
            SampleSite.TextOf(file));
    }
}
