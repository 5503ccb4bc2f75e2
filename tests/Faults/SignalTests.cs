using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>Who has seen enough and says so: Ctrl+C, or the signal by which a container is stopped.</summary>
[Collection(nameof(Alone))]
[UnsupportedOSPlatform("windows")]
public sealed class SignalTests(PublishedProgram program, TwoSites sites)
{
    // Hangs as long as it is waited for: ten seconds, after which the work goes on and ends well.
    private const string HangingGit = "#!/bin/sh\n: > ../asked\nwhile kill -0 $PPID; do /bin/sleep 0.1; done 2> /dev/null\n";

    // SIGINT.
    private const int Interrupt = 2;

    /// <summary>128 and the number of the signal, as shells have it.</summary>
    [Theory]
    [InlineData("check", "TERM", 143)]
    [InlineData("check", "INT", 130)]
    [InlineData("build", "TERM", 143)]
    [InlineData("build", "INT", 130)]
    public async Task Work_ends_when_it_is_told_to_and_not_when_it_is_done(string command, string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(signal == "INT" && IsIgnored(Interrupt), "Whoever started the tests has them ignore Ctrl+C, as a shell does in the background, and so does what they start.");
        using var trial = await Trial.OfAsync(program, sites);
        trial.WriteProgram("path/git", HangingGit);
        string[] arguments = command == "build" ? Trial.ArgumentsFor("b") : [command, "--input", "b", "--date", Trial.Day];

        using var process = Process.Start(CommandRun.Start(trial.Program, arguments, trial.Path, new Dictionary<string, string> { ["PATH"] = trial["path"] }))!; // without a shell there is always one
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(trial["asked"]) && !process.HasExited)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        (await CommandRun.OfAsync("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)], trial.Path)).AssertDone();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == code, $"It ended with {process.ExitCode}, not {code}.\n{await output}\n{await errors}");
        Assert.DoesNotContain("   at ", await errors, StringComparison.Ordinal);
        Assert.Equal("a", trial.AssertWhole());
    }

    // Linux alone says so.
    private static bool IsIgnored(int signal) =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && ((ulong.Parse(line.AsSpan("SigIgn:".Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1)) & 1) == 1;
}
