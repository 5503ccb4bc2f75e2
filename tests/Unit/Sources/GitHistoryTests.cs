using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

/// <summary>What git itself answers; how its answer is read is told by <see cref="GitLogTests"/>.</summary>
public sealed class GitHistoryTests : IDisposable
{
    private const string Text = "One line,\nand another,\nand a third\nthat make it a text.\n";

    private readonly GitRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_day_is_that_of_the_calendar_where_it_was_written()
    {
        repository.Write("input/a.md", Text);
        repository.Commit("Ann", "2026-11-22T23:30:00-10:00");
        repository.Write("input/b.md", Text);
        repository.Commit("Zoë", "2026-11-24T00:30:00+13:00");

        Check("a.md 2026-11-22 Ann", "b.md 2026-11-24 Zoë");
    }

    [Fact]
    public void A_file_that_moves_takes_its_authors_with_it()
    {
        repository.Write("input/topics/old.md", Text);
        repository.Commit("Ann", "2026-11-20T12:00:00Z");
        repository.Write("input/topics/old.md", Text + "More.\n");
        repository.Commit("Bea", "2026-11-21T12:00:00Z");
        Directory.Move(repository["input/topics"], repository["input/pages"]);
        repository.Commit("Cem", "2026-11-22T12:00:00Z");

        Check("pages/old.md 2026-11-21 Ann, Bea");
    }

    [Fact]
    public void Any_name_of_a_file_comes_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        repository.Write("input/a \"b\"\n=2026-01-01 Né.md", Text);
        repository.Commit("Ann", "2026-11-22T12:00:00Z");

        Check("a \"b\"\n=2026-01-01 Né.md 2026-11-22 Ann");
    }

    [Fact]
    public void What_is_not_committed_does_not_count()
    {
        repository.Write("input/a.md", Text);
        repository.Commit("Ann", "2026-11-22T12:00:00Z");
        repository.Write("input/a.md", "Something else.");
        repository.Write("input/new.md", Text);

        Check("a.md 2026-11-22 Ann");
    }

    [Fact]
    public void The_input_alone_is_asked_for_and_the_repository_is_left_alone()
    {
        repository.Write("src/a.cs", Text);
        repository.Write("input/a.md", Text);
        repository.Commit("Ann", "2026-11-22T12:00:00Z");
        var before = Directory.GetFiles(repository[".git"], "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);

        Check("a.md 2026-11-22 Ann");
        Assert.Equal(before, Directory.GetFiles(repository[".git"], "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void A_person_who_wrote_under_two_names_is_one_where_the_repository_says_so()
    {
        repository.Write(".mailmap", "Ann Other <9@example.org> A <1@example.org>\n");
        repository.Write("input/a.md", Text);
        repository.Commit("A", "2026-11-21T12:00:00Z");
        repository.Write("input/a.md", Text + "More.\n");
        repository.Commit("Ann Other", "2026-11-22T12:00:00Z");

        Check("a.md 2026-11-22 Ann Other");
    }

    [Fact]
    public void A_shallow_clone_has_no_history_rather_than_a_wrong_date()
    {
        repository.Write("input/a.md", Text);
        repository.Commit("Ann", "2020-11-22T12:00:00Z");
        repository.Write("input/b.md", Text);
        repository.Commit("Bea", "2026-11-22T12:00:00Z");
        repository.Git("clone", "--quiet", "--depth=1", new Uri(repository[".git"]).AbsoluteUri, "clone");

        Assert.Equal(HistoryGap.Shallow, Gap("clone/input"));
    }

    [Fact]
    public void There_may_be_no_repository_no_commit_and_no_git()
    {
        using var elsewhere = new TemporaryFolder();
        repository.Write("input/a.md", Text);

        Assert.Equal(HistoryGap.NoRepository, GitHistory.Of(elsewhere.Path).Gap);
        Assert.Equal(HistoryGap.Failed, Gap("input"));
        Assert.Equal(HistoryGap.NoGit, GitHistory.Of(elsewhere.Path, git: null, TimeSpan.FromSeconds(10)).Gap);
        Assert.Equal(HistoryGap.NoGit, GitHistory.Of(elsewhere.Path, elsewhere["git"], TimeSpan.FromSeconds(10)).Gap);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_git_that_hangs_is_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that hangs is a shell script.");
        repository.Write("input/a.md", Text);
        repository.Write("git", "#!/bin/sh\necho $$ > process\nexec sleep 60\n");
        File.SetUnixFileMode(repository["git"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var history = GitHistory.Of(repository["input"], repository["git"], TimeSpan.FromSeconds(2));

        Assert.Equal(HistoryGap.TooSlow, history.Gap);
        var process = int.Parse(File.ReadAllText(repository["input/process"]), CultureInfo.InvariantCulture);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    // A pull request can bring the files of a bare repository, and its settings name programs that git runs.
    [Fact]
    public void A_repository_that_is_content_is_not_asked()
    {
        repository.Write("input/a.md", Text);
        repository.Commit("Ann", "2026-11-22T12:00:00Z");
        repository.Git("clone", "--quiet", "--bare", ".", "input/topics");

        Assert.Equal(HistoryGap.NoRepository, Gap("input/topics"));
    }

    private HistoryGap? Gap(string folder) => GitHistory.Of(repository[folder]).Gap;

    private void Check(params string[] expected)
    {
        var history = GitHistory.Of(repository["input"]);
        Assert.Null(history.Gap);
        Assert.Equal(
            expected,
            history.Files.Select(file => $"{file.Key} {file.Value.LastChanged:yyyy-MM-dd} {string.Join(", ", file.Value.Authors)}").Order(StringComparer.Ordinal));
    }
}
