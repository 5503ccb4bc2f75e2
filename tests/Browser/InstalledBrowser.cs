namespace EuNatoSite.Tests.Browser;

/// <summary>A browser of this machine.</summary>
internal static class InstalledBrowser
{
    /// <summary>The first on the PATH of those that would do; fails with a sentence that says what to install.</summary>
    public static string Find(string[] names, string need)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var found = from name in names
                    from folder in folders
                    let file = Path.Combine(folder, name + suffix)
                    where File.Exists(file)
                    select file;
        return found.FirstOrDefault()
            ?? throw new InvalidOperationException(
                $"The browser tests need {need} on the PATH: install one (Debian: apt-get install {names[0]}) and run them again; "
                + "'bash tests/run' does both.");
    }
}
