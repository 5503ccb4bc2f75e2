using static EuNatoSite.Benchmarks.Runs.MarkdownTable;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>A cold build in turn with <c>cp -r</c> of what it wrote: copying is the least that any program could do.</summary>
internal static class CopyComparison
{
    private const double Most = 3;

    public static void Run(Workbench bench, BenchmarkOptions options)
    {
        var table = new MarkdownTable($"Us and cp -r of the output, medians of {options.Pairs} pairs", "topics", "what", "ours", "cp -r", "ratio");
        foreach (var size in options.Sizes)
        {
            var build = Builds.Ours(bench, bench.WriteOurs(options.ShapeOf(size)));
            var (ours, copies) = (new List<Measure>(), new List<Measure>());
            for (var pair = 0; pair < options.Pairs; pair++)
            {
                ours.Add(Builds.Cold(build, bench));
                Workbench.Remove(bench["copy"]);
                copies.Add(TimedCommand.Run(new TimedCommand("cp", ["-r", bench.Output, bench["copy"]]), bench));
            }

            Workbench.Remove(bench["copy"]);
            var (our, copy) = (Medians.Of(ours), Medians.Of(copies));
            table.Row(
                $"{size:N0}", "wall time", Seconds(our.Wall), Seconds(copy.Wall),
                Against(our.Wall / copy.Wall, size == 1_000 ? Most : null));
            table.Row("", "CPU time", Seconds(our.Cpu), Seconds(copy.Cpu), Ratio(our.Cpu / copy.Cpu));
        }
    }
}
