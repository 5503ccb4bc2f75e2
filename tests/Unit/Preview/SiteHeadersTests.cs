using EuNatoSite.Preview;

namespace EuNatoSite.Tests.Preview;

public sealed class SiteHeadersTests
{
    [Theory]
    [InlineData("/index.html", "Cache-Control", null)]
    [InlineData("/index.html", "X-Content-Type-Options", "nosniff")]
    [InlineData("/assets/site.0123456789.css", "Cache-Control", "public, max-age=31536000, immutable")]
    [InlineData("/data/site.json", "Cross-Origin-Resource-Policy", "cross-origin")]
    [InlineData("/history/data/site.json", "Cross-Origin-Resource-Policy", "same-origin")]
    public void A_path_has_the_headers_of_the_rules_it_falls_under(string path, string name, string? value) =>
        Assert.Equal(value, SiteHeaders.Own.Of(path).ToDictionary().GetValueOrDefault(name));

    [Fact]
    public void The_signs_of_a_path_mean_themselves_where_there_is_no_star() =>
        Assert.Empty(SiteHeaders.Read("[[headers]]\nfor = \"/a.b/*\"\n[headers.values]\nX = \"y\"").Of("/aXb/c"));

    [Fact]
    public void A_file_without_headers_sets_none() => Assert.Empty(SiteHeaders.Read("[build]\npublish = \"output\"").Of("/"));
}
