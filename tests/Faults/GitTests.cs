using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>No git, or one that is none: pages say nothing of when they changed, the console says why, and nothing else differs.</summary>
[Collection(nameof(InTurn))]
[UnsupportedOSPlatform("windows")]
public sealed class GitTests(PublishedProgram program, TwoSites sites)
{
    private const string Answers = "#!/bin/sh\ncase \"$*\" in *rev-parse*) echo false; exit;; esac\n";

    private static readonly (string Script, string Reason)[] Fakes =
    [
        ("", "git is not installed"),
        ("not a program", "git is not installed"),
        ("#!/bin/sh\nkill -9 $$\n", "the input is not in a git repository"),
        ("#!/bin/sh\nhead -c 9000000 /dev/urandom; exit 0\n", "git could not read it"),
        ("#!/bin/sh\necho true\n", "the clone is shallow"),
        ("#!/bin/sh\nexec sleep 100\n", "git took too long"),
        ("#!/bin/sh\nhead -c 30000000 /dev/zero >&2; sleep 100 & exit 1\n", "git took too long"),
        (Answers + "exec yes no end\n", "git could not read it"),
        (Answers + "exec cat /dev/zero\n", "git took too long"),
        (Answers + "exit 3\n", "git could not read it"),
        (Answers + "printf '=2026-99-99 \\0M\\0topics/history/st-malo.md\\0R100\\0x\\0=\\0R\\0A\\0'; head -c 9000 /dev/urandom\n", ""),
    ];

    [Fact]
    public async Task Whatever_is_taken_for_git_the_site_is_built()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The fakes are shell scripts.");

        // Those that hang take ten seconds each, and nothing else.
        await Parallel.ForEachAsync(Fakes, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (fake, _) => await TryAsync(fake.Script, fake.Reason));
    }

    [Fact]
    public async Task Where_programs_are_looked_for_nowhere_there_is_no_git()
    {
        using var trial = await Trial.OfAsync(program, sites);

        var run = await trial.ShellAsync($"unset PATH; exec \"$PROGRAM\" {string.Join(' ', Trial.ArgumentsFor("b"))}");

        run.AssertDone();
        Assert.Equal("b", trial.AssertWhole());
        Assert.Contains("no page says when it last changed: git is not installed", run.Output, StringComparison.Ordinal);
    }

    private async Task TryAsync(string script, string reason)
    {
        using var trial = await Trial.OfAsync(program, sites);
        Directory.CreateDirectory(trial["path"]);
        if (script.Length > 0)
        {
            trial.WriteProgram("path/git", script);
        }

        // The programs that a fake uses stand behind it; git itself must not.
        foreach (var tool in new[] { "head", "sleep", "cat", "yes" })
        {
            File.CreateSymbolicLink(trial[$"path/{tool}"], File.Exists($"/bin/{tool}") ? $"/bin/{tool}" : $"/usr/bin/{tool}");
        }

        var run = await trial.BuildAsync("b", new Dictionary<string, string> { ["PATH"] = trial["path"] });

        run.AssertDone();
        Trial.AssertNoTrace(run);
        Assert.True(trial.AssertWhole() == "b", script);
        Assert.True(reason.Length == 0 ? !run.Output.Contains("no history", StringComparison.Ordinal) : run.Output.Contains($"no page says when it last changed: {reason}", StringComparison.Ordinal), $"{script}\n{run.Output}");
    }
}
