using EuNatoSite.Markup;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Markup;

/// <summary>A link must mean the same file here as it does in the repository's own view.</summary>
public sealed class RelativePathTests
{
    [Theory]
    [InlineData("topics/history", "berlin-plus.md", "topics/history/berlin-plus.md")]
    [InlineData("topics/history", "./berlin-plus.md", "topics/history/berlin-plus.md")]
    [InlineData("topics/history", "../security/cyber-defence.md", "topics/security/cyber-defence.md")]
    [InlineData("topics/history", "../../media/map.png", "media/map.png")]
    [InlineData("topics/history", "../../media/map%20of%20members.png", "media/map of members.png")]
    [InlineData("topics/history", "..//security/./x.md", "topics/security/x.md")]
    [InlineData("topics/history", "../../../outside.md", null)]
    [InlineData("topics/history", "%2e%2e/%2e%2e/%2e%2e/outside.md", null)]
    [InlineData("", "site.yml", "site.yml")]
    [InlineData("pages", "../topics/history/a.md", "topics/history/a.md")]
    public void An_address_is_resolved_against_the_folder_of_its_file(string folder, string address, string? path) =>
        Assert.Equal(path, RelativePath.Inside(folder, address));

    [Theory]
    [InlineData("topics/history", "topics/history/a.md", "a.md")]
    [InlineData("topics/history", "topics/security/a.md", "../security/a.md")]
    [InlineData("topics/history", "pages/about.md", "../../pages/about.md")]
    [InlineData("pages", "topics/history/a.md", "../topics/history/a.md")]
    public void A_hint_writes_a_link_as_the_author_would(string folder, string path, string link) =>
        Assert.Equal(link, RelativePath.Between($"{folder}/", path));

    [Fact]
    public void A_link_that_a_hint_writes_leads_to_the_file_it_names()
    {
        var names = Gen.Elements("topics", "history", "security", "pages", "a");
        Property.Holds(
            from folder in names.NonEmptyListOf().Select(parts => string.Join('/', parts))
            from path in names.NonEmptyListOf().Select(parts => string.Join('/', parts) + ".md")
            select (folder, path),
            pair => Assert.Equal(pair.path, RelativePath.Inside(pair.folder, RelativePath.Between($"{pair.folder}/", pair.path))));
    }
}
