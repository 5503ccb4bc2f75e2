using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>Few open files, little memory, and nobody to tell anything to.</summary>
[Collection(nameof(InTurn))]
[UnsupportedOSPlatform("windows")]
public sealed class LimitTests(PublishedProgram program, TwoSites sites)
{
    private const string Build = "exec \"$PROGRAM\" build --input b --output out --date 2026-11-22";

    [Fact]
    public async Task A_small_site_needs_few_files_and_little_memory()
    {
        using var trial = await InTrialAsync();

        var run = await trial.ShellAsync($"ulimit -n 200; {Build}", new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x4000000" });

        run.AssertDone();
        Assert.Equal("b", trial.AssertWhole());
    }

    [Fact]
    public async Task Too_little_memory_for_a_large_site_is_told_as_such()
    {
        using var trial = await InTrialAsync();

        var run = await CommandRun.OfAsync(
            trial.Program, ["--input", BuiltSite.Input, "--output", "out"], trial.Path,
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x2800000" });

        Trial.AssertSaid(run, 3, "There is not enough memory for this; close other programs, or allow this one more, and run it again.");
        Assert.Equal("a", trial.AssertWhole());
        trial.AssertNothingBeside();
    }

    /// <summary>Standard output on a full disk: the site is there by then. Standard error: the problems cannot be told, so nothing is published.</summary>
    [Theory]
    [InlineData("> /dev/full", "b", "The site was built in out. What else is to be told of it could not be written: No space left on device.")]
    [InlineData("2> /dev/full", "a", "")]
    public async Task Words_that_cannot_be_written_are_a_failure_to_write(string where, string holds, string says)
    {
        using var trial = await InTrialAsync();

        var run = await trial.ShellAsync($"{Build} {where}");

        Trial.AssertSaid(run, 3, says);
        Assert.Equal(holds, trial.AssertWhole());
    }

    [Theory]
    [InlineData("new source --id survey --title Survey --standing research", "sources.yml", "Added a source to ")]
    [InlineData("new topic history/peace --title Peace --summary Peace.", "topics/history/peace.md", "Began ")]
    [InlineData("schema", "schema/topic.schema.json", "topic.schema.json written. ")]
    public async Task What_a_command_wrote_is_told_where_its_words_cannot_be_written(string arguments, string file, string says)
    {
        using var trial = await InTrialAsync();
        var written = Path.Combine(trial.Path, "b", file);
        var before = File.Exists(written) ? await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken) : "";

        var run = await trial.ShellAsync($"exec \"$PROGRAM\" {arguments} --input b > /dev/full");

        Trial.AssertSaid(run, 3, "What else is to be told of it could not be written: No space left on device.");
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.NotEqual(before, await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken));
    }

    /// <summary>What is opened next has the number of what was closed: nothing that is told may end up in a page.</summary>
    [Theory]
    [InlineData(">&-")]
    [InlineData("<&- >&- 2>&-")]
    public async Task A_program_without_anybody_to_talk_to_does_no_harm(string closed)
    {
        using var trial = await InTrialAsync();

        var run = await trial.ShellAsync($"{Build} {closed}");

        Assert.True(run.ExitCode is 0 or 3, $"It ended with {run.ExitCode}.\n{run.Errors}");
        Trial.AssertNoTrace(run);
        trial.AssertWhole();
        trial.AssertNothingBeside();
    }

    [Theory]
    [InlineData("--input nowhere", 3)]
    [InlineData("--colour", 2)]
    public async Task Where_no_error_can_be_told_the_exit_code_still_tells(string arguments, int code)
    {
        using var trial = await InTrialAsync();

        var run = await trial.ShellAsync($"exec \"$PROGRAM\" {arguments} > /dev/full 2> /dev/full");

        Assert.Equal(code, run.ExitCode);
    }

    [Fact]
    public async Task A_reader_who_has_seen_enough_stops_nothing()
    {
        using var trial = await InTrialAsync();

        var run = await trial.ShellAsync("set -o pipefail; \"$PROGRAM\" build --input b --output out --date 2026-11-22 2>&1 | true");

        run.AssertDone();
        Assert.Equal("b", trial.AssertWhole());
    }

    private async Task<Trial> InTrialAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limits are set as Linux sets them.");
        return await Trial.OfAsync(program, sites);
    }
}
