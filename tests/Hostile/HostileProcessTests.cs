using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Versioning;
using EuNatoSite.Tests.Faults;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Hostile;

/// <summary>
/// The program itself on hostile inputs: it ends as it should, soon and in little memory, and the system notes every file it opens. Of
/// the corpus one in forty, and all of it with the variable HOSTILE_RUNS=all.
/// </summary>
[Collection(nameof(InTurn))]
[UnsupportedOSPlatform("windows")]
public sealed class HostileProcessTests(PublishedProgram program, ITestOutputHelper output) : IDisposable
{
    private const int MostMilliseconds = 2000;

    private const int MostMebibytes = 512;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static ImmutableArray<HostileCase> Tried { get; } =
        [.. HostileCase.All.Where((_, index) => index % 40 == 0 || Environment.GetEnvironmentVariable("HOSTILE_RUNS") == "all")];

    [Fact]
    public async Task Each_ends_as_it_should_soon_and_in_little_memory()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no GNU time.");
        var runs = new List<(HostileCase Case, double Seconds, double Mebibytes)>();
        var failures = new List<string>();
        foreach (var hostile in Tried)
        {
            var isRead = Write(hostile);
            var (ended, seconds, mebibytes) = await MeasureAsync();
            runs.Add((hostile, seconds, mebibytes));
            var expected = hostile.Expected == HostileCase.Harmless || !isRead ? 0 : 1;
            if (ended.ExitCode != expected || (ended.Output + ended.Errors).Contains("   at ", StringComparison.Ordinal))
            {
                failures.Add($"{hostile} ended with {ended.ExitCode}, not {expected}: {ended.Output}{ended.Errors}");
            }

            if (seconds * 1000 > MostMilliseconds || mebibytes > MostMebibytes)
            {
                failures.Add($"{hostile} took {seconds:0.00} s and {mebibytes:0} MiB");
            }
        }

        output.WriteLine($"{runs.Count} of {HostileCase.All.Length} inputs; the slowest:");
        foreach (var (hostile, seconds, mebibytes) in runs.OrderByDescending(run => run.Seconds).Take(10))
        {
            output.WriteLine($"| {hostile} | {seconds:0.00} s | {mebibytes:0} MiB |");
        }

        Expect.Nothing(failures);
    }

    // Processor time of all cores, which a busy computer changes little: on a quiet one no run takes longer than that.
    private async Task<(CommandRun Ended, double Seconds, double Mebibytes)> MeasureAsync()
    {
        var ended = await CommandRun.OfAsync("time", ["-q", "-f", "%U %S %M", "-o", folder["measured"], await program.PathAsync(), .. Build], folder.Path);
        var measured = File.ReadAllText(folder["measured"]).Split(' ');
        return (ended, Number(measured[0]) + Number(measured[1]), Number(measured[2]) / 1024);
    }

    [Fact]
    public async Task Nothing_is_read_outside_the_input_nor_written_outside_the_output()
    {
        await AssertTracingAsync();
        var offences = new List<string>();
        var opened = 0;
        foreach (var hostile in Tried)
        {
            Write(hostile);
            var trace = await TraceAsync();
            opened += trace.Count;
            // What has no bytes is not opened.
            var isEmpty = hostile.Tree.Files.Single(file => file.RelativePath == "site.yml").Bytes.IsEmpty;
            IEnumerable<string> unseen = isEmpty || trace.Contains(new OpenedFile(folder["input/site.yml"], IsWritten: false)) ? [] : [$"{hostile}: of {trace.Count} files site.yml was not seen"];
            offences.AddRange([.. unseen, .. trace.Where(file => !IsOwn(file)).Select(file => $"{hostile}: {file}")]);
        }

        output.WriteLine($"{Tried.Length} of {HostileCase.All.Length} inputs, {opened:N0} files opened or changed");
        Expect.Nothing(offences);
    }

    [Fact]
    public async Task No_link_in_the_input_is_followed()
    {
        await AssertTracingAsync();
        Write(HostileCase.All[0]);
        folder.Write("outside/secret.md", "secret");
        File.CreateSymbolicLink(folder["input/topics/history/b.md"], folder["outside/secret.md"]);
        File.CreateSymbolicLink(folder["input/data.yml"], "/etc/hostname");
        Directory.CreateSymbolicLink(folder["input/media"], folder["outside"]);
        Directory.CreateSymbolicLink(folder["input/pages"], "..");

        var trace = await TraceAsync();

        Expect.Nothing(trace.Where(file => !IsOwn(file) || file.Path == "/etc/hostname").Select(file => file.ToString()));
    }

    [Fact]
    public async Task What_a_program_opens_elsewhere_is_seen()
    {
        await AssertTracingAsync();
        folder.Write("outside/secret.md", "secret");
        Directory.CreateDirectory(folder["input"]);
        File.CreateSymbolicLink(folder["input/a.md"], folder["outside/secret.md"]);

        var trace = await TraceAsync("sh", "-c", $"cat '{folder["input/a.md"]}' > '{folder["elsewhere"]}'; mv '{folder["elsewhere"]}' moved");

        Assert.Equal(
            [new(folder["elsewhere"], true), new(folder["moved"], true), new(folder["outside/secret.md"], false)],
            trace.Where(file => !IsOwn(file)).OrderBy(file => file.Path, StringComparer.Ordinal));
    }

    private async Task AssertTracingAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no strace.");
        var trial = await CommandRun.OfAsync("strace", ["-o", folder["trace"], "true"], folder.Path);
        Assert.SkipUnless(trial.ExitCode == 0, "This system lets no program be traced.");
    }

    private async Task<IReadOnlySet<OpenedFile>> TraceAsync(params string[] command)
    {
        string[] traced = command is [] ? [await program.PathAsync(), .. Build] : command;
        await CommandRun.OfAsync("strace", ["-f", "--seccomp-bpf", "-qq", "-y", "-s", "4096", "-e", "trace=file", "-o", folder["trace"], .. traced], folder.Path, Quiet);
        return FileTrace.Of(File.ReadLines(folder["trace"]), folder.Path).ToHashSet();
    }

    private string[] Build => ["build", "--input", folder["input"], "--output", folder["output"], "--date", "2026-11-22"];

    // Else .NET opens pipes for debuggers and a file for its own code.
    private static Dictionary<string, string> Quiet { get; } = new() { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" };

    // The input; the output, its lock and what becomes the output; what any program on this system reads or shares by name.
    private bool IsOwn(OpenedFile file) =>
        (file.IsWritten ? Writable : Readable)
            .Any(start => file.Path.StartsWith(start, StringComparison.Ordinal)) || (file.Path == folder.Path && !file.IsWritten);

    // .NET names its threads under /proc.
    private string[] Writable => [folder["output"], folder[".output"], "/dev/null", "/dev/tty", "/dev/shm/", Path.Combine(Path.GetTempPath(), ".dotnet"), "/proc/"];

    // git reads the settings of who runs it.
    private string[] Readable => [folder["input"], .. Writable, program.Folder, "/usr/", "/lib", "/etc/", "/sys/", "/dev/", "/opt/", Path.Combine(Home, ".gitconfig"), Path.Combine(Home, ".config/git/")];

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <returns>Whether all of it can be read from a disk: a name that leads out of the folder cannot stand there, and a hidden file is passed over.</returns>
    private bool Write(HostileCase hostile)
    {
        foreach (var used in new[] { "input", "output" }.Select(name => folder[name]).Where(Directory.Exists))
        {
            Directory.Delete(used, recursive: true);
        }

        var written = hostile.Tree.Files.Where(file => Path.GetFullPath(folder[file.Path]) == folder[file.Path]).ToList();
        foreach (var file in written)
        {
            var path = folder["input/" + file.RelativePath];
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllBytes(path, file.Bytes.Span);
        }

        return written.Count == hostile.Tree.Files.Length && !written.Any(file => Path.GetFileName(file.Path).StartsWith('.'));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
