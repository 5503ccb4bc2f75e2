using EuNatoSite.Pages;
using EuNatoSite.Preview;

namespace EuNatoSite.Tests.Preview;

/// <summary>A preview of a whole small site, as the command runs one, and the folder to write in beside it.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    /// <summary>A topic of the site, in its folder.</summary>
    public const string Topic = "topics/history/berlin-plus.md";

    private readonly CancellationTokenSource ended = new();
    private readonly PreviewSession session;
    private readonly PreviewServer server;
    private readonly Task running;

    private RunningPreview(EditedFolder folder, PreviewSession session, PreviewServer server)
    {
        (Folder, this.session, this.server) = (folder, session, server);
        running = session.RunAsync(ended.Token);
    }

    public static BuildOptions Options { get; } = new(BaseUrl: null, new DateOnly(2026, 11, 22), IsStrict: false);

    public EditedFolder Folder { get; }

    public PreviewState State => session.State;

    /// <summary>With a closing '/'.</summary>
    public string Address => server.Address;

    public static async Task<RunningPreview> StartAsync()
    {
        var folder = new EditedFolder(Repository.At("tests/Fixtures/whole-site/input"));
        var session = new PreviewSession(folder.Path, Options, _ => { });
        session.Open();
        var server = await PreviewServer.StartAsync(session, firstPort: 0);
        return new RunningPreview(folder, session, server!); // any port will do, so there is one
    }

    /// <summary>Waits until the preview shows something.</summary>
    public async Task UntilAsync(Func<PreviewState, bool> isSo)
    {
        var state = State;
        while (!isSo(state))
        {
            state = await session.NewerAsync(state.Number, ended.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await server.DisposeAsync();
        session.Dispose();
        Folder.Dispose();
        ended.Dispose();
    }
}
