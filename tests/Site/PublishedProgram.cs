[assembly: AssemblyFixture(typeof(EuNatoSite.Tests.RealSite.PublishedProgram))]

namespace EuNatoSite.Tests.RealSite;

/// <summary>The program as it is handed to others: published once, when a test first asks for it, and away from the repository.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly Lazy<Task<string>> executable;

    public PublishedProgram() => executable = new(PublishAsync);

    public void Dispose() => temporary.Dispose();

    /// <summary>Where it is, for who starts it in a way of their own.</summary>
    internal Task<string> PathAsync() => executable.Value;

    /// <summary>The folder that holds it, once it is published.</summary>
    internal string Folder => temporary["program"];

    internal async Task<CommandRun> RunAsync(
        string folder, string[] arguments, IReadOnlyDictionary<string, string>? variables = null) =>
        await CommandRun.OfAsync(await executable.Value, arguments, folder, variables);

    /// <summary>Builds the real content on the day of <see cref="BuiltSite"/>, into a folder.</summary>
    internal async Task<CommandRun> BuildAsync(string folder, string output, params string[] more)
    {
        var run = await RunAsync(folder, ["build", "--input", BuiltSite.Input, "--output", output, "--date", BuiltSite.Day, .. more]);
        run.AssertDone();
        return run;
    }

    private async Task<string> PublishAsync()
    {
        // No server is left behind: it would hold this process's pipes open. Analyzers have seen the same code when the tests were built.
        string[] arguments =
        [
            "publish", "EuNatoSite.csproj", "-c", "Release", "-o", temporary["program"], "--nologo", "-v", "quiet",
            "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false",
        ];
        var run = await CommandRun.OfAsync(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            arguments,
            Repository.Root,
            new Dictionary<string, string> { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" });
        run.AssertDone();
        return temporary[OperatingSystem.IsWindows() ? "program/EuNatoSite.exe" : "program/EuNatoSite"];
    }
}
