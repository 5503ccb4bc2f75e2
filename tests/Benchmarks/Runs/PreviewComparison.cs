using static EuNatoSite.Benchmarks.Runs.MarkdownTable;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>How long a preview takes from a topic that is saved to the page that shows it, over HTTP, as a browser asks for it.</summary>
internal static class PreviewComparison
{
    private const double MostOnReal = 0.15;
    private const double MostOfTopics = 0.4;

    // As somebody saves who writes: again at once, and after the pauses in which a preview checks the whole site.
    private static readonly double[] Pauses = [0.3, 0.7, 1.5, 3];

    public static void Run(Workbench bench, BenchmarkOptions options)
    {
        var table = new MarkdownTable(
            $"From saving to the page, medians of {options.Pairs * Pauses.Length} saves", "content", "save to page", "slowest");
        var real = bench.CopyReal();
        Tell(table, "the real site", Save(real, AnyTopic(real)), MostOnReal);
        foreach (var size in options.Sizes)
        {
            var input = bench.WriteOurs(options.ShapeOf(size));
            Tell(table, $"{size:N0} topics", Save(input, AnyTopic(input)), size == 2_000 ? MostOfTopics : null);
        }

        double[] Save(string input, string topic)
        {
            using var preview = RunningPreview.Start(bench, input);
            return [.. Enumerable.Range(0, options.Pairs).SelectMany(_ => Pauses).Select((pause, save) =>
            {
                Thread.Sleep(TimeSpan.FromSeconds(pause));
                return preview.Save(topic, $"One more sentence, number {save}.").TotalSeconds;
            })];
        }
    }

    // One from the middle.
    private static string AnyTopic(string input)
    {
        string[] topics = [.. Directory.GetFiles(Path.Combine(input, "topics"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return topics[topics.Length / 2];
    }

    private static void Tell(MarkdownTable table, string content, double[] seconds, double? most)
    {
        var median = Medians.Median(seconds);
        table.Row(content, most is { } goal ? Against(median, goal, Seconds) : Seconds(median), Seconds(seconds.Max()));
    }
}
