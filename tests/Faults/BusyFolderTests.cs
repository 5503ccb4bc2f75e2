using System.IO.Compression;
using EuNatoSite.Pages;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>Somebody else is at work in the input or in the output.</summary>
[Collection(nameof(InTurn))]
public sealed class BusyFolderTests(PublishedProgram program, TwoSites sites)
{
    private const int Rounds = 10;

    [Fact]
    public async Task Two_builds_at_once_take_turns()
    {
        using var trial = await Trial.OfAsync(program, sites);
        for (var round = 0; round < Rounds; round++)
        {
            var runs = await Task.WhenAll(trial.BuildAsync("a"), trial.BuildAsync("b"));

            Assert.All(runs, run => run.AssertDone());
            trial.AssertWhole();
            trial.AssertNothingBeside();
        }
    }

    [Fact]
    public async Task An_input_that_changes_while_it_is_read_gives_a_whole_site_or_none()
    {
        using var trial = await Trial.OfAsync(program, sites);
        trial.HoldSiteOf("b", trial["out-2"]);
        using var done = new CancellationTokenSource();
        var restless = Task.Run(() => Upset(trial["a"], done.Token), TestContext.Current.CancellationToken);

        var lanes = await Task.WhenAll(new[] { "out", "out-2" }.Select(output => BuildAgainAsync(trial, output)));
        await done.CancelAsync();

        var changes = await restless;
        var runs = lanes.SelectMany(lane => lane).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{changes} changes; {string.Join(", ", runs.CountBy(run => run.ExitCode).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} ended with {pair.Key}"))}.");
        Assert.True(changes > runs.Count, "The input was left in peace.");
    }

    private static async Task<List<CommandRun>> BuildAgainAsync(Trial trial, string output)
    {
        var runs = new List<CommandRun>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = Files.Digests(trial[output]).ToList();
            var run = await CommandRun.OfAsync(trial.Program, ["--input", "a", "--output", output, "--date", Trial.Day], trial.Path);
            Assert.True(run.ExitCode is 0 or 1 or 3, $"It ended with {run.ExitCode}.\n{run.Errors}");
            Trial.AssertNoTrace(run);
            if (run.ExitCode == 0)
            {
                AssertOneSite(trial[output]);
            }
            else
            {
                Assert.Equal(before, Files.Digests(trial[output]));
            }

            runs.Add(run);
        }

        return runs;
    }

    // Of a site that was never seen before: every file is one that its marker lists, and what the archive holds is what lies there.
    private static void AssertOneSite(string output)
    {
        var listed = File.ReadLines(Path.Combine(output, ".eunatosite")).SkipWhile(line => line.Length > 0).Skip(1);
        Assert.Equal(listed.Order(StringComparer.Ordinal), Files.In(output).Where(path => path != ".eunatosite"));
        using var zip = ZipFile.OpenRead(Path.Combine(output, SiteUrls.OfflineZip.Path));
        Assert.All(zip.Entries, entry =>
        {
            using var content = new MemoryStream();
            using (var packed = entry.Open())
            {
                packed.CopyTo(content);
            }

            Assert.Equal(File.ReadAllBytes(Path.Combine(output, entry.FullName[(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..])), content.ToArray());
        });
    }

    private static int Upset(string input, CancellationToken cancel)
    {
        var files = Files.In(input).Select(path => Path.Combine(input, path)).ToArray();
        var texts = files.ToDictionary(file => file, File.ReadAllBytes);
        var topics = Path.Combine(input, "topics");
        var change = 0;
        for (; !cancel.IsCancellationRequested; change++)
        {
            var file = files[change % files.Length];
            switch (change % 7)
            {
                case 0:
                    File.WriteAllBytes(file, [.. texts[file], .. "\n"u8]);
                    break;
                case 1:
                    File.WriteAllBytes(file, texts[file][..(texts[file].Length / 2)]);
                    break;
                case 2:
                    File.WriteAllBytes(file, []);
                    break;
                case 3:
                    File.Move(file, file + ".away");
                    Pause();
                    File.Move(file + ".away", file);
                    break;
                case 4:
                    Directory.Move(topics, topics + "-away");
                    Pause();
                    Directory.Move(topics + "-away", topics);
                    break;
                case 5:
                    File.Delete(file);
                    Directory.CreateDirectory(file);
                    Pause();
                    Directory.Delete(file);
                    break;
                default:
                    File.Delete(file);
                    break;
            }

            Pause();
            File.WriteAllBytes(file, texts[file]);
            // Now and then there is peace enough to read all of it.
            cancel.WaitHandle.WaitOne(change % 20 == 0 ? 200 : 3);
        }

        return change;
    }

    private static void Pause() => Thread.SpinWait(20_000);
}
