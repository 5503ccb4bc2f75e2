using EuNatoSite.Benchmarks.Corpus;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>Us and Hugo in turn, A B A B, on the same topics.</summary>
internal static class HugoComparison
{
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
            table.Row($"{size:N0}", "wall time", MarkdownTable.Seconds(ours.Wall), MarkdownTable.Seconds(hugo.Wall), MarkdownTable.Against(ours.Wall / hugo.Wall, goals.Wall));
            table.Row("", "CPU time", MarkdownTable.Seconds(ours.Cpu), MarkdownTable.Seconds(hugo.Cpu), MarkdownTable.Ratio(ours.Cpu / hugo.Cpu));
            table.Row("", "peak memory", MarkdownTable.Megabytes(ours.Peak), MarkdownTable.Megabytes(hugo.Peak), MarkdownTable.Against(ours.Peak / hugo.Peak, goals.Peak));
            if (size == 1_000)
            {
                timeOfTopicAtThousand = ours.Wall / size;
            }
            else if (size == 10_000 && timeOfTopicAtThousand is { } before)
            {
                table.Row("", "time of a topic, against 1,000 topics", $"{ours.Wall / size * 1e3:0.00} ms", "", MarkdownTable.Against(ours.Wall / size / before, 1.3));
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
            Console.Error.WriteLine($"{shape.Topics:N0} topics, pair {pair + 1}: {ourRuns[^1].Wall.TotalSeconds:0.00} s and {hugoRuns[^1].Wall.TotalSeconds:0.00} s");
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
