using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>What a result was measured on.</summary>
internal static class Machine
{
    public static void Tell(string hugo)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        Console.WriteLine($"- {Processor()}, {Environment.ProcessorCount} cores, {memory.ToString("0", CultureInfo.InvariantCulture)} GB");
        Console.WriteLine($"- {RuntimeInformation.OSDescription}");
        var commit = Ask("git", "-C", Workbench.Repository, "describe", "--always", "--dirty");
        Console.WriteLine($"- {RuntimeInformation.FrameworkDescription}; the program at {commit}");
        Console.WriteLine($"- {Ask(hugo, "version")}");
        Console.WriteLine($"- load before: {Ask("cat", "/proc/loadavg")}");
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!; // is no document
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return said;
    }
}
