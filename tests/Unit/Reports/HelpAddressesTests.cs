using EuNatoSite.Reports;

namespace EuNatoSite.Tests.Reports;

public sealed class HelpAddressesTests
{
    private static readonly HelpAddresses OnSite = new(new Uri("https://small.example/a/"));

    [Fact]
    public void Help_is_a_page_of_the_site_or_a_command()
    {
        Assert.Equal("More on raw-html: https://small.example/a/help/raw-html.html", OnSite.LineOf("raw-html"));
        Assert.Equal("More on raw-html: dotnet run -- explain raw-html", new HelpAddresses(BaseUrl: null).LineOf("raw-html"));
    }

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 1, "More on c0: ")]
    [InlineData(10, 10, "More on c9: ")]
    [InlineData(11, 11, "... and 1 more: ")]
    [InlineData(30, 11, "... and 20 more: ")]
    public void A_code_has_one_line_and_of_many_codes_ten_are_named(int codes, int lines, string last)
    {
        var all = Enumerable.Range(0, codes).Select(i => $"c{i}").ToList();

        var said = OnSite.LinesOf([.. all, .. all]);

        Assert.Equal(lines, said.Length);
        Assert.StartsWith(last, said.LastOrDefault(""), StringComparison.Ordinal);
    }
}
