namespace EuNatoSite.Benchmarks.Runs;

/// <summary>The builds that are measured.</summary>
internal static class Builds
{
    private const string Day = "2026-11-24";

    /// <summary>Ours with everything on, as <c>build</c> does it.</summary>
    public static TimedCommand Ours(Workbench bench, string input) =>
        new(bench.Program, ["build", "--input", input, "--output", bench.Output, "--date", Day, "--timings"]);

    public static TimedCommand Hugo(Workbench bench, string program, string input) =>
        new(program, ["--source", input, "--destination", bench.Output, "--cacheDir", bench["hugo-cache"], "--quiet"]);

    /// <summary>Hugo as fast as it gets: the sidebar is made once a section, and feeds hold 50 pages, as ours does.</summary>
    public static TimedCommand HugoCached(Workbench bench, string program, string input) => Hugo(bench, program, input) with
    {
        Variables = new Dictionary<string, string>
        {
            ["HUGO_PARAMS_CACHEDSIDEBAR"] = "true",
            ["HUGO_SERVICES_RSS_LIMIT"] = "50",
        },
    };

    /// <summary>A build into no folder.</summary>
    public static Measure Cold(TimedCommand command, Workbench bench)
    {
        bench.RemoveOutput();
        return TimedCommand.Run(command, bench);
    }
}
