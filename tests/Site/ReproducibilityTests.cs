namespace EuNatoSite.Tests.RealSite;

/// <summary>The same content gives the same bytes, wherever and however the program runs.</summary>
public sealed class ReproducibilityTests(PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Place_time_zone_language_and_cores_change_nothing()
    {
        Copy(BuiltSite.Input, folder["here/input"]);
        Copy(BuiltSite.Input, folder["somewhere else/input"]);

        // A day ahead of Greenwich; a language in which the capital of i is İ; one core.
        await BuildAsync("here", new()
        {
            ["TZ"] = "Pacific/Kiritimati",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["LANG"] = "tr_TR.UTF-8",
            ["DOTNET_PROCESSOR_COUNT"] = "1",
        });
        await BuildAsync("somewhere else", new() { ["TZ"] = "UTC", ["LC_ALL"] = "C", ["LANG"] = "C" });

        Assert.Equal(Files.Digests(folder["here/output"]), Files.Digests(folder["somewhere else/output"]));
    }

    // The day comes from the environment here, as it does in builds that others repeat.
    private async Task BuildAsync(string place, Dictionary<string, string> variables)
    {
        variables["SOURCE_DATE_EPOCH"] = "1795305600";
        var run = await program.RunAsync(folder[place], [], variables);
        run.AssertDone();
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Files.In(from))
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // below "to"
            File.Copy(Path.Combine(from, path), target);
        }
    }
}
