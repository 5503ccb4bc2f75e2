using System.Diagnostics;

namespace EuNatoSite.Tests.Sources;

/// <summary>A repository made for one test, and gone with it. Nothing of this computer's own settings is in it.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GitRepository() => Git("init", "--quiet", "--initial-branch=main");

    public string this[string relative] => folder[relative];

    public void Write(string path, string text) => folder.Write(path, text);

    /// <summary>Commits everything as it lies there.</summary>
    /// <param name="written">When, as <c>2026-11-22T23:30:00-08:00</c>.</param>
    public void Commit(string author, string written)
    {
        Git("add", "--all");
        Git("-c", $"user.name={author}", "-c", $"user.email={author.Length}@example.org", "commit", "--quiet", "--allow-empty", "--message=m", $"--date={written}");
    }

    public void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = folder["none"];
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!; // without a shell there is always one
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors}");
    }

    public void Dispose()
    {
        // Git's own files are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        folder.Dispose();
    }
}
