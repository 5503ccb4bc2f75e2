using System.Diagnostics;

namespace EuNatoSite.Tests.RealSite;

/// <summary>A program that ran to its end.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    // Publishing compiles ahead of time, beside browsers that other tests drive.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    // What "dotnet test" sets for itself would lead a "dotnet" or a build of ours astray.
    private static readonly string[] NotInherited =
    [
        "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "SOURCE_DATE_EPOCH",
        "GITHUB_ACTIONS",
    ];

    /// <summary>Runs a program in a folder, with variables besides those of this process.</summary>
    public static async Task<CommandRun> OfAsync(
        string program, string[] arguments, string folder, IReadOnlyDictionary<string, string>? variables = null)
    {
        using var process = new Process { StartInfo = Start(program, arguments, folder, variables) };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Assert.Fail(
                $"The tests need '{program}', and it could not be started: {exception.Message}. "
                + "'bash tests/run' installs what is missing.");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new CommandRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public void AssertDone() => Assert.True(ExitCode == 0, $"It ended with {ExitCode}.\n{Output}\n{Errors}");

    /// <summary>How a program is started, for who does not wait for its end.</summary>
    internal static ProcessStartInfo Start(
        string program, string[] arguments, string folder, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in NotInherited)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
