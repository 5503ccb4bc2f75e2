using EuNatoSite.Tests.Faults;

namespace EuNatoSite.Tests.RealSite;

/// <summary>The same content gives the same bytes, wherever and however the program runs.</summary>
public sealed class ReproducibilityTests(PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Place_time_zone_and_cores_change_nothing()
    {
        const string There = "somewhere else, and by a path that is a good deal longer/where blanks and a Škofja stand in it as well";
        // Each copy is made in the opposite order, and so listed in another by many disks.
        FolderCopy.Make(BuiltSite.Input, folder["here/input"]);
        FolderCopy.Make(folder["here/input"], folder[$"{There}/input"]);

        // A day ahead of Greenwich and a day behind it; one core and two. Languages are tried with the small sites (SurroundingsTests).
        await Task.WhenAll(
            BuildAsync("here", isOnOneCore: true, new()
            {
                ["TZ"] = "Pacific/Kiritimati",
                ["DOTNET_PROCESSOR_COUNT"] = "1",
            }),
            BuildAsync(There, isOnOneCore: false, new()
            {
                ["TZ"] = "America/Los_Angeles",
                ["DOTNET_PROCESSOR_COUNT"] = "2",
            }));

        var digests = Files.Digests(folder["here/output"]).ToList();
        Assert.Contains(digests, digest => digest.EndsWith(".zip", StringComparison.Ordinal));
        Assert.Equal(digests, Files.Digests(folder[$"{There}/output"]));
    }

    // The day comes from the environment here, as it does in builds that others repeat.
    private async Task BuildAsync(string place, bool isOnOneCore, Dictionary<string, string> variables)
    {
        variables["SOURCE_DATE_EPOCH"] = "1795305600";
        string[] command = [.. isOnOneCore ? OneCore() : [], await program.PathAsync()];
        var run = await CommandRun.OfAsync(command[0], command[1..], folder[place], variables);
        run.AssertDone();
    }

    // The first of those that this process may use. Where there is no taskset, .NET's own variable has to do.
    private static string[] OneCore() => OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset")
        ? ["/usr/bin/taskset", "--cpu-list", FirstCore()]
        : [];

    private static string FirstCore()
    {
        var allowed = File.ReadLines("/proc/self/status").First(line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal));
        return allowed.Split('\t')[1].Split('-', ',')[0];
    }
}
