using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Parsing;

/// <summary>A figure that its source gives as a bound must not become an exact one on the way to a chart.</summary>
public sealed class DataParserTests
{
    [Theory]
    [InlineData("343", Qualifier.Exact, 343)]
    [InlineData("-2.5", Qualifier.Exact, -2.5)]
    [InlineData("~635", Qualifier.About, 635)]
    [InlineData(">63", Qualifier.MoreThan, 63)]
    [InlineData(">=40", Qualifier.AtLeast, 40)]
    [InlineData("<5", Qualifier.LessThan, 5)]
    [InlineData("<= 1.5", Qualifier.AtMost, 1.5)]
    [InlineData("~-3", Qualifier.About, -3)]
    public void A_value_is_a_number_exact_or_not(string written, Qualifier qualifier, double number)
    {
        var read = Parse(written);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(new Amount((decimal)number, qualifier), Assert.Single(read.Value).Value);
    }

    [Theory]
    [InlineData("over 63", "write a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that")]
    [InlineData("=40", "write a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that")]
    [InlineData(">", "write a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that")]
    [InlineData(">=1,5", "write >=1.5, if that is the number")]
    [InlineData("1 043,5", "write 1043.5, if that is the number")]
    [InlineData("≥214", "write >=214, if that is the number")]
    [InlineData("≤ 2,5", "write <=2.5, if that is the number")]
    [InlineData("≈214", "write ~214, if that is the number")]
    [InlineData("2.5%", "write 2.5, as the unit stands in its own column")]
    [InlineData("€214", "write 214, as the unit stands in its own column")]
    [InlineData("~ $ 1 000", "write ~1000, as the unit stands in its own column")]
    [InlineData("≥2,5 %", "write >=2.5, as the unit stands in its own column")]
    [InlineData("€1,500", "write a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that")]
    [InlineData("2%5", "write a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that")]
    public void What_is_none_is_told_with_the_number_it_may_be(string written, string advice)
    {
        var read = Parse(written);

        Assert.Empty(read.Value);
        Assert.Equal(
            $"input/data/spending.csv(2,22): error csv-value: 'value' cannot be '{written}'; {advice}",
            Assert.Single(read.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("1899", "input/data/spending.csv(2,16): error csv-value: 'year' cannot be '1899'; write a year from 1900 to 2200, such as 2024")]
    [InlineData("1900", null)]
    [InlineData("2200", null)]
    [InlineData("2201", "input/data/spending.csv(2,16): error csv-value: 'year' cannot be '2201'; write a year from 1900 to 2200, such as 2024")]
    public void A_year_that_is_too_early_or_too_late_is_told_which_may_be(string year, string? expected) =>
        Assert.Equal(expected, ParseRow($"spending,EU-27,{year},343,EUR billion,,briefing").Diagnostics.SingleOrDefault()?.ToString());

    [Theory]
    [InlineData("treaty,study,", "it has 8 cells where the header has 7; write 'treaty;study', as ids stand apart by ';'")]
    [InlineData("treaty, study-2;essay ,news,Left in 2020.", "it has 9 cells where the header has 7; write 'treaty;study-2;essay;news', as ids stand apart by ';'")]
    [InlineData("treaty,Left in 2020.,", "it has 8 cells where the header has 7; take out the commas at its end that are too many")]
    [InlineData("treaty,Left, in 2020.", "it has 8 cells where the header has 7; put cells that hold a comma in \"double quotes\"")]
    public void Sources_of_a_country_in_a_cell_each_are_told_to_be_in_one(string end, string says) => Assert.Equal(
        $"input/data/members.csv(2,1): error csv-syntax: this row cannot be read: {says}",
        Assert.Single(DataParser.ParseMembers(new SourceText(
            "input/data/members.csv", $"country,iso2,eu-since,eu-until,nato-since,sources,note\nAustria,AT,1995-01-01,,,{end}\n")).Diagnostics).ToString());

    [Theory]
    [InlineData("treaty;study")]
    [InlineData("\"treaty, study\"")]
    [InlineData("treaty study")]
    public void Two_sources_of_a_figure_are_told_to_be_one(string sources) => Assert.Equal(
        $"input/data/spending.csv(2,{(sources[0] == '"' ? 39 : 38)}): error csv-value: 'source' cannot be '{sources.Trim('"')}'; "
        + "write the one id that the figure is from, as a row has one source",
        Assert.Single(ParseRow($"spending,EU-27,2024,343,EUR billion,,{sources}").Diagnostics).ToString());

    [Theory]
    [InlineData("Bad Series", "bad-series")]
    [InlineData("…", "berlin-plus")]
    public void The_name_of_a_series_that_is_none_is_told_its_letters(string series, string example) => Assert.Equal(
        $"'{series}' cannot be the name of a series; write lower-case letters, digits and hyphens, such as '{example}'",
        Assert.Single(ParseRow($"{series},EU-27,2024,343,EUR billion,,briefing").Diagnostics).Message);

    [Fact]
    public void A_qualifier_stands_at_its_place_and_is_written_as_it_is_read()
    {
        Assert.Equal(Enum.GetValues<Qualifier>(), Amount.Qualifiers.Select(name => name.Qualifier));
        Assert.All(Amount.Qualifiers, name =>
        {
            var amount = new Amount(40, name.Qualifier);
            Assert.Equal(amount, Assert.Single(Parse(amount.ToString()).Value).Value);
        });
    }

    private static Outcome<ImmutableArray<DataPointDraft>> Parse(string value) => ParseRow($"spending,EU-27,2024,\"{value}\",EUR billion,,briefing");

    private static Outcome<ImmutableArray<DataPointDraft>> ParseRow(string row) =>
        DataParser.ParseSeries(new SourceText("input/data/spending.csv", $"series,group,year,value,unit,price-basis,source\n{row}\n"));
}
