using System.IO.Compression;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Building;

public sealed class SiteFilesTests
{
    private static readonly BuildInMemory Built = SiteBuild.InMemory(
        SmallSite.With([.. Enumerable.Range(0, 100).Select(number => SmallSite.Topic($"history/topic-{number}"))]), SmallSite.Options);

    [Fact]
    public void Every_page_is_made_once_and_stands_at_its_address()
    {
        Assert.Empty(Built.Diagnostics.Where(problem => problem.IsError));
        Assert.Equal(
            Built.Pages.Select(plan => plan.Url.Path).Order(StringComparer.Ordinal),
            Built.Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_page_became_does_not_change_with_what_is_made_after_it()
    {
        var again = Built.Pages.Single(plan => plan.Url.Path == "history/topic-7.html").Make();
        var alone = Rendering.PageRenderer.DrawAlone(again);
        Assert.Equal(alone.Bytes.ToArray(), Built.Files.Single(file => file.Path == alone.Path).Bytes.ToArray());
    }

    [Fact]
    public void The_archive_holds_the_files_as_they_are_published()
    {
        var archive = Built.Files.Single(file => file.Path == SiteUrls.OfflineZip.Path);
        using var zip = new ZipArchive(new MemoryStream(archive.Bytes.ToArray()));
        foreach (var file in Built.Files.Where(file => file.Path.StartsWith("history/", StringComparison.Ordinal)))
        {
            using var packed = zip.GetEntry("eu-nato-site/" + file.Path)!.Open(); // all pages of topics are in it
            using var bytes = new MemoryStream();
            packed.CopyTo(bytes);
            Assert.Equal(file.Bytes.ToArray(), bytes.ToArray());
        }
    }

    [Theory]
    [InlineData("It is said. [@nobody]", "")]
    [InlineData("It is said. [@essay]", "redirect_from: [../away.html]\n")]
    public void Where_there_is_an_error_before_the_first_page_no_folder_is_begun(string body, string frontMatter)
    {
        using var folder = new TemporaryFolder();
        using var publication = OutputFolder.Open(folder["out"]);

        var result = SiteBuild.Run(new(SmallSite.With(SmallSite.Topic("history/one", frontMatter, body)), []), SmallSite.Options, publication);

        Assert.Contains(result.Diagnostics, problem => problem.IsError);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Nothing_is_packed_where_nothing_is_kept_and_the_same_is_told()
    {
        var input = SmallSite.With(SmallSite.Topic("history/one", body: "See [nothing](#nowhere)."));

        var kept = SiteBuild.InMemory(input, SmallSite.Options);
        var checkedOnly = SiteBuild.Run(new(input, []), SmallSite.Options, new NoOutput());

        Assert.NotEmpty(kept.Diagnostics);
        Assert.Equal(kept.Diagnostics, checkedOnly.Diagnostics);
        Assert.Contains(kept.Times, time => time.Stage == "Packing");
        Assert.DoesNotContain(checkedOnly.Times, time => time.Stage == "Packing");
    }
}
