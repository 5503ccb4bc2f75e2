using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Preview;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Preview;

/// <summary>What somebody is sent who reads while another writes.</summary>
public sealed class PreviewServerTests : IAsyncLifetime
{
    private const string Topic = "topics/history/berlin-plus.md";

    private static readonly BuildOptions Options = new(BaseUrl: null, new DateOnly(2026, 11, 22), IsStrict: false);

    private readonly EditedFolder folder = new(Repository.At("tests/Fixtures/whole-site/input"));
    private readonly CancellationTokenSource ended = new();
    private PreviewSession? session;
    private PreviewServer? server;
    private Task? running;

    public async ValueTask InitializeAsync()
    {
        session = new PreviewSession(folder.Path, Options, _ => { });
        session.Open();
        server = await PreviewServer.StartAsync(session, firstPort: 0);
        running = session.RunAsync(ended.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running!); // it was begun
        await server!.DisposeAsync();
        session!.Dispose();
        folder.Dispose();
        ended.Dispose();
    }

    /// <summary>The first is saved before the whole of a new site was made, the second while it is.</summary>
    [Fact]
    public async Task While_the_content_has_an_error_every_file_is_that_of_the_last_good_state()
    {
        var good = File.ReadAllText(folder[Topic]);
        var expected = SiteBuild.InMemory(SourceReader.Read(folder.Path).Value, Options).Files;
        await NewSiteAsync();
        folder.SaveOver(Topic, good + "\nSee [[nothing-of-the-kind]].\n");
        await UntilAsync(state => state.HasErrors);

        var asked = AskAsync(SiteUrls.OfflineZip.Path);
        folder.SaveOver(Topic, good + "\nSee [[nothing-of-another-kind]].\n");

        Assert.Equal(BytesOf(SiteUrls.OfflineZip.Path), await asked);
        foreach (var path in expected.Select(file => file.Path).Where(path => !path.EndsWith(".html", StringComparison.Ordinal) && path != SiteUrls.ServiceWorker.Path))
        {
            Assert.Equal(BytesOf(path), await AskAsync(path));
        }

        byte[] BytesOf(string path) => expected.Single(file => file.Path == path).Bytes.ToArray();
    }

    [Fact]
    public async Task While_the_folder_is_away_every_file_is_as_it_was()
    {
        var expected = SiteBuild.InMemory(SourceReader.Read(folder.Path).Value, Options).Files.Single(file => file.Path == SiteUrls.OfflineZip.Path);
        await NewSiteAsync();
        folder.Append(Topic, "\nSee [[nothing-of-the-kind]].\n");
        await UntilAsync(state => state.HasErrors);
        Directory.Move(folder.Path, folder.Path + "-away");
        await UntilAsync(state => state.Diagnostics is [{ Code: "file-unreadable" }]);
        // It is looked for every second.
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);

        Assert.Equal(expected.Bytes.ToArray(), await AskAsync(expected.Path));
    }

    // One of which the whole is not made yet.
    private async Task NewSiteAsync()
    {
        var number = session!.State.SiteNumber; // it was opened
        folder.SaveOver(Topic, File.ReadAllText(folder[Topic]));
        await UntilAsync(state => state.SiteNumber > number);
    }

    private async Task<byte[]> AskAsync(string path)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        return await client.GetByteArrayAsync(server!.Address + path, TestContext.Current.CancellationToken); // it was started
    }

    private async Task UntilAsync(Func<PreviewState, bool> isSo)
    {
        var state = session!.State;
        while (!isSo(state))
        {
            state = await session.NewerAsync(state.Number, ended.Token);
        }
    }
}
