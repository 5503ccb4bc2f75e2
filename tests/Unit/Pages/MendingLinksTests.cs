using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Pages;

public sealed class MendingLinksTests
{
    [Theory]
    [InlineData("main", "main")]
    [InlineData("mend/issue#1 50%?", "mend/issue%231%2050%25%3F")]
    public void The_link_to_edit_leads_to_the_branch_whatever_its_name(string branch, string inAddress)
    {
        var info = new SiteInfo("A", "B", "C", new Uri("https://a.example/"), new("https://host.example/a/b/", default), branch, "en", default);

        Assert.Equal($"https://host.example/a/b/edit/{inAddress}/input/pages/about.md", MendingLinks.Of(info, "About", "pages/about.md")?.Edit);
    }
}
