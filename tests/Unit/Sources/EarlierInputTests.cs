using System.Runtime.Versioning;
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

        var tree = EarlierInput.Read(folder["repo/input"], "HEAD");

        Assert.Equal(["site.yml", "sources.yml", "topics/history/a.md"], tree.Files.Select(file => file.RelativePath));
        Assert.Equal(folder["repo/input"] + "/topics/history/a.md", tree.Files[2].Path);
        Assert.Equal("one", tree.Files[2].Decode().Value.Text);
        Assert.Equal("two", File.ReadAllText(folder["repo/input/topics/history/a.md"]));
    }

    [Fact]
    public void Another_folder_is_read_as_if_it_stood_in_place_of_this_one()
    {
        folder.Write("old/topics/history/a.md", "old");

        var tree = EarlierInput.Read("input", folder["old"]);

        Assert.Equal("input/topics/history/a.md", Assert.Single(tree.Files).Path);
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

    private async Task CommitAsync(string text)
    {
        folder.Write("repo/input/site.yml", "");
        folder.Write("repo/input/sources.yml", "");
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
