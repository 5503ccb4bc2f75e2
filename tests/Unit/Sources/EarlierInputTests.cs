using System.Runtime.Versioning;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Sources;

public sealed class EarlierInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_revision_is_read_from_git_and_the_folder_stays_as_it_is()
    {
        await CommitAsync("one");
        folder.Write("repo/input/topics/history/a.md", "two");
        File.Delete(folder["repo/input/sources.yml"]);

        var tree = EarlierInput.Read(folder["repo/input"], "HEAD").Value;

        Assert.Equal(["site.yml", "sources.yml", "topics/history/a.md"], tree.Files.Select(file => file.RelativePath));
        Assert.Equal(folder["repo/input"] + "/topics/history/a.md", tree.Files[2].Path);
        Assert.Equal("one", tree.Files[2].Decode().Value.Text);
        Assert.Equal("two", File.ReadAllText(folder["repo/input/topics/history/a.md"]));
    }

    [Fact]
    public void Another_folder_is_read_as_if_it_stood_in_place_of_this_one()
    {
        folder.Write("old/topics/history/a.md", "old");
        folder.Write("old/topics/history/AUX.md", "old");

        var (tree, problems) = EarlierInput.Read("input", folder["old"]);

        Assert.Equal("input/topics/history/a.md", Assert.Single(tree.Files).Path);
        Assert.Equal("input/topics/history/AUX.md", Assert.Single(problems).Location.Path);
    }

    // Git archives a revision as they say.
    [Fact]
    public async Task Attributes_among_the_files_change_nothing()
    {
        folder.Write("repo/input/.gitattributes", "topics/** export-ignore\nsources.yml export-subst\n*.md text eol=crlf\n");
        await CommitAsync("$Format:%H$\n", "$Format:%H$");

        var tree = EarlierInput.Read(folder["repo/input"], "HEAD").Value;

        Assert.Equal(["site.yml", "sources.yml", "topics/history/a.md"], tree.Files.Select(file => file.RelativePath));
        Assert.Equal("$Format:%H$", Encoding.UTF8.GetString(tree.Files[1].Bytes.Span));
        Assert.Equal("$Format:%H$\n", Encoding.UTF8.GetString(tree.Files[2].Bytes.Span));
    }

    [Fact]
    public async Task A_folder_that_a_revision_has_not_is_told_of()
    {
        await CommitAsync("one");
        folder.Write("repo/other/site.yml", "");

        var refusal = Assert.Throws<StorageException>(() => EarlierInput.Read(folder["repo/other"], "HEAD"));

        Assert.Equal($"git has no folder '{folder["repo/other"]}' at 'HEAD'.", refusal.Message);
    }

    [Theory]
    [InlineData("nothing-of-the-kind")]
    [InlineData("--output=x")]
    [InlineData("HEAD:input")]
    public async Task What_is_neither_a_folder_nor_a_revision_is_refused_in_a_sentence(string written)
    {
        await CommitAsync("one");

        var refusal = Assert.Throws<StorageException>(() => EarlierInput.Read(folder["repo/input"], written));

        Assert.Contains($"'{written}' is neither a folder nor a revision", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["repo/input/x"]));
    }

    [Theory]
    [InlineData(2, 2048, null)]
    [InlineData(1, 2048, "The old input holds more than 1 files and folders, which no site's content needs; name the folder that holds the content alone.")]
    [InlineData(2, 1024, "The old input holds more than 1 KiB, which no site's content needs; name the folder that holds the content alone.")]
    public void An_earlier_revision_may_hold_as_much_as_the_input_of_today(int maxEntries, long maxBytes, string? refusal)
    {
        var list = string.Concat(new[] { "site.yml", "topics/history/a.md" }.Select(path => $"100644 blob 0a1b    1024\t{path}\0"));

        var listed = GitTree.ReadList(new StringReader(list), maxEntries, maxBytes);

        Assert.Equal(refusal, listed.Excess?.Invoke("The old input").Message);
        Assert.Equal(refusal is null ? 2 : 0, listed.Files.Length);
    }

    private async Task CommitAsync(string text, string sources = "")
    {
        folder.Write("repo/input/site.yml", "");
        folder.Write("repo/input/sources.yml", sources);
        folder.Write("repo/input/.hidden", "");
        folder.Write("repo/input/topics/history/a.md", text);
        folder.Write("repo/README.md", "");
        string[][] commands = [["init", "-q"], ["add", "."], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "One"]];
        foreach (var command in commands)
        {
            (await CommandRun.OfAsync("git", command, folder["repo"])).AssertDone();
        }
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData("exec sleep 60")]
    [InlineData("case \"$*\" in *rev-parse*) echo 0123456789;; *) exec sleep 60;; esac")]
    public void A_git_that_is_too_slow_is_told_as_such(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that hangs is a shell script.");
        folder.Write("input/site.yml", "");
        folder.Write("git", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(folder["git"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var refusal = Assert.Throws<StorageException>(() => EarlierInput.Read(folder["input"], "HEAD", folder["git"], TimeSpan.FromSeconds(1)));

        Assert.Equal("git took too long to answer and was ended; try again, or name a folder instead.", refusal.Message);
    }
}
