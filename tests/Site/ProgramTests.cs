using EuNatoSite.Model;

namespace EuNatoSite.Tests.RealSite;

/// <summary>The published program, as somebody at a terminal or a script meets it.</summary>
public sealed class ProgramTests(BuiltSite site, PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_builds_the_same_site_from_any_folder()
    {
        var input = Path.GetRelativePath(folder.Path, BuiltSite.Input);
        var run = await program.RunAsync(
            folder.Path, ["build", "--input", input, "--output", "a/b/site", "--date", BuiltSite.Day, "--strict"]);

        run.AssertDone();
        Assert.Equal("", run.Errors);
        Assert.Matches(@"^Built [\d,]+ pages in ", run.Output);
        Assert.DoesNotContain(" ms", run.Output, StringComparison.Ordinal);
        Assert.Equal(Files.Digests(site.Folder), Files.Digests(folder["a/b/site"]));
    }

    [Fact]
    public async Task Check_reads_and_writes_nothing()
    {
        var before = Stamps(BuiltSite.Input);

        var run = await program.RunAsync(folder.Path, ["check", "--input", BuiltSite.Input, "--date", BuiltSite.Day, "--strict"]);

        run.AssertDone();
        Assert.Matches(@"^Checked [\d,]+ pages in ", run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(before, Stamps(BuiltSite.Input));
    }

    [Fact]
    public async Task A_second_build_touches_only_what_differs()
    {
        await program.BuildAsync(folder.Path, "site");
        var before = Files.Digests(folder["site"]).ToHashSet();
        var longAgo = new DateTime(2020, 2, 2, 0, 0, 0, DateTimeKind.Utc);
        foreach (var path in Files.In(folder["site"]))
        {
            File.SetLastWriteTimeUtc(folder[$"site/{path}"], longAgo);
        }

        // Another day: at least the calendar, which says when it was made, and the archive with it.
        var run = await program.RunAsync(
            folder.Path, ["--input", BuiltSite.Input, "--output", "site", "--date", BuiltSite.Date.AddDays(1).InFigures()]);

        run.AssertDone();
        var isSame = Files.Digests(folder["site"]).ToLookup(before.Contains, digest => digest.Split(' ', 2)[1]);
        Assert.Contains("timeline/timeline.ics", isSame[false]);
        Assert.Contains("glossary/index.html", isSame[true]);
        var unchanged = isSame[true].Where(IsPublished).ToList();
        Assert.All(unchanged, path => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(folder[$"site/{path}"])));
        Assert.All(isSame[false], path => Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(folder[$"site/{path}"])));
        var summary = $"{isSame[false].Count()} files written, {unchanged.Count:N0} unchanged, 0 removed";
        Assert.Contains(summary, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_of_the_same_again_is_not_done_again()
    {
        await program.BuildAsync(folder.Path, "site");
        var before = Stamps(folder["site"]);
        // What a build leaves that is killed as it begins to write; process 1 is always there.
        folder.Write(".site.next-1/.eunatosite", File.ReadAllText(folder["site/.eunatosite"]));
        folder.Write(".site.next-1/index.html", "half");

        var same = await program.BuildAsync(folder.Path, "site");
        Assert.StartsWith("Nothing has changed since this was built: all ", same.Output, StringComparison.Ordinal);
        Assert.Equal(before, Stamps(folder["site"]));
        Assert.False(Directory.Exists(folder[".site.next-1"]));

        File.Delete(folder["site/index.html"]);
        var mended = await program.BuildAsync(folder.Path, "site");
        Assert.Contains("  1 file written, ", mended.Output, StringComparison.Ordinal);
        Assert.Equal(Files.Digests(site.Folder), Files.Digests(folder["site"]));
    }

    [Fact]
    public async Task Help_names_every_command_and_option()
    {
        var root = await program.RunAsync(folder.Path, ["--help"]);
        var build = await program.RunAsync(folder.Path, ["build", "--help"]);
        var check = await program.RunAsync(folder.Path, ["check", "-h"]);
        var explain = await program.RunAsync(folder.Path, ["explain", "-?"]);

        Assert.Equal((0, 0, 0, 0), (root.ExitCode, build.ExitCode, check.ExitCode, explain.ExitCode));
        Assert.Contains("EU–NATO cooperation", root.Output, StringComparison.Ordinal);
        AssertLines(root.Output, "build ", "check ", "preview ", "diff ", "new ", "fmt ", "explain <CODE> ", "schema ", "-?, -h, --help", "--version");
        string[] shared =
        [
            "--input <DIR> ", "--base-url <URL> ", "--date <YYYY-MM-DD> ", "--strict ", "--no-index ", "--drafts ",
            "--format <text|json|sarif> ",
        ];
        AssertLines(build.Output, [.. shared, "--output <DIR> "]);
        AssertLines(check.Output, shared);
        Assert.DoesNotContain("--output", check.Output, StringComparison.Ordinal);
        AssertLines(explain.Output, "<CODE> ");
        Assert.All([root, build, check, explain], run => Assert.Equal("", run.Errors));
    }

    [Fact]
    public async Task Every_command_says_what_it_takes_whatever_it_needs_besides()
    {
        var root = await program.RunAsync(folder.Path, ["--help"]);
        var names = root.Output.Split('\n')
            .SkipWhile(line => line != "Commands:").Skip(1)
            .Where(line => line is [' ', ' ', not ' ', ..])
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).ToList();
        Assert.Contains("diff", names);

        var runs = await Task.WhenAll(names.Select(name => program.RunAsync(folder.Path, [name, "--help"])));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
        Assert.Contains(runs, run => run.Output.Contains("text, or markdown for a comment.", StringComparison.Ordinal));
    }

    // Every name has a line of its own, with a sentence after it.
    private static void AssertLines(string help, params string[] names)
    {
        var lines = help.Split('\n').Select(line => line.Trim()).ToList();
        Assert.All(names, name => Assert.Contains(
            lines, line => line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Trim().Length + 10));
    }

    // The marker in the folder is written anew by every build.
    private static bool IsPublished(string path) => path != ".eunatosite";

    private static IEnumerable<string> Stamps(string folder) =>
        [.. Files.In(folder).Select(path => $"{path} {File.GetLastWriteTimeUtc(Path.Combine(folder, path)):O}")];
}
