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
        var profiles = options.Sizes.Select(size => (Count: size, Stages: Measure(bench, shapeOf(size), options.Pairs))).ToList();
        var table = new MarkdownTable(
            $"Stages by the number of {what}: medians of {options.Pairs} runs, time for each, exponent of the growth (1 is linear)",
            ["stage", .. options.Sizes.Select(size => Count(size)), .. options.Sizes.Select(_ => "each"), "exponent"]);
        foreach (var stage in profiles[0].Stages.Keys)
        {
            var times = profiles.Select(profile => (profile.Count, Time: profile.Stages[stage])).ToList();
            table.Row([
                stage,
                .. times.Select(time => $"{Count((long)time.Time)} ms"),
                .. times.Select(time => $"{(time.Time / time.Count * 1_000).ToString("N0", CultureInfo.InvariantCulture)} µs"),
                Exponent(times)]);
        }
    }

    // Between the last two counts: at the first, much of the time is that of starting.
    private static string Exponent(List<(int Count, double Time)> times) =>
        times is [.., var before, var last] && before.Time >= Shortest
            ? Ratio(Math.Log(last.Time / before.Time) / Math.Log((double)last.Count / before.Count))
            : "too short";

    private static Dictionary<string, double> Measure(Workbench bench, CorpusShape shape, int times)
    {
        var build = Builds.Ours(bench, bench.WriteOurs(shape));
        var runs = Enumerable.Range(0, times).Select(_ => Read(Builds.Cold(build, bench))).ToList();
        return runs[0].Keys.ToDictionary(stage => stage, stage => Medians.Median(runs.Select(run => run[stage])));
    }

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
