using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>An output that is no place for a site: nothing is written there or beside it, nor through a link.</summary>
[Collection(nameof(InTurn))]
[UnsupportedOSPlatform("windows")]
public sealed class OutputPlaceTests(PublishedProgram program, TwoSites sites, TakenPlaces places) : IClassFixture<TakenPlaces>
{
    [Theory]
    [InlineData(3, "letter.txt", "The output 'letter.txt' is a file; name a folder.")]
    [InlineData(3, "letter.txt/site", "a file stands where a folder of that path would be")]
    [InlineData(3, "letter.txt/site/deep", "The site could not be written to 'letter.txt/site/deep'")]
    [InlineData(3, "to-out", "The output 'to-out' is a symbolic link; name the folder that it leads to.")]
    [InlineData(3, "to-photographs", "The output 'to-photographs' is a symbolic link")]
    [InlineData(3, "to-nothing", "The output 'to-nothing' is a symbolic link")]
    [InlineData(3, "to-nothing/site", "The site could not be written to 'to-nothing/site'")]
    [InlineData(3, "to-itself/site", "The site could not be written to 'to-itself/site'")]
    [InlineData(3, "photographs", "The folder 'photographs' is not empty and was not made by this program")]
    [InlineData(3, "to-photographs/summer", "is not empty and was not made by this program")]
    [InlineData(3, "marked", "The folder 'marked' holds what no build wrote: 'diary.txt'.")]
    [InlineData(2, "/", "lie in one another; name two folders side by side.")]
    [InlineData(3, "/proc", "The folder '/proc' is not empty and was not made by this program")]
    [InlineData(3, "/usr/", "The folder '/usr/' is not empty and was not made by this program")]
    [InlineData(2, "", "--output is empty; name a folder, as in '--output output', or leave the option out.")]
    [InlineData(3, " ", "No output folder is named; name a folder for the site.")]
    [InlineData(3, "/proc/site", "The site could not be written to '/proc/site': a folder of its path is not there and cannot be made; choose another.")]
    [InlineData(2, "b", "--output 'b' and --input 'b' lie in one another; name two folders side by side.")]
    [InlineData(2, "b/site", "--output 'b/site' and --input 'b' lie in one another")]
    [InlineData(2, ".", "--output '.' and --input 'b' lie in one another")]
    [InlineData(2, "to-b", "--output 'to-b' and --input 'b' lie in one another")]
    [InlineData(2, "to-b/site", "--output 'to-b/site' and --input 'b' lie in one another")]
    [InlineData(2, "to-here", "--output 'to-here' and --input 'b' lie in one another")]
    [InlineData(2, "a/../to-b/../b/x", "lie in one another")]
    public async Task What_is_no_place_for_a_site_is_refused_and_stays_as_it_is(int code, string output, string says)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets few make links.");
        var trial = places.Trial;
        var before = Everything(trial);

        var run = await CommandRun.OfAsync(trial.Program, ["--input", "b", "--output", output, "--date", Trial.Day], trial.Path);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Trial.AssertNoTrace(run);
        Assert.Equal(before, Everything(trial));
    }

    [Fact]
    public async Task An_input_without_a_name_is_asked_for()
    {
        using var trial = await Trial.OfAsync(program, sites);

        var run = await CommandRun.OfAsync(trial.Program, ["--input", "", "--output", "out"], trial.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--input is empty; name a folder, as in '--input input', or leave the option out.", run.Errors, StringComparison.Ordinal);
        Trial.AssertNoTrace(run);
    }

    [Fact]
    public async Task A_home_is_left_alone_and_nothing_is_put_beside_it()
    {
        using var trial = await Trial.OfAsync(program, sites);
        trial.Write("home/me/.bashrc", "dear");

        var run = await trial.ShellAsync("cd home/me && exec \"$PROGRAM\" --input ../../b --output ~", new Dictionary<string, string> { ["HOME"] = trial["home/me"] });

        Trial.AssertSaid(run, 3, "is not empty and was not made by this program (no .eunatosite is in it), so it is left alone");
        Assert.Equal(["me", "me/.bashrc"], Directory.EnumerateFileSystemEntries(trial["home"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(trial["home"], path)).Order(StringComparer.Ordinal));
    }

    // Links by where they lead; the lock of our own site may lie beside it.
    private static List<string> Everything(Trial trial) =>
    [
        .. Directory.EnumerateFileSystemEntries(trial.Path, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true })
            .Where(path => File.Exists(path) && Path.GetFileName(path) != ".marked.lock")
            .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}")
            .Concat(new DirectoryInfo(trial.Path).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is not null).Select(entry => $"{entry.Name} -> {entry.LinkTarget}"))
            .Order(StringComparer.Ordinal),
    ];
}
