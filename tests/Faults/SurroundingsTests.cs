using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EuNatoSite.Pages;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>A clock that is wrong, names that few have thought of, other countries: the site is the same to the last byte.</summary>
[Collection(nameof(InTurn))]
[UnsupportedOSPlatform("windows")]
public sealed partial class SurroundingsTests(PublishedProgram program, TwoSites sites)
{
    /// <summary>The first and nearly the last year that a zip archive knows.</summary>
    [Theory]
    [InlineData(1980, "315532800")]
    [InlineData(2100, "4102444800")]
    public async Task A_clock_that_is_wrong_by_decades_stops_nothing(int year, string epoch)
    {
        using var trial = await Trial.OfAsync(program, sites);

        var run = await CommandRun.OfAsync(trial.Program, ["--input", "b", "--output", "dated"], trial.Path, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = epoch });

        run.AssertDone();
        using (var zip = ZipFile.OpenRead(trial[$"dated/{SiteUrls.OfflineZip.Path}"]))
        {
            Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        }

        Assert.Contains($"DTSTAMP:{year}0101T", File.ReadAllText(trial["dated/timeline/timeline.ics"]), StringComparison.Ordinal);
        var dated = Files.Digests(trial["dated"]).ToList();
        var library = FakeTime();
        Assert.SkipWhen(library is null, "libfaketime (Debian: apt-get install libfaketime) is not installed; SOURCE_DATE_EPOCH alone was tried.");
        var faked = await CommandRun.OfAsync(trial.Program, ["--input", "b", "--output", "dated"], trial.Path, new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library!, // skipped without
            ["FAKETIME"] = $"@{year}-01-01 00:00:10",
            ["TZ"] = "UTC",
        });
        faked.AssertDone();
        Assert.Equal(dated, Files.Digests(trial["dated"]));
    }

    [Theory]
    [InlineData("a day ahead, where the capital of i is İ", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8")]
    [InlineData("a day behind", "TZ=America/Los_Angeles", "LANG=C", "LC_ALL=POSIX")]
    [InlineData("the culture of the machine asked for", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0", "DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY=0", "LC_ALL=tr_TR.UTF-8")]
    [InlineData("no culture at all", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "TZ=Nowhere/At_All", "LC_ALL=xx_XX.nothing")]
    public async Task Time_zones_and_languages_change_nothing(string where, params string[] variables)
    {
        using var trial = await Trial.OfAsync(program, sites);

        var run = await trial.BuildAsync("b", variables.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));

        run.AssertDone();
        Assert.True(trial.AssertWhole() == "b", where);
        Assert.Matches(@"\n  \d,\d{3} links and anchors checked\n", run.Output);
    }

    [Theory]
    [InlineData("'q' \"r\" #1 %20 100% ?a=b&c;d $(e) Škofja 北大西洋", NormalizationForm.FormC)]
    [InlineData("Zoë à Škofja Loka, Ísland", NormalizationForm.FormD)]
    public async Task Paths_may_hold_any_character(string name, NormalizationForm form)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        var odd = name.Normalize(form);
        using var trial = await Trial.OfAsync(program, sites);
        FolderCopy.Make(Path.GetDirectoryName(trial.Program)!, trial[$"{odd}/program {odd}"]); // a file has a folder
        FolderCopy.Make(trial["a"], trial[$"{odd}/input {odd}"]);
        var copy = trial[$"{odd}/program {odd}/{Path.GetFileName(trial.Program)}"];
        File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await CommandRun.OfAsync(copy, ["--input", $"{odd}/input {odd}", "--output", $"{odd}/output {odd}", "--date", Trial.Day], trial.Path);
        var sarif = await CommandRun.OfAsync(copy, ["check", "--format", "sarif", "--input", trial[$"{odd}/input {odd}"], "--date", Trial.Day], trial[odd]);

        run.AssertDone();
        Assert.Contains($"\n{odd}/input {odd}/topics/history/berlin-plus.md(", "\n" + run.Errors, StringComparison.Ordinal);
        Assert.Equal("a", trial.AssertWhole(trial[$"{odd}/output {odd}"]));
        Assert.Equal([$".output {odd}.lock", $"input {odd}", $"output {odd}", $"program {odd}"], Directory.EnumerateFileSystemEntries(trial[odd]).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal));
        sarif.AssertDone();
        using var log = JsonDocument.Parse(sarif.Output);
        var addresses = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "")
            .ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.True(File.Exists(Uri.UnescapeDataString(address)["file://".Length..]), address));
        Assert.All(addresses, address => Assert.Matches("^file:///[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$", address));
    }

    /// <summary>Editors read a terminal line by line, and who copies one out of it wants it whole.</summary>
    [Theory]
    [InlineData("TERM=xterm-256color", true)]
    [InlineData("TERM=xterm-256color NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public async Task A_problem_is_one_line_in_a_terminal_too(string variables, bool isColoured)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "The terminal is made by script (Debian: bsdutils).");
        using var trial = await Trial.OfAsync(program, sites);
        const string Check = "check --input a --date 2026-11-22";

        var plain = await trial.ShellAsync($"\"$PROGRAM\" {Check}");
        var terminal = await trial.ShellAsync($"export {variables}; exec script --quiet --return --command \"'$PROGRAM' {Check}\" /dev/null < /dev/null");

        terminal.AssertDone();
        Assert.Equal(isColoured, Colour().IsMatch(terminal.Output));
        var expected = Problems(plain.Errors);
        Assert.Contains(expected, line => line.Length > 100);
        Assert.Equal(expected, Problems(Escape().Replace(terminal.Output, "")));
    }

    [Theory]
    [InlineData("TERM=xterm-256color", true)]
    [InlineData("TERM=xterm-256color NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public async Task An_explanation_has_colours_where_the_terminal_takes_them(string variables, bool isColoured)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "The terminal is made by script (Debian: bsdutils).");
        using var trial = await Trial.OfAsync(program, sites);

        var plain = await trial.ShellAsync("\"$PROGRAM\" explain name-taken");
        var terminal = await trial.ShellAsync($"export {variables}; exec script --quiet --return --command \"'$PROGRAM' explain name-taken\" /dev/null < /dev/null");

        terminal.AssertDone();
        Assert.Equal(isColoured, Colour().IsMatch(terminal.Output));
        Assert.Equal(variables == "TERM=dumb", !terminal.Output.Contains('\e', StringComparison.Ordinal));
        Assert.Equal(plain.Output, Escape().Replace(terminal.Output, "").ReplaceLineEndings("\n"));
    }

    private static List<string> Problems(string told) =>
        [.. told.ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))];

    /// <summary>A colour of writing, and not what is bold or a link.</summary>
    [GeneratedRegex(@"\e\[(?:3[0-9]|9[0-7])[;m]")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|\e\]8;[^\e]*\e\\|\e[=>]")]
    private static partial Regex Escape();

    private static string? FakeTime() => Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*linux-gnu*").Select(folder => Path.Combine(folder, "faketime/libfaketime.so.1")).FirstOrDefault(File.Exists)
        : null;
}
