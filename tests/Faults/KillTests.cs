using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>
/// A build that is killed, as by a power cut of its container or by whoever ran out of patience. Every other kill waits until the new
/// site is being written, and half of these until it is about to take the place of the old one. <c>KILL_COUNT</c> says how many, <c>KILL_SEED</c> repeats a run.
/// </summary>
[Collection(nameof(Alone))]
[UnsupportedOSPlatform("windows")]
public sealed class KillTests(PublishedProgram program, TwoSites sites)
{
    private const int UsualCount = 12;

    // Kept from leaving a socket behind in the folder for temporary files.
    private static readonly Dictionary<string, string> Quiet = new() { ["DOTNET_EnableDiagnostics"] = "0" };

    [Fact]
    public async Task A_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows swaps in two steps, and the next build puts right what a kill left between them.");
        var count = Number("KILL_COUNT") ?? UsualCount;
        var seed = Number("KILL_SEED") ?? Random.Shared.Next();
        var chance = new Random(seed);
        using var trial = await Trial.OfAsync(program, sites);
        var usual = await MeasureAsync(trial);

        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["while publishing, old site"] = 0, ["while publishing, new site"] = 0 };
        var holds = trial.AssertWhole();
        for (var kill = 0; kill < count; kill++)
        {
            var delay = (kill % 4) switch
            {
                1 => usual.Publishing * chance.NextDouble(),
                3 => usual.Publishing * (0.9 + (chance.NextDouble() * 0.15)),
                _ => usual.Total * chance.NextDouble() * 1.05,
            };
            var isBeside = await KillAsync(trial, Other(holds), isPublishing: kill % 2 == 1, delay);
            var now = trial.AssertWhole();
            var when = (isBeside, now == holds) switch
            {
                (true, var isOld) => isOld ? "while publishing, old site" : "while publishing, new site",
                (false, true) => "before publishing",
                (false, false) => "after publishing",
            };
            tally[when] = tally.GetValueOrDefault(when) + 1;
            holds = now;
        }

        var told = $"{count} kills, seed {seed}; {string.Join("; ", tally.Select(pair => $"{pair.Key}: {pair.Value}"))}; a build takes {usual.Total.TotalMilliseconds:F0} ms, publishing {usual.Publishing.TotalMilliseconds:F0} ms.";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(count < UsualCount || tally.Where(pair => pair.Key.StartsWith("while", StringComparison.Ordinal)).Sum(pair => pair.Value) > 0, told);

        (await trial.BuildAsync(Other(holds))).AssertDone();
        Assert.Equal(Other(holds), trial.AssertWhole());
        trial.AssertNothingBeside();
    }

    /// <summary>How long a whole build takes, and how long of that something lies beside the output.</summary>
    private static async Task<(TimeSpan Total, TimeSpan Publishing)> MeasureAsync(Trial trial)
    {
        using var process = Start(trial, "b");
        var started = Stopwatch.GetTimestamp();
        var beside = await WaitForAsync(() => IsBeside(trial, process) || process.HasExited);
        var appeared = Stopwatch.GetElapsedTime(started);
        await WaitForAsync(() => !IsBeside(trial, process) || process.HasExited);
        var gone = Stopwatch.GetElapsedTime(started);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((true, 0), (beside, process.ExitCode));
        Assert.Equal("b", trial.AssertWhole());
        return (Stopwatch.GetElapsedTime(started), gone - appeared);
    }

    /// <returns>Whether something of the dead build lies beside the output.</returns>
    private static async Task<bool> KillAsync(Trial trial, string name, bool isPublishing, TimeSpan delay)
    {
        using var process = Start(trial, name);
        if (isPublishing)
        {
            await WaitForAsync(() => IsBeside(trial, process) || process.HasExited);
        }

        var from = Stopwatch.GetTimestamp();
        await WaitForAsync(() => Stopwatch.GetElapsedTime(from) >= delay);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return IsBeside(trial, process);
    }

    private static Process Start(Trial trial, string name)
    {
        var process = Process.Start(CommandRun.Start(trial.Program, Trial.ArgumentsFor(name), trial.Path, Quiet))!; // without a shell there is always one
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static bool IsBeside(Trial trial, Process process) => Directory.Exists(trial[$".out.next-{process.Id.ToString(CultureInfo.InvariantCulture)}"]);

    // Closer than a timer could be.
    private static Task<bool> WaitForAsync(Func<bool> condition) => Task.Run(() =>
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Thread.SpinWait(200);
        }

        return true;
    });

    private static string Other(string name) => name == "a" ? "b" : "a";

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
