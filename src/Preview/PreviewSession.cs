using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Preview;

/// <summary>Follows an input folder: reads it again when it changes, and tells whoever waits that there is something new.</summary>
internal sealed class PreviewSession(string input, BuildOptions options, Action<PreviewState> tell) : IDisposable
{
    // Nobody waits for the checks of the whole: they come when nobody types.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock reading = new();
    private readonly Lock updating = new();
    private readonly LinkMemory memory = new();
    private readonly TaskCompletionSource failed = new();
    private SourceWatch? watch;
    private ParsedFiles parsed = ParsedFiles.None;
    private bool isAway;
    private InputHistory history = InputHistory.Missing(HistoryGap.NoRepository);
    private CancellationTokenSource superseded = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreviewState State { get; private set; } = PreviewState.None;

    public void Dispose()
    {
        watch?.Dispose();
        superseded.Cancel();
    }

    /// <summary>Follows the folder, once it is open, until it is cancelled. What fails meanwhile in the checks of the whole ends it too.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var changes = watch ?? throw new InvalidOperationException("Open comes first.");
        while (!cancel.IsCancellationRequested)
        {
            await await Task.WhenAny(isAway ? Task.Delay(Pause, cancel) : changes.ChangeAsync(cancel), failed.Task);
            Refresh();
        }
    }

    /// <summary>Reads the input for the first time, and its history.</summary>
    /// <exception cref="StorageException">The folder is missing, no input, or cannot be listed; later that is a problem among others.</exception>
    public void Open()
    {
        // What is no input may be a whole disk, and is not to be watched. What is read is what was there when the watch began, or later.
        _ = SourceReader.Read(input);
        watch = new SourceWatch(input);
        Take(SourceReader.Read(input), GitHistory.Of(input));
    }

    /// <summary>Ends when there is a state newer than the one of that number.</summary>
    public async Task<PreviewState> NewerAsync(int number, CancellationToken cancel)
    {
        while (true)
        {
            Task next;
            lock (updating)
            {
                if (State.Number > number)
                {
                    return State;
                }

                next = changed.Task;
            }

            await next.WaitAsync(cancel);
        }
    }

    /// <param name="asked">The history as it is now; null where nobody asked: then what is known of it once this has its turn.</param>
    private void Refresh(InputHistory? asked = null)
    {
        lock (reading)
        {
            // While the folder is away no newer state comes, so requests that wait for one must not be cancelled.
            if (!isAway)
            {
                superseded.Cancel();
                superseded = new CancellationTokenSource();
            }

            try
            {
                Take(SourceReader.Read(input), asked ?? history);
            }
            catch (StorageException exception)
            {
                // The folder is away, as it is for a moment when it is renamed: it is looked for until it is back.
                if (!isAway)
                {
                    isAway = true;
                    Update(State.Site, [Problems.FileUnreadable(SourceLocation.StartOf(input), exception.Message.TrimEnd('.'))], isChecked: true, superseded.Token);
                }
            }
        }
    }

    private void Take(Outcome<SourceTree> tree, InputHistory asked)
    {
        history = asked;
        parsed = ParsedFiles.Of(tree.Value.With(history), parsed);
        var linked = SiteBuild.Link(parsed, options, memory);
        isAway = false;
        Show(linked with { Diagnostics = [.. tree.Diagnostics, .. linked.Diagnostics] }, superseded.Token);
    }

    private void Show(Outcome<Site?> linked, CancellationToken cancel)
    {
        var site = PreviewSite.Of(linked, options);
        var diagnostics = site?.Diagnostics ?? [.. linked.Diagnostics.Order()];
        var isWhole = !diagnostics.Any(diagnostic => diagnostic.IsError);
        Update(isWhole ? site : State.Site ?? site, diagnostics, isChecked: !isWhole, cancel);
        if (isWhole && site is not null)
        {
            _ = CheckLaterAsync(site, cancel);
        }
    }

    private async Task CheckLaterAsync(PreviewSite site, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Pause, cancel);
            var asked = GitHistory.Of(input);
            if (asked.Gap is null && !asked.IsSameAs(history))
            {
                Refresh(asked);
                return;
            }

            var whole = await site.WholeAsync(cancel);
            Update(site, whole.Diagnostics, isChecked: true, cancel);
        }
        catch (OperationCanceledException)
        {
            // The input has changed: what comes of it now is of no interest.
        }
        catch (Exception exception)
        {
            failed.TrySetException(exception);
        }
    }

    // What was cancelled meanwhile does not take the place of what is newer.
    private void Update(PreviewSite? site, ImmutableArray<Diagnostic> diagnostics, bool isChecked, CancellationToken cancel)
    {
        lock (updating)
        {
            cancel.ThrowIfCancellationRequested();
            var siteNumber = State.SiteNumber + (site == State.Site ? 0 : 1);
            State = new PreviewState(State.Number + 1, siteNumber, site, diagnostics, isChecked, cancel);
            changed.SetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            tell(State);
        }
    }
}
