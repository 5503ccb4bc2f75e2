using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;

namespace EuNatoSite.Tests.Output;

/// <summary>What happens when builds meet, and after builds that were killed.</summary>
public sealed class OutputFolderSwapTests : IDisposable
{
    private const int FileCount = 40;

    private readonly TemporaryFolder folder = new();

    private string Out => folder["out"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whoever_reads_always_finds_a_whole_tree()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems swap in two steps.");
        TestOutput.Publish(Out, Tree("0"));
        using var done = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        void Read()
        {
            while (!done.IsCancellationRequested)
            {
                Assert.Contains(File.ReadAllText(Path.Combine(Out, "index.html")), "0123456789", StringComparison.Ordinal);
                begun.TrySetResult();
            }
        }

        var reader = Task.Run(Read, TestContext.Current.CancellationToken);
        await Task.WhenAny(begun.Task, reader);
        for (var build = 1; build < 10; build++)
        {
            TestOutput.Publish(Out, Tree(build.ToString(CultureInfo.InvariantCulture)));
        }

        await done.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task Builds_of_one_folder_take_turns()
    {
        var builds = Enumerable.Range(0, 6).Select(build => Task.Run(() => TestOutput.Publish(Out, Tree($"{build}"))));

        await Task.WhenAll(builds);

        var files = Directory.GetFiles(Out, "*.txt", SearchOption.AllDirectories);
        Assert.Equal(FileCount, files.Length);
        Assert.Single(files.Select(File.ReadAllText).Distinct());
        Assert.Equal([".out.lock", "out"], Beside());
    }

    [Fact]
    public void A_build_that_waits_too_long_says_so()
    {
        TestOutput.Publish(Out, Tree("1"));
        using var other = OutputFolderLock.Take(OutputFolderPlace.Of(Out), TimeSpan.Zero);

        var late = Assert.Throws<StorageException>(() => TestOutput.Publish(Out, Tree("2"), TimeSpan.FromMilliseconds(200)));

        Assert.Contains("Another build", late.Message, StringComparison.Ordinal);
        Assert.Equal("1", File.ReadAllText(Path.Combine(Out, "index.html")));
    }

    [Fact]
    public void Two_steps_do_where_one_does_not()
    {
        TestOutput.Publish(Out, Tree("1"));
        TestOutput.Publish(folder["other"], Tree("2"));
        var place = OutputFolderPlace.Of(Out);
        Directory.Move(folder["other"], place.Next);

        var replaced = OutputFolderSwap.SwapInTwoSteps(place);
        OutputFolderLeftOvers.ClearOld(place, replaced);

        Assert.Equal("2", File.ReadAllText(Path.Combine(Out, "index.html")));
        Assert.Equal([".other.lock", ".out.lock", "out"], Beside());
    }

    [Fact]
    public void Two_steps_of_which_the_second_fails_are_taken_back()
    {
        TestOutput.Publish(Out, Tree("1"));

        Assert.ThrowsAny<IOException>(() => OutputFolderSwap.SwapInTwoSteps(OutputFolderPlace.Of(Out)));

        Assert.Equal("1", File.ReadAllText(Path.Combine(Out, "index.html")));
        Assert.Equal([".out.lock", "out"], Beside());
    }

    [Fact]
    public void An_old_tree_left_between_the_two_steps_is_put_back()
    {
        TestOutput.Publish(Out, Tree("1"));
        var then = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Out, "index.html"), then);
        Directory.Move(Out, folder[".out.old"]);

        var result = TestOutput.Publish(Out, Tree("1"));

        Assert.Equal(new PublishResult(0, FileCount + 1, 0), result);
        Assert.Equal(then, File.GetLastWriteTimeUtc(Path.Combine(Out, "index.html")));
        Assert.Equal([".out.lock", "out"], Beside());
    }

    [Fact]
    public void Trees_of_dead_builds_are_removed_and_those_of_others_are_not()
    {
        const string NoProcess = "2147483647";
        TestOutput.Publish(Out, Tree("1"));
        TestOutput.Publish(folder["dead"], Tree("half"));
        Directory.Move(folder["dead"], folder[$".out.next-{NoProcess}"]);
        Directory.CreateDirectory(folder[$".out.next-{Environment.ProcessId}"]);
        folder.Write($".out.next-{NoProcess}0/mine.txt", "no process id at all");
        folder.Write(".out.next-mine/mine.txt", "x");
        folder.Write(".out.next-2147483646/mine.txt", "no marker");
        folder.Write(".out.old/mine.txt", "no marker");

        TestOutput.Publish(Out, Tree("2"));

        Assert.Equal(
            [".dead.lock", ".out.lock", ".out.next-2147483646", $".out.next-{NoProcess}0", ".out.next-mine", ".out.old", "out"],
            Beside());
        Assert.True(File.Exists(folder[".out.old/mine.txt"]));
        Assert.True(File.Exists(folder[".out.next-2147483646/mine.txt"]));
    }

    [Fact]
    public void A_file_put_into_the_old_tree_during_the_build_is_kept()
    {
        TestOutput.Publish(folder["old"], Tree("1"));
        Directory.CreateDirectory(Out);
        folder.Write("old/a/mine.txt", "mine");

        var place = OutputFolderPlace.Of(Out);
        var said = Assert.Throws<StorageException>(() => OutputFolderLeftOvers.ClearOld(place, folder["old"]));

        Assert.Contains("'a/mine.txt'", said.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder[".out.kept/a/mine.txt"]));
    }

    private IEnumerable<string> Beside() => Directory
        .EnumerateFileSystemEntries(folder.Path)
        .Select(entry => Path.GetFileName(entry))
        .Order(StringComparer.Ordinal);

    private static OutputFile[] Tree(string content) =>
    [
        OutputFile.OfText("index.html", content),
        .. Enumerable.Range(0, FileCount).Select(number => OutputFile.OfText($"folder-{number % 4}/{number}.txt", content)),
    ];
}
