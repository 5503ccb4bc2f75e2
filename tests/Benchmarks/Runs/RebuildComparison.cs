using EuNatoSite.Benchmarks.Corpus;
using static EuNatoSite.Benchmarks.Runs.MarkdownTable;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>A build after a build: with nothing changed, and with one topic changed.</summary>
internal static class RebuildComparison
{
    private const double MostOfCold = 0.25;

    public static void Run(Workbench bench, BenchmarkOptions options)
    {
        var table = new MarkdownTable(
            $"A build again, medians of {options.Pairs} runs",
            "topics", "build", "wall time", "CPU time", "against cold", "what it did");
        foreach (var size in options.Sizes)
        {
            var shape = options.ShapeOf(size);
            var input = bench.WriteOurs(shape);
            var build = Builds.Ours(bench, input);
            var topic = Path.Combine(input, CorpusFiles.File(new TopicMaker(shape).Make(size / 2)).Path);
            var (cold, same, changed) = (new List<Measure>(), new List<Measure>(), new List<Measure>());
            for (var run = 0; run < options.Pairs; run++)
            {
                cold.Add(Builds.Cold(build, bench));
                same.Add(TimedCommand.Run(build, bench));
                File.AppendAllText(topic, $"\nOne more sentence, number {run}.\n");
                changed.Add(TimedCommand.Run(build, bench));
            }

            var first = Medians.Of(cold).Wall;
            Tell(table, $"{size:N0}", ("cold", cold), null, first);
            Tell(table, "", ("nothing changed", same), size == 1_000 ? MostOfCold : null, first);
            Tell(table, "", ("one topic changed", changed), null, first);
        }
    }

    private static void Tell(MarkdownTable table, string size, (string Name, List<Measure> Runs) build, double? goal, double cold)
    {
        var medians = Medians.Of(build.Runs);
        string[] done = [" written, ", "Nothing has changed"];
        var did = build.Runs[^1].Printed.Split('\n').Single(line => done.Any(words => line.Contains(words, StringComparison.Ordinal))).Trim();
        table.Row(
            size, build.Name, Seconds(medians.Wall), Seconds(medians.Cpu),
            Against(medians.Wall / cold, goal), did[..did.IndexOf(" in ", StringComparison.Ordinal)]);
    }
}
