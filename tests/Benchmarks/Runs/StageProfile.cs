using System.Globalization;
using System.Text.RegularExpressions;
using EuNatoSite.Benchmarks.Corpus;
using static EuNatoSite.Benchmarks.Runs.MarkdownTable;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>How each stage grows: with the topics, with the terms and with the events.</summary>
internal static partial class StageProfile
{
    // Where terms or events grow, the topics stay.
    private const int Topics = 1_000;

    // What is read from a clock in milliseconds says nothing of growth below this.
    private const double Shortest = 20;

    public static void ByTopics(Workbench bench, BenchmarkOptions options) => Tell(bench, options, "topics", options.ShapeOf);

    public static void ByTerms(Workbench bench, BenchmarkOptions options) =>
        Tell(bench, options, "terms, of 1,000 topics", terms => options.ShapeOf(Topics) with { Terms = terms });

    public static void ByEvents(Workbench bench, BenchmarkOptions options) =>
        Tell(bench, options, "events, of 1,000 topics", events => options.ShapeOf(Topics) with { Events = events });

    private static void Tell(Workbench bench, BenchmarkOptions options, string what, Func<int, CorpusShape> shapeOf)
    {
        // All sizes in turn, so that a slow minute meets each of them.
        var builds = options.Sizes.Select(size => Builds.Ours(bench, bench.WriteOurs(shapeOf(size), $"ours-{size}"))).ToList();
        var rounds = Enumerable.Range(0, options.Pairs).Select(_ => builds.Select(build => Read(Builds.Cold(build, bench))).ToList()).ToList();
        var table = new MarkdownTable(
            $"Stages by the number of {what}: medians of {options.Pairs} rounds of all sizes, time for each, exponent of the growth (1 is linear)",
            ["stage", .. options.Sizes.Select(size => Count(size)), .. options.Sizes.Select(_ => "each"), "exponent"]);
        foreach (var stage in rounds[0][0].Keys)
        {
            var times = options.Sizes.Select((size, at) => (Count: size, Time: Medians.Median(rounds.Select(round => round[at][stage])))).ToList();
            table.Row([
                stage,
                .. times.Select(time => $"{Count((long)time.Time)} ms"),
                .. times.Select(time => $"{(time.Time / time.Count * 1_000).ToString("N0", CultureInfo.InvariantCulture)} µs"),
                times is [.., { Time: >= Shortest }, _] ? Ratio(Medians.Median(rounds.Select(round => Exponent(options.Sizes, round, stage)))) : "too short"]);
        }
    }

    // Between the last two counts: at the first, much of the time is that of starting. Of runs that followed each other.
    private static double Exponent(IReadOnlyList<int> sizes, List<Dictionary<string, double>> round, string stage) =>
        Math.Log(round[^1][stage] / round[^2][stage]) / Math.Log((double)sizes[^1] / sizes[^2]);

    /// <summary>The times of the stages as a build prints them, in milliseconds, and the whole run.</summary>
    private static Dictionary<string, double> Read(Measure run)
    {
        Console.Error.WriteLine($"{run.Wall.TotalSeconds:0.00} s, {run.PeakMegabytes:N0} MB");
        var line = run.Printed.Split('\n').Single(line => line.Contains("finding files", StringComparison.Ordinal));
        var stages = Time().Matches(line).ToDictionary(
            match => match.Groups[1].Value,
            match => double.Parse(match.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        stages["the whole run"] = run.Wall.TotalMilliseconds;
        return stages;
    }

    [GeneratedRegex("([a-z][a-z ]*) ([0-9,]+) ms")]
    private static partial Regex Time();
}
