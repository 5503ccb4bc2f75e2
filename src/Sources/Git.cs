using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EuNatoSite.Sources;

/// <summary>How git is asked: the program of the PATH alone, and nothing that content could have set up.</summary>
internal static class Git
{
    private const int MaxLine = 256;

    // No path is as long, nor the name of an author: what goes on is no part.
    private const int MaxPart = 64 * 1024;

    // A repository that lies open among the files of the input is content, and content may not set up what git runs. Signatures
    // would be checked by another program; names are as the repository's own .mailmap has them.
    private static readonly string[] Settings =
    [
        "--no-pager", "-c", "safe.bareRepository=explicit", "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "mailmap.file=",
    ];

    /// <summary>The program's own path; null where there is none.</summary>
    public static string? Program { get; } = OnPath("git");

    /// <summary>Asks one question, and reads the answer while it comes.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="said">What git reads after its arguments, in ASCII.</param>
    public static (T? Value, HistoryGap? Gap) Ask<T>(ProcessStartInfo start, TimeSpan patience, Func<StreamReader, T> read, string said = "")
        where T : class
    {
        try
        {
            using var process = new Process { StartInfo = start };
            process.Start();
            _ = Task.Run(() => Say(process.StandardInput, said)); // git may answer before it has heard all
            process.ErrorDataReceived += (_, _) => { }; // read, or git would wait for somebody to
            process.BeginErrorReadLine();
            var answer = Task.Run(() => read(process.StandardOutput));
            if (answer.Wait(patience))
            {
                // Who goes on talking after the answer learns that nobody listens.
                process.StandardOutput.Close();
                if (process.WaitForExit(patience))
                {
                    return (answer.Result, process.ExitCode == 0 ? null : HistoryGap.Failed);
                }
            }

            process.Kill(entireProcessTree: true);
            process.WaitForExit(patience);
            return (null, HistoryGap.TooSlow);
        }
        catch (AggregateException exception) when (exception.InnerException is IOException or InvalidDataException)
        {
            // What came is no answer to what was asked.
            return (null, HistoryGap.Failed);
        }
        catch (Win32Exception)
        {
            return (null, HistoryGap.NoGit);
        }
    }

    private static void Say(StreamWriter git, string said)
    {
        try
        {
            using (git)
            {
                git.Write(said);
            }
        }
        catch (IOException)
        {
            // It has ended and hears no more.
        }
    }

    /// <summary>An answer that is one short line. Of anything else the beginning, so that no answer fills the memory.</summary>
    public static string Line(StreamReader answer)
    {
        var line = new char[MaxLine];
        return new string(line, 0, answer.ReadBlock(line)).Trim();
    }

    /// <summary>The next part of an answer whose parts are each ended by NUL ("-z"); null after the last.</summary>
    public static string? Part(TextReader answer)
    {
        var part = new StringBuilder();
        for (var c = answer.Read(); c >= 0 && part.Length < MaxPart; c = answer.Read())
        {
            if (c == '\0')
            {
                return part.ToString();
            }

            part.Append((char)c);
        }

        return null;
    }

    /// <summary>A question to git, in a folder.</summary>
    public static ProcessStartInfo Start(string git, string folder, params string[] arguments)
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
        var path = new ProcessStartInfo().Environment.TryGetValue("PATH", out var folders) ? folders : null;
        return (path ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
    }
}
