using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>A disk that takes no more, or nothing at all: the site that was there stays.</summary>
[Collection(nameof(InTurn))]
[UnsupportedOSPlatform("windows")]
public sealed class FullDiskTests(PublishedProgram program, TwoSites sites)
{
    private const int NoDisk = 99;

    // A disk in memory that only the script sees, and that ends with it; then what a build of "b" over "a" left on it.
    private const string OnDisk = """
        unshare --user --map-root-user --mount true 2> /dev/null || exit 99
        export LIMIT
        exec unshare --user --map-root-user --mount bash -c '
          mkdir disk && mount -t tmpfs -o size=16m tmpfs disk || exit 99
          cp -a out disk/out || exit 98
          eval "$LIMIT" || exit 97
          "$PROGRAM" build --input b --output disk/out --date 2026-11-22
          code=$?
          cp -a disk after || exit 96
          exit $code'
        """;

    /// <summary>From nothing at all to what is too little for the archive, which is written among the last.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(600)]
    [InlineData(1200)]
    public async Task A_disk_that_fills_up_keeps_the_old_site(int freeKibibytes)
    {
        var run = await OnDiskAsync($"head -c $(( $(df --output=avail -k disk | tail -n 1) * 1024 - {freeKibibytes} * 1024 )) /dev/zero > disk/filler");

        Trial.AssertSaid(run.Run, 3, "The site could not be written to 'disk/out': the disk is full; make room and build again. What was there is untouched.");
        Assert.Equal([".out.lock", "filler", "out"], run.Beside);
    }

    [Fact]
    public async Task A_disk_that_can_only_be_read_is_named_as_such()
    {
        var run = await OnDiskAsync("mount -o remount,ro disk");

        Trial.AssertSaid(run.Run, 3, "The site could not be written to 'disk/out': the disk can only be read; choose a folder on another. What was there is untouched.");
        Assert.Equal(["out"], run.Beside);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to_is_named_as_such()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The right to write everywhere is given up as Linux does it.");
        using var trial = await Trial.OfAsync(program, sites);

        // Root may write everywhere but where it gives that up.
        var run = await trial.ShellAsync("""
            run() { if [ "$(id -u)" = 0 ]; then setpriv --inh-caps=-all --bounding-set=-all "$@"; else "$@"; fi; }
            run true || exit 99
            chmod 555 .
            run "$PROGRAM" build --input b --output out --date 2026-11-22
            code=$?
            chmod 755 .
            exit $code
            """);

        Assert.SkipWhen(run.ExitCode == NoDisk, "This user may not give up the right to write everywhere.");
        Trial.AssertSaid(run, 3, "permission is denied; choose a folder that you may write to. What was there is untouched.");
        Assert.Equal("a", trial.AssertWhole());
    }

    [Fact]
    public async Task A_limit_on_the_size_of_files_keeps_the_old_site()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        using var trial = await Trial.OfAsync(program, sites);

        // Where the signal is not ignored it ends the program, as a kill does. .NET itself makes a large file in memory unless told not to.
        var run = await trial.ShellAsync(
            "trap '' XFSZ; ulimit -f 100; exec \"$PROGRAM\" build --input b --output out --date 2026-11-22",
            new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });

        Trial.AssertSaid(run, 3, "a file of it is larger than this disk or your account may hold");
        Assert.Equal("a", trial.AssertWhole());
        trial.AssertNothingBeside();
    }

    private async Task<(CommandRun Run, IEnumerable<string> Beside)> OnDiskAsync(string limit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The disk is made as Linux makes one.");
        using var trial = await Trial.OfAsync(program, sites);
        var run = await trial.ShellAsync(OnDisk, new Dictionary<string, string> { ["LIMIT"] = limit });
        Assert.SkipWhen(run.ExitCode == NoDisk, "This user may not mount a disk, not even for itself.");
        Assert.True(Directory.Exists(trial["after/out"]), run.Errors);
        Assert.Equal("a", trial.AssertWhole(trial["after/out"]));
        return (run, Directory.EnumerateFileSystemEntries(trial["after"]).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal).ToList());
    }
}
