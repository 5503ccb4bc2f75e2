using System.Diagnostics;
using EuNatoSite.Benchmarks.Corpus;
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
        Tell(table, "the real site", Save(bench, real, AnyTopic(real)), MostOnReal);
        foreach (var size in options.Sizes)
        {
            var input = bench.WriteOurs(options.ShapeOf(size));
            Tell(table, $"{size:N0} topics", Save(bench, input, AnyTopic(input)), size == 2_000 ? MostOfTopics : null);
        }

        double[] Save(Workbench bench, string input, string topic)
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

/// <summary>A preview that runs, and a reader of it who asks for a page whenever there is something new.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;
    private readonly StreamReader events;

    private RunningPreview(Process process, Uri address)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = address };
        events = new StreamReader(client.GetStreamAsync(new Uri("@preview/events", UriKind.Relative)).Result);
        Wait();
    }

    /// <exception cref="InvalidOperationException">It does not say where it is.</exception>
    public static RunningPreview Start(Workbench bench, string input)
    {
        var start = new ProcessStartInfo(bench.Program, ["preview", "--input", input, "--port", "0"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!; // published before
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                return new RunningPreview(process, new Uri(address));
            }
        }

        process.Dispose();
        throw new InvalidOperationException("The preview ended before it said where it is.");
    }

    /// <summary>Adds a sentence to a topic, and waits for the page that has it.</summary>
    public TimeSpan Save(string topic, string sentence)
    {
        var section = Path.GetFileName(Path.GetDirectoryName(topic));
        var page = new Uri($"{section}/{Path.GetFileNameWithoutExtension(topic)}.html", UriKind.Relative);
        var started = Stopwatch.GetTimestamp();
        File.AppendAllText(topic, $"\n{sentence}\n");
        do
        {
            Wait();
        }
        while (!client.GetStringAsync(page).Result.Contains(sentence, StringComparison.Ordinal));

        return Stopwatch.GetElapsedTime(started);
    }

    public void Dispose()
    {
        events.Dispose();
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    // An event is one line with something in it, and an empty one.
    private void Wait()
    {
        while (events.ReadLine() is { } line && !line.StartsWith("data:", StringComparison.Ordinal))
        {
        }
    }
}
