using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EuNatoSite.Sources;

/// <summary>Asks git when the files of the input last changed, and who wrote them. Never fails a build: there may be no history.</summary>
public static class GitHistory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A repository that lies open among the files of the input is content, and content may not set up what git runs. Signatures
    // would be checked by another program; names are as the repository's own .mailmap has them.
    private static readonly string[] Settings =
    [
        "--no-pager", "-c", "safe.bareRepository=explicit", "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "mailmap.file=",
    ];

    /// <param name="inputFolder">A folder that is there.</param>
    public static InputHistory Of(string inputFolder) => Of(inputFolder, OnPath("git"), Patience);

    /// <param name="git">The program's own path; null where there is none.</param>
    /// <param name="patience">How long each of two questions may take.</param>
    internal static InputHistory Of(string inputFolder, string? git, TimeSpan patience)
    {
        if (git is null)
        {
            return InputHistory.Missing(HistoryGap.NoGit);
        }

        var shallow = Ask(Start(git, inputFolder, "rev-parse", "--is-shallow-repository"), patience, answer => answer.ReadToEnd().Trim());
        if (shallow is not { Value: "false", Gap: null })
        {
            return InputHistory.Missing(shallow.Gap is HistoryGap.Failed ? HistoryGap.NoRepository : shallow.Gap ?? HistoryGap.Shallow);
        }

        var log = Ask(Start(git, inputFolder, GitLog.Arguments), patience, GitLog.Read);
        return log is { Value: { } files, Gap: null } ? new InputHistory(files, Gap: null) : InputHistory.Missing(log.Gap ?? HistoryGap.Failed);
    }

    private static (T? Value, HistoryGap? Gap) Ask<T>(ProcessStartInfo start, TimeSpan patience, Func<TextReader, T> read)
        where T : class
    {
        try
        {
            using var process = new Process { StartInfo = start };
            process.Start();
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { }; // read, or git would wait for somebody to
            process.BeginErrorReadLine();
            var answer = Task.Run(() => read(process.StandardOutput));
            if (!answer.Wait(patience) || !process.WaitForExit(patience))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(patience);
                return (null, HistoryGap.TooSlow);
            }

            return (answer.Result, process.ExitCode == 0 ? null : HistoryGap.Failed);
        }
        catch (Win32Exception)
        {
            return (null, HistoryGap.NoGit);
        }
    }

    private static ProcessStartInfo Start(string git, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(git, [.. Settings, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // A build that a hook of another repository starts would be led there.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    // A name alone would first be looked for in the folder that the build was started in, where anybody may have put a "git".
    private static string? OnPath(string program)
    {
        var path = new ProcessStartInfo().Environment["PATH"] ?? "";
        return path.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
    }
}
