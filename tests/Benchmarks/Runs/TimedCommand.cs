using System.Diagnostics;
using System.Globalization;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>What one run of a program took.</summary>
/// <param name="Cpu">User and system time, of the program and what it started.</param>
/// <param name="PeakMegabytes">The most memory that was resident at once, in units of 1,000,000 bytes.</param>
/// <param name="Printed">On standard output.</param>
internal sealed record Measure(TimeSpan Wall, TimeSpan Cpu, double PeakMegabytes, string Printed);

/// <summary>A program and how it is started.</summary>
internal sealed record TimedCommand(string Program, string[] Arguments)
{
    public string Folder { get; init; } = ".";

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    // The first say what is wrong; a large input may have as many as it has lines.
    private const int MostErrors = 20;

    // Times come from bash, in milliseconds, and the memory from GNU time, a small program in between: Linux counts the memory of
    // whoever started a process as its own until it loads, so that no child of this one would ever be seen to take less than this.
    private const string Timed = """TIMEFORMAT='%R %U %S'; time env time -q -f %M -o "$0.peak" "$@" > "$0.printed" 2> "$0.errors" """;

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message says with what.</exception>
    public static Measure Run(TimedCommand command, Workbench bench)
    {
        var start = new ProcessStartInfo("bash", ["-c", Timed, bench["run"], command.Program, .. command.Arguments])
        {
            WorkingDirectory = command.Folder,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in command.Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!; // bash is on every machine that has the programs compared here
        var times = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var printed = File.ReadAllText(bench["run.printed"]);
        if (process.ExitCode != 0)
        {
            var errors = string.Join('\n', File.ReadLines(bench["run.errors"]).Take(MostErrors));
            throw new InvalidOperationException(
                $"'{command.Program} {string.Join(' ', command.Arguments)}' ended with {process.ExitCode}.\n{printed}\n{errors}\n{times}");
        }

        double[] seconds = [.. times.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        var peak = Number(File.ReadAllText(bench["run.peak"])) * 1024 / 1_000_000;
        return new(TimeSpan.FromSeconds(seconds[0]), TimeSpan.FromSeconds(seconds[1] + seconds[2]), peak, printed);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
