using System.Net.Sockets;
using EuNatoSite.Pages;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Preview;

/// <summary>What somebody is sent who reads while another writes.</summary>
public sealed class PreviewServerTests : IAsyncLifetime
{
    private RunningPreview preview = null!; // started before each test

    private EditedFolder Folder => preview.Folder;

    public async ValueTask InitializeAsync() => preview = await RunningPreview.StartAsync();

    public ValueTask DisposeAsync() => preview.DisposeAsync();

    /// <summary>The first is saved before the whole of a new site was made, the second while it is.</summary>
    [Fact]
    public async Task While_the_content_has_an_error_every_file_is_that_of_the_last_good_state()
    {
        var good = File.ReadAllText(Folder[RunningPreview.Topic]);
        var expected = SiteBuild.InMemory(SourceReader.Read(Folder.Path).Value, RunningPreview.Options).Files;
        await NewSiteAsync();
        Folder.SaveOver(RunningPreview.Topic, good + "\nSee [[nothing-of-the-kind]].\n");
        await preview.UntilAsync(state => state.HasErrors);

        var asked = AskAsync(SiteUrls.OfflineZip.Path);
        Folder.SaveOver(RunningPreview.Topic, good + "\nSee [[nothing-of-another-kind]].\n");

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
        var expected = SiteBuild.InMemory(SourceReader.Read(Folder.Path).Value, RunningPreview.Options).Files.Single(file => file.Path == SiteUrls.OfflineZip.Path);
        await NewSiteAsync();
        Folder.Append(RunningPreview.Topic, "\nSee [[nothing-of-the-kind]].\n");
        await preview.UntilAsync(state => state.HasErrors);
        Directory.Move(Folder.Path, Folder.Path + "-away");
        await preview.UntilAsync(state => state.Diagnostics is [{ Code: "file-unreadable" }]);
        // It is looked for every second.
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);

        Assert.Equal(expected.Bytes.ToArray(), await AskAsync(expected.Path));
    }

    [Fact]
    public async Task Only_this_machine_by_its_own_name_is_answered()
    {
        using var client = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, preview.Address) { Headers = { Host = "elsewhere.example" } };

        using var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(421, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A request about the server as a whole has no path.</summary>
    [Fact]
    public async Task What_names_no_page_is_answered_as_the_first()
    {
        var stop = TestContext.Current.CancellationToken;
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", new Uri(preview.Address).Port, stop);
        await using var stream = connection.GetStream();
        await stream.WriteAsync("OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);

        using var answer = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 200 OK", await answer.ReadLineAsync(stop));
    }

    // One of which the whole is not made yet.
    private async Task NewSiteAsync()
    {
        var number = preview.State.SiteNumber;
        Folder.SaveOver(RunningPreview.Topic, File.ReadAllText(Folder[RunningPreview.Topic]));
        await preview.UntilAsync(state => state.SiteNumber > number);
    }

    private async Task<byte[]> AskAsync(string path)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        return await client.GetByteArrayAsync(preview.Address + path, TestContext.Current.CancellationToken);
    }
}
