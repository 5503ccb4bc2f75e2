using EuNatoSite.Pages;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Pages;

/// <summary>The site is read from a web server and from a folder: a link that works in only one of them is broken.</summary>
public sealed class PageUrlTests
{
    [Theory]
    [InlineData("index.html", "history/berlin-plus.html", null, "history/berlin-plus.html")]
    [InlineData("history/berlin-plus.html", "index.html", null, "../index.html")]
    [InlineData("history/berlin-plus.html", "history/st-malo.html", null, "st-malo.html")]
    [InlineData("history/berlin-plus.html", "security/cyber-defence.html", "ncirc", "../security/cyber-defence.html#ncirc")]
    [InlineData("history/index.html", "history/index.html", null, "index.html")]
    [InlineData("history/index.html", "history/index.html", "top", "#top")]
    [InlineData("index.html", "index.html", null, "index.html")]
    [InlineData("a/b/c.html", "a/d/e.html", null, "../d/e.html")]
    [InlineData("a/b/c.html", "a.html", null, "../../a.html")]
    [InlineData("a.html", "a/b.html", null, "a/b.html")]
    [InlineData("ab/c.html", "a/c.html", null, "../a/c.html")]
    public void A_link_is_relative_and_names_a_file(string from, string to, string? fragment, string link) =>
        Assert.Equal(link, PageUrl.Link(new PageUrl(from), new PageUrl(to), fragment));

    [Fact]
    public void A_browser_that_follows_a_link_arrives_where_it_was_meant_to()
    {
        var paths = Gen.Elements("a", "b", "history", "index").NonEmptyListOf().Select(parts => new PageUrl(string.Join('/', parts) + ".html"));
        Property.Holds(
            from start in paths
            from end in paths
            from fragment in Gen.Elements(null, "x")
            select (start, end, fragment),
            link =>
            {
                Uri[] roots = [new("https://example.org/"), new("https://example.org/deep/er/"), new("file:///home/reader/site/")];
                foreach (var root in roots)
                {
                    var url = PageUrl.Link(link.start, link.end, link.fragment);
                    var arrived = new Uri(new Uri(root, link.start.Path), url);
                    Assert.Equal(new Uri(root, link.end.Path).AbsoluteUri + (link.fragment is null ? "" : "#x"), arrived.AbsoluteUri);
                    Assert.False(url.StartsWith('/'));
                }
            });
    }

    [Theory]
    [InlineData("index.html", "https://small.example/", "https://small.example/")]
    [InlineData("history/index.html", "https://small.example/", "https://small.example/history/")]
    [InlineData("history/berlin-plus.html", "https://small.example/", "https://small.example/history/berlin-plus.html")]
    [InlineData("history/index.html", "https://small.example/site/", "https://small.example/site/history/")]
    [InlineData("my-index.html", "https://small.example/", "https://small.example/my-index.html")]
    public void An_index_has_the_address_of_its_folder_on_the_published_site(string path, string baseUrl, string address) =>
        Assert.Equal(address, new PageUrl(path).On(new Uri(baseUrl)));
}
