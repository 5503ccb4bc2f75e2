using EuNatoSite.Benchmarks.Corpus;
using static EuNatoSite.Benchmarks.Runs.MarkdownTable;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>Us and Hugo in turn, A B A B, on the same topics.</summary>
internal static class HugoComparison
{
    private const double MostGrowth = 1.3;

    public static void Run(Workbench bench, BenchmarkOptions options)
    {
        var form = options.IsCached ? "Hugo with its sidebar cached and short feeds" : "Hugo";
        var table = new MarkdownTable(
            $"Us and {form}, medians of {options.Pairs} pairs",
            "topics", "what", "ours", "Hugo", "ratio");
        double? timeOfTopicAtThousand = null;
        foreach (var size in options.Sizes)
        {
            var (ours, hugo) = Measure(bench, options, options.ShapeOf(size));
            var goals = options.IsCached ? new Goals(1, null) : Goals.Of(size);
            var (wall, peak) = (Against(ours.Wall / hugo.Wall, goals.Wall), Against(ours.Peak / hugo.Peak, goals.Peak));
            table.Row(Count(size), "wall time", Seconds(ours.Wall), Seconds(hugo.Wall), wall);
            table.Row("", "CPU time", Seconds(ours.Cpu), Seconds(hugo.Cpu), Ratio(ours.Cpu / hugo.Cpu));
            table.Row("", "peak memory", Megabytes(ours.Peak), Megabytes(hugo.Peak), peak);
            if (size == 1_000)
            {
                timeOfTopicAtThousand = ours.Wall / size;
            }
            else if (size == 10_000 && timeOfTopicAtThousand is { } before)
            {
                var time = ours.Wall / size;
                table.Row("", "time of a topic, against 1,000 topics", Seconds(time), "", Against(time / before, MostGrowth));
            }
        }
    }

    private static (Medians Ours, Medians Hugo) Measure(Workbench bench, BenchmarkOptions options, CorpusShape shape)
    {
        var ours = Builds.Ours(bench, bench.WriteOurs(shape));
        var input = bench.WriteHugo(shape);
        var hugo = options.IsCached ? Builds.HugoCached(bench, options.Hugo, input) : Builds.Hugo(bench, options.Hugo, input);
        var (ourRuns, hugoRuns) = (new List<Measure>(), new List<Measure>());
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            ourRuns.Add(Builds.Cold(ours, bench));
            hugoRuns.Add(Builds.Cold(hugo, bench));
            var (our, other) = (ourRuns[^1].Wall.TotalSeconds, hugoRuns[^1].Wall.TotalSeconds);
            Console.Error.WriteLine($"{shape.Topics:N0} topics, pair {pair + 1}: {our:0.00} s and {other:0.00} s");
        }

        return (Medians.Of(ourRuns), Medians.Of(hugoRuns));
    }

    /// <summary>The most that ratios to Hugo may be; null where none is set.</summary>
    private sealed record Goals(double? Wall, double? Peak)
    {
        public static Goals Of(int topics) => topics switch
        {
            100 => new(1.0, null),
            1_000 => new(0.5, null),
            10_000 => new(0.25, 0.35),
            _ => new(null, null),
        };
    }
}
