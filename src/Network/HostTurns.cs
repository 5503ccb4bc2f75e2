using System.Collections.Concurrent;
using System.Globalization;

namespace EuNatoSite.Network;

/// <summary>
/// Lets one request at a time go to a host, whoever asks, with a pause between two of them that grows while the host fails.
/// Requests to different hosts do not wait for one another.
/// </summary>
internal sealed class HostTurns(Manners manners, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Turn> turns = new(StringComparer.OrdinalIgnoreCase);
    private readonly long started = time.GetTimestamp();

    /// <summary>
    /// Waits until the host may be asked, and asks. <see cref="NotSent"/> where that is after the deadline, or so far off that it
    /// is not worth waiting for.
    /// </summary>
    public async Task<Reply> TakeAsync(string host, Func<Task<Reply>> ask)
    {
        var turn = turns.GetOrAdd(host, _ => new Turn());
        await turn.Gate.WaitAsync();
        try
        {
            var wait = turn.NotBefore - time.GetElapsedTime(started);
            if (wait > manners.LongestPause)
            {
                return new NotSent(turn.WhyNotBefore);
            }

            if (time.GetElapsedTime(started) + (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) >= manners.Deadline)
            {
                return new NotSent(string.Create(CultureInfo.InvariantCulture, $"the {manners.Deadline.TotalMinutes:0} minutes of one run were over"));
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time);
            }

            var reply = await ask();
            Note(turn, reply);
            return reply;
        }
        finally
        {
            turn.Gate.Release();
        }
    }

    private void Note(Turn turn, Reply reply)
    {
        var hasFailed = reply is NoAnswer or Answer { MayPass: true };
        turn.Failures = hasFailed ? turn.Failures + 1 : 0;
        var named = hasFailed ? (reply as Answer)?.RetryAfter : null;
        var pause = named ?? (hasFailed ? PauseAfter(turn.Failures) : manners.Pause);
        turn.NotBefore = time.GetElapsedTime(started) + (pause > manners.Pause ? pause : manners.Pause);
        turn.WhyNotBefore = named is { } wait
            ? string.Create(CultureInfo.InvariantCulture, $"its host asked to be left alone for {wait.TotalSeconds:N0} seconds")
            : string.Create(CultureInfo.InvariantCulture, $"its host failed {turn.Failures} times in a row");
    }

    private TimeSpan PauseAfter(int failures) => manners.PauseAfterFailure * Math.Pow(2, Math.Min(failures, 30) - 1);

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public TimeSpan NotBefore { get; set; }

        public string WhyNotBefore { get; set; } = "";

        public int Failures { get; set; }
    }
}
