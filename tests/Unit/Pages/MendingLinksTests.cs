using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Pages;

public sealed class MendingLinksTests
{
    [Theory]
    [InlineData("main", "input/pages/about.md", "main/input/pages/about.md")]
    [InlineData("mend/issue#1 50%?", "pages/about.md", "mend/issue%231%2050%25%3F/pages/about.md")]
    [InlineData("main", "sites/nr#1/pages/about.md", "main/sites/nr%231/pages/about.md")]
    public void The_link_to_edit_leads_to_the_branch_and_the_file_whatever_their_names(string branch, string path, string inAddress)
    {
        var info = new SiteInfo("A", "B", "C", new Uri("https://a.example/"), new("https://host.example/a/b/", default), branch, "en", default);

        Assert.Equal($"https://host.example/a/b/edit/{inAddress}", MendingLinks.Of(info, "About", path)?.Edit);
    }
}
