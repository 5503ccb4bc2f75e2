using static EuNatoSite.Benchmarks.Runs.MarkdownTable;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>What <c>dotnet run</c> adds where there is nothing to compile, on the real content.</summary>
internal static class StartComparison
{
    private const double MostSeconds = 2;

    public static void Run(Workbench bench, BenchmarkOptions options)
    {
        // The same bits, so that only what stands before them differs.
        string[] arguments = ["build", "--output", bench.Output];
        var run = new TimedCommand("dotnet", ["run", "-c", "Release", "--", .. arguments]) { Folder = Workbench.Repository };
        var alone = new TimedCommand("dotnet", ["bin/Release/net10.0/EuNatoSite.dll", .. arguments]) { Folder = Workbench.Repository };
        var published = new TimedCommand(bench.Program, arguments) { Folder = Workbench.Repository };
        Builds.Cold(run, bench); // compiles what there is to compile
        var (runs, own, handed) = (new List<Measure>(), new List<Measure>(), new List<Measure>());
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            runs.Add(Builds.Cold(run, bench));
            own.Add(Builds.Cold(alone, bench));
            handed.Add(Builds.Cold(published, bench));
        }

        var (all, program) = (Medians.Of(runs).Wall, Medians.Of(own).Wall);
        var table = new MarkdownTable($"The real content, medians of {options.Pairs} runs", "started by", "wall time");
        table.Row("`dotnet run -c Release`", Seconds(all));
        table.Row("the same program alone", Seconds(program));
        table.Row("published", Seconds(Medians.Of(handed).Wall));
        table.Row("`dotnet run` adds", Against(all - program, MostSeconds, Seconds));
    }
}
