namespace EuNatoSite.Benchmarks.Runs;

/// <summary>The medians of several runs.</summary>
internal sealed record Medians(double Wall, double Cpu, double Peak)
{
    public static Medians Of(IReadOnlyCollection<Measure> runs) => new(
        Median(runs.Select(run => run.Wall.TotalSeconds)),
        Median(runs.Select(run => run.Cpu.TotalSeconds)),
        Median(runs.Select(run => run.PeakMegabytes)));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
