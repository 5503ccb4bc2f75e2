using EuNatoSite.Reports;
using EuNatoSite.Sources;
using static EuNatoSite.Tests.Reports.SampleReport;

namespace EuNatoSite.Tests.Reports;

public sealed class RepositoryPathsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("repository", "input/a b.md", "input/a b.md", "input/a%20b.md")]
    [InlineData("repository/tools", "../input/é.md", "input/é.md", "input/%C3%A9.md")]
    [InlineData("repository/input", "site.yml", "input/site.yml", "input/site.yml")]
    [InlineData("repository", "..a/b.md", "..a/b.md", "..a/b.md")]
    public void A_path_starts_from_the_root_of_the_repository(string started, string path, string expected, string uri)
    {
        var paths = new RepositoryPaths(Full(started), Full("repository"));

        Assert.Equal(expected, paths.Of(path));
        Assert.Equal(uri, paths.UriOf(path));
        Assert.Equal(expected, paths.Of(Full($"{started}/{path}")));
    }

    [Fact]
    public void What_lies_outside_has_its_full_path_and_without_a_repository_nothing_changes()
    {
        var outside = new RepositoryPaths(Full("repository"), Full("repository"));
        Assert.Equal(Full("elsewhere/a b.md").Replace('\\', '/'), outside.Of("../elsewhere/a b.md"));
        Assert.Matches("^file:///.*elsewhere/a%20b.md$", outside.UriOf("../elsewhere/a b.md"));
        Assert.Equal("../a.md", new RepositoryPaths(Full("elsewhere"), Root: null).Of("../a.md"));
    }

    [Fact]
    public void The_root_is_found_from_any_folder_and_of_a_worktree_too()
    {
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/a/b/c.md", "");
        folder.Write("repository/a/worktree/.git", "gitdir: elsewhere");

        Assert.Equal(folder["repository"], RepositoryRoot.Of(folder["repository"]));
        Assert.Equal(folder["repository"], RepositoryRoot.Of(folder["repository/a/b"]));
        Assert.Equal(folder["repository/a/worktree"], RepositoryRoot.Of(folder["repository/a/worktree"]));
    }

    [Fact]
    public void An_input_has_its_path_from_the_root_of_the_repository_that_it_really_lies_in()
    {
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/a/content/site.yml", "");
        folder.Write("elsewhere/site.yml", "");
        Directory.CreateSymbolicLink(folder["link"], folder["repository/a/content"]);

        Assert.Equal("a/content/", RepositoryRoot.PathTo(folder["repository/a/content/"]));
        Assert.Equal("a/content/", RepositoryRoot.PathTo(folder["link"]));
        Assert.Equal("", RepositoryRoot.PathTo(folder["repository"]));
        Assert.Null(RepositoryRoot.PathTo(folder["elsewhere"]));
    }
}
