using System.Runtime.Versioning;
using EuNatoSite.Tests.Sources;

namespace EuNatoSite.Tests.RealSite;

/// <summary>The published program in a clone of a repository, and where there is none.</summary>
public sealed class HistoryTests(PublishedProgram program) : IDisposable
{
    private const string Page = "---\ntitle: About\nsummary: What this is.\n---\nText.\n";
    private const string SiteFile = """
        title: Small
        tagline: Small
        description: Small.
        base-url: https://small.example/
        facts-as-of: 2026-11-22
        sections:
          - { id: history, title: History, summary: What was. }
        """;

    private readonly GitRepository repository = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        repository.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_clone_tells_when_a_page_changed_and_an_export_builds_without()
    {
        repository.Write("content/site.yml", SiteFile + "\nrepository: https://host.example/a/b\n");
        repository.Write("content/pages/about.md", Page);
        repository.Commit("Ann", "2026-11-20T12:00:00+05:00");
        folder.Write("input/site.yml", SiteFile);
        folder.Write("input/pages/about.md", Page);
        folder.Write("input/topics/history/one.md", Page);

        var inClone = await program.RunAsync(repository[""], ["--input", "content", "--date", "2026-11-22"]);
        var inExport = await program.RunAsync(folder.Path, ["--date", "2026-11-22"]);

        inClone.AssertDone();
        inExport.AssertDone();
        Assert.Contains("20 November 2026</time>; text by Ann.", File.ReadAllText(repository["output/about.html"]), StringComparison.Ordinal);
        Assert.Contains("\"https://host.example/a/b/edit/main/content/pages/about.md\"", File.ReadAllText(repository["output/about.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("no history", inClone.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Last changed", File.ReadAllText(folder["output/about.html"]), StringComparison.Ordinal);
        Assert.Contains("no history, so no page says when it last changed: the input is not in a git repository", inExport.Output, StringComparison.Ordinal);
        Assert.Contains("\n  1 topic, 0 terms, 0 events, 0 sources, 0 disagreements\n", inExport.Output, StringComparison.Ordinal);
        Assert.Equal("", inExport.Errors);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_program_among_the_content_is_not_taken_for_git()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        folder.Write("input/site.yml", SiteFile);
        foreach (var place in new[] { "git", "input/git" })
        {
            folder.Write(place, $"#!/bin/sh\ntouch '{folder["ran"]}'\n");
            File.SetUnixFileMode(folder[place], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await program.RunAsync(folder.Path, ["check"]);
        await program.RunAsync(folder.Path, ["check"], new Dictionary<string, string> { ["PATH"] = $".:{Environment.GetEnvironmentVariable("PATH")}" });

        Assert.False(File.Exists(folder["ran"]));
    }
}
