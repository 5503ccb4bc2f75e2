using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Preview;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Preview;

public sealed class PreviewSessionTests : IDisposable
{
    private const string Page = "history/berlin-plus.html";
    private const string Topic = "topics/history/berlin-plus.md";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly BuildOptions Options = new(BaseUrl: null, new DateOnly(2026, 11, 22), IsStrict: false) { IsEdited = true };

    private readonly EditedFolder folder;
    private readonly PreviewSession session;
    private readonly CancellationTokenSource ended = new();
    private readonly Task running;

    public PreviewSessionTests()
    {
        folder = new EditedFolder(Environment.GetEnvironmentVariable("PREVIEW_INPUT") ?? Repository.At("tests/Fixtures/whole-site/input"));
        session = new PreviewSession(folder.Path, Options, _ => { });
        session.Open();
        running = session.RunAsync(ended.Token);
    }

    public void Dispose()
    {
        ended.Cancel();
        Assert.True(running.IsCompletedSuccessfully || running.ContinueWith(_ => true, TaskScheduler.Default).Wait(Patience));
        session.Dispose();
        folder.Dispose();
        ended.Dispose();
    }

    [Fact]
    public async Task A_page_is_as_it_was_saved_last()
    {
        folder.Append(Topic, "\nOne more paragraph.\n");
        await UntilAsync(state => PageOf(state).Contains("One more paragraph.", StringComparison.Ordinal));

        folder.SaveOver(Topic, File.ReadAllText(folder[Topic]).Replace("One more", "Yet another", StringComparison.Ordinal));
        await UntilAsync(state => PageOf(state).Contains("Yet another paragraph.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_is_told_and_the_page_stays_as_it_was_until_it_is_mended()
    {
        var good = File.ReadAllText(folder[Topic]);
        var before = PageOf(session.State);

        folder.SaveOver(Topic, good + "\nSee [[nothing-of-the-kind]].\n");
        var state = await UntilAsync(state => state.Diagnostics.Any(it => it.Code == "link-target-not-found"));
        Assert.Single(state.Diagnostics, it => it.IsError);
        Assert.Equal(before, PageOf(state));

        folder.SaveOver(Topic, good + "\nAll is well.\n");
        state = await UntilAsync(state => !state.HasErrors);
        Assert.Contains("All is well.", PageOf(state), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_whole_site_shows_is_told_a_moment_later()
    {
        var before = await UntilAsync(state => state.IsChecked);
        Assert.DoesNotContain(before.Diagnostics, IsOfNewParagraph);
        folder.Append(Topic, "\nIn 1999 something happened that nobody vouches for.\n");

        var saved = await UntilAsync(state => PageOf(state).Contains("In 1999 something happened", StringComparison.Ordinal));
        var later = await UntilAsync(state => state.IsChecked);

        Assert.False(saved.IsChecked);
        Assert.DoesNotContain(saved.Diagnostics, IsOfNewParagraph);
        Assert.Contains(later.Diagnostics, IsOfNewParagraph);

        static bool IsOfNewParagraph(Diagnostic it) => it.Code == "citation-missing" && it.Message.Contains("1999", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_in_the_checks_of_the_whole_ends_the_preview()
    {
        using var failing = new PreviewSession(folder.Path, Options, state =>
        {
            if (state.IsChecked)
            {
                throw new InvalidDataException("Whoever is told cannot hear.");
            }
        });
        failing.Open();

        await Assert.ThrowsAsync<InvalidDataException>(() => failing.RunAsync(ended.Token).WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_goes_away_is_told_and_followed_again_when_it_is_back()
    {
        Directory.Move(folder.Path, folder.Path + "-away");
        var state = await UntilAsync(state => state.HasErrors);
        Assert.NotNull(state.Site);

        Directory.Move(folder.Path + "-away", folder.Path);
        await UntilAsync(state => !state.HasErrors);
        folder.Append(Topic, "\nBack again.\n");
        await UntilAsync(state => PageOf(state).Contains("Back again.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_any_number_of_changes_the_site_is_that_of_a_clean_build_and_no_memory_is_lost()
    {
        // PREVIEW_REBUILDS=500 PREVIEW_INPUT=$PWD/input for the long run.
        var rebuilds = int.Parse(Environment.GetEnvironmentVariable("PREVIEW_REBUILDS") ?? "40", CultureInfo.InvariantCulture);
        var random = new Random(20261127);
        long start = 0;
        for (var i = 0; i < rebuilds; i++)
        {
            var number = session.State.Number;
            folder.DisturbAtRandom(random);
            await Task.WhenAny(session.NewerAsync(number, TestContext.Current.CancellationToken), Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken));
            Assert.NotEmpty(PageOf(session.State, SiteUrls.Home.Path));
            if (i == rebuilds / 10)
            {
                start = Resident();
            }
        }

        var end = Resident();
        TestContext.Current.SendDiagnosticMessage($"{session.State.Number} states; {start >> 20} MiB resident after {rebuilds / 10} changes, {end >> 20} MiB after {rebuilds}");
        Assert.True(end < start * 1.5 + (100 << 20), $"{start >> 20} MiB resident after {rebuilds / 10} changes, {end >> 20} MiB after {rebuilds}");

        folder.Restore();
        folder.Append(Topic, "\nThe last word.\n");
        var state = await UntilAsync(state => state.IsChecked && !state.HasErrors && PageOf(state).Contains("The last word.", StringComparison.Ordinal));
        var clean = SiteBuild.InMemory(SourceReader.Read(folder.Path).Value, Options);
        var previewed = await state.Site!.WholeAsync(state.Superseded); // there is no error
        Assert.Equal(DigestsOf(clean.Files), DigestsOf(previewed.Files));
        foreach (var page in clean.Pages.Select(plan => plan.Url.Path))
        {
            Assert.Equal(Encoding.UTF8.GetString(clean.Files.Single(file => file.Path == page).Bytes.Span), PageOf(state, page));
        }
    }

    private static IEnumerable<string> DigestsOf(IEnumerable<OutputFile> files) =>
        files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))} {file.Path}");

    private static long Resident()
    {
        GC.Collect();
        using var own = Process.GetCurrentProcess();
        return own.WorkingSet64;
    }

    private static string PageOf(PreviewState state, string path = Page) =>
        state.FindAsync(path).AsTask().Result is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : "";

    private async Task<PreviewState> UntilAsync(Func<PreviewState, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        var state = session.State;
        while (!isSo(state))
        {
            state = await session.NewerAsync(state.Number, patience.Token);
        }

        return state;
    }
}
