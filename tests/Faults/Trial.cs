using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>
/// A folder of one's own in which a site is built wrongly: two inputs, <c>a</c> and <c>b</c>, and an output that holds the site of the
/// first. The two sites differ in nearly every file, and in which there are.
/// </summary>
internal sealed class Trial : IDisposable
{
    public const string Day = "2026-11-22";

    private static readonly string[] LastWords = ["   at ", "Unhandled", "it is not your fault"];

    private readonly TemporaryFolder folder = new();
    private readonly TwoSites sites;

    private Trial(TwoSites sites) => this.sites = sites;

    /// <summary>The whole path of the program.</summary>
    public required string Program { get; init; }

    /// <summary>The folder; the program is started in it.</summary>
    public string Path => folder.Path;

    public string Output => folder["out"];

    public string this[string relative] => folder[relative];

    public static async Task<Trial> OfAsync(PublishedProgram program, TwoSites sites)
    {
        await sites.MakeAsync(program);
        var trial = new Trial(sites) { Program = await program.PathAsync() };
        foreach (var name in TwoSites.Names)
        {
            FolderCopy.Make(sites.InputOf(name), trial[name]);
        }

        trial.HoldSiteOf("a", trial.Output);
        return trial;
    }

    /// <summary>Puts a site that was built before into a folder.</summary>
    public void HoldSiteOf(string name, string output) => FolderCopy.Make(sites.SiteOf(name), output);

    public void Write(string relative, string text) => folder.Write(relative, text);

    /// <summary>Puts a script where it is taken for a program.</summary>
    [UnsupportedOSPlatform("windows")]
    public void WriteProgram(string relative, string script)
    {
        Write(relative, script);
        File.SetUnixFileMode(this[relative], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public async Task<CommandRun> BuildAsync(string name, IReadOnlyDictionary<string, string>? variables = null) =>
        await CommandRun.OfAsync(Program, ArgumentsFor(name), Path, variables);

    public static string[] ArgumentsFor(string name) => ["build", "--input", name, "--output", "out", "--date", Day];

    /// <summary>Runs a script of bash, in which <c>$PROGRAM</c> is the program.</summary>
    public async Task<CommandRun> ShellAsync(string script, IReadOnlyDictionary<string, string>? variables = null)
    {
        var all = new Dictionary<string, string>(variables ?? new Dictionary<string, string>()) { ["PROGRAM"] = Program };
        return await CommandRun.OfAsync("bash", ["-c", script], Path, all);
    }

    /// <summary>Fails unless a folder holds one of two sites, to the last byte.</summary>
    /// <returns>Which: <c>a</c> or <c>b</c>.</returns>
    public string AssertWhole(string? output = null)
    {
        var found = Files.Digests(output ?? Output).ToList();
        foreach (var name in TwoSites.Names.Where(name => found.SequenceEqual(sites.DigestsOf(name))))
        {
            return name;
        }

        Assert.Fail($"This is neither site:\n{string.Join('\n', found.Except(sites.DigestsOf("a")).Except(sites.DigestsOf("b")).Take(10))}");
        return "";
    }

    /// <summary>Fails unless a run ended so, and its last words on standard error are a sentence that says this.</summary>
    public static void AssertSaid(CommandRun run, int code, string says)
    {
        Assert.True(run.ExitCode == code, $"It ended with {run.ExitCode}, not {code}.\n{run.Output}\n{run.Errors}");
        Assert.Contains(says, run.Errors.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        AssertNoTrace(run);
    }

    public static void AssertNoTrace(CommandRun run) =>
        Assert.All(LastWords, words => Assert.DoesNotContain(words, run.Errors, StringComparison.Ordinal));

    /// <summary>Fails unless nothing lies beside the output but the inputs and, where one was published, its lock.</summary>
    public void AssertNothingBeside() => Assert.Equal(
        ["a", "b", "out"],
        Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Where(name => name != ".out.lock").Order(StringComparer.Ordinal));

    public void Dispose() => folder.Dispose();
}
