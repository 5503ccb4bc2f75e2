using EuNatoSite.Pages;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>Which addresses a page may have, and where it is told of one that another has.</summary>
public sealed class AddressCheckTests
{
    [Theory]
    [InlineData("history/old-name.html", "")]
    [InlineData("old.html", "")]
    [InlineData("a/b/c.html", "")]
    [InlineData("history/old-name", "redirect-invalid")]
    [InlineData("/history/old.html", "redirect-invalid")]
    [InlineData("../old.html", "redirect-invalid")]
    [InlineData("history/../old.html", "redirect-invalid")]
    [InlineData("history/Old.html", "redirect-invalid")]
    [InlineData("https://example.org/old.html", "redirect-invalid")]
    [InlineData("history//old.html", "redirect-invalid")]
    [InlineData("history\\old.html", "redirect-invalid")]
    [InlineData(".html", "redirect-invalid")]
    [InlineData("history/%2e%2e.html", "redirect-invalid")]
    [InlineData("assets/old.html", "redirect-invalid")]
    [InlineData("assets.html", "")]
    [InlineData("history/assets/old.html", "")]
    [InlineData("history/two.html", "address-taken")]
    [InlineData("glossary/index.html", "address-taken")]
    [InlineData("404.html", "address-taken")]
    [InlineData("offline.html", "address-taken")]
    public void An_old_address_is_a_page_of_its_own_or_refused(string path, string code)
    {
        var result = Build(Topic("history/one", $"redirect-from: ['{path}']"), Topic("history/two"));

        Assert.Equal(code.Length == 0 ? [] : [code], result.Diagnostics.Select(problem => problem.Code));
        Assert.Equal(code.Length == 0, result.Files.Any(file => file.Path == path) && result.Pages.Made().OfType<RedirectPage>().Any());
        Assert.All(result.Diagnostics, problem => Assert.Equal("input/topics/history/one.md(4,18)", problem.Location.ToString()));
    }

    // Where two pages want one address, links to the one that lost would be told as broken too; nothing else keeps links from being followed.
    [Theory]
    [InlineData("../old.html", "redirect-invalid", true)]
    [InlineData("history/two.html", "address-taken", false)]
    public void An_old_address_that_is_none_does_not_hide_what_is_wrong_with_links(string old, string code, bool areFollowed)
    {
        var result = Build(Topic("history/one", $"redirect-from: ['{old}']"), Topic("history/two"));

        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(areFollowed, result.Links > 0);
    }

    [Fact]
    public void An_address_that_two_want_is_told_of_where_the_second_has_its_id()
    {
        var result = Build(
            Topic("history/one", "terms: [{ term: Index, definition: A list., sources: [treaty] }]"),
            Topic("security/index"),
            ("pages/search.md", "---\ntitle: Search\nsummary: Looking for it.\n---\nHere.\n"),
            ("sources.yml", "- { id: treaty, title: Treaty, standing: primary }\n- { id: index, title: Index, standing: press }\n"));

        Assert.Equal(
            [
                "input/pages/search.md(1,1) 'search.html'",
                "input/sources.yml(2,9) 'sources/index.html'",
                "input/topics/history/one.md(4,9) 'glossary/index.html'",
                "input/topics/security/index.md(1,1) 'security/index.html'",
            ],
            result.Diagnostics.Where(problem => problem.Code == "address-taken").Select(problem => $"{problem.Location} {problem.Message.Split(' ')[2]}"));
    }

    [Fact]
    public void A_section_may_not_take_the_name_of_a_generated_folder()
    {
        foreach (var folder in SiteUrls.GeneratedFolders)
        {
            var site = With().Files[0].Decode().Value.Text.Replace("id: security", $"id: {folder}", StringComparison.Ordinal);
            var result = Build(("site.yml", site));

            Assert.Equal(
                $"input/site.yml(8,11): error address-taken: the address '{folder}/' is also that of a generated folder; choose another id or redirect",
                Assert.Single(result.Diagnostics).ToString());
        }
    }

    private static BuildInMemory Build(params (string, string)[] files) => SiteBuild.InMemory(With(files), Options);
}
