using System.Globalization;
using EuNatoSite.Benchmarks.Corpus;

namespace EuNatoSite.Tests.RealSite;

/// <summary>
/// That a build has not become twice as slow. What is compared is processor time, which a busy machine changes little, with that of
/// another program on the same machine in the same minute; of several runs in turn the shortest count, which are the least disturbed.
/// Speed itself is measured by <c>tests/Benchmarks</c>.
/// </summary>
public sealed class SpeedTests(PublishedProgram program)
{
    private const int Topics = 200;

    // gzip reads the corpus so many times over: about two seconds of work.
    private const int Copies = 30;

    // Between 1.0 and 1.1 on a quiet machine when this was last set, and somewhat more on a busy one; to be set anew, lower, whenever a
    // build has become faster.
    private const double Usual = 1.2;

    // Between noise and twice as slow.
    private const double Most = Usual * 1.6;

    private const string Timed = """TIMEFORMAT='%U %S'; time "$@" > "$0" """;

    [Fact]
    public async Task A_build_has_not_become_twice_as_slow_against_gzip()
    {
        using var folder = new TemporaryFolder();
        var corpus = CorpusFiles.Of(new CorpusShape(Topics)).ToList();
        foreach (var file in corpus)
        {
            folder.Write($"input/{file.Path}", file.Text);
        }

        folder.Write("corpus", string.Concat(Enumerable.Repeat(string.Concat(corpus.Select(file => file.Text)), Copies)));

        var (build, gzip) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 6 && (round < 3 || build / gzip > Most); round++)
        {
            gzip = Math.Min(gzip, await ProcessorSecondsAsync(folder, "gzip", "-6", "-c", folder["corpus"]));
            build = Math.Min(build, await ProcessorSecondsAsync(folder, [await program.PathAsync(), .. Build(folder, round)]));
        }

        TestContext.Current.SendDiagnosticMessage($"build {build:0.00} s, gzip {gzip:0.00} s, ratio {build / gzip:0.00}");
        Assert.True(
            build / gzip <= Most,
            $"A build took {build:0.00} s and gzip {gzip:0.00} s: {build / gzip:0.0} times as much, and {Usual:0.0} times when this was set.");
    }

    private static string[] Build(TemporaryFolder folder, int round) =>
        ["build", "--strict", "--input", folder["input"], "--output", folder[$"output-{round}"], "--date", "2026-11-22"];

    private static async Task<double> ProcessorSecondsAsync(TemporaryFolder folder, params string[] command)
    {
        // Two cores wherever it runs: with more of them, threads wait for one another for longer.
        var twoCores = new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "2" };
        var run = await CommandRun.OfAsync("bash", ["-c", Timed, folder["printed"], .. command], folder.Path, twoCores);
        run.AssertDone();
        return run.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Sum(seconds => double.Parse(seconds, CultureInfo.InvariantCulture));
    }
}
