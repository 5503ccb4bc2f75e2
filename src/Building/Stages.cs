using System.Collections.Immutable;
using System.Diagnostics;

namespace EuNatoSite.Building;

/// <summary>How long a stage or a step of one took.</summary>
public sealed record StageTime(string Stage, TimeSpan Time);

/// <summary>Runs stages and notes how long each took.</summary>
/// <param name="cancel">Looked at before each stage, and in the long ones.</param>
internal sealed class Stages(IProgress<string>? progress, CancellationToken cancel)
{
    private readonly List<StageTime> times = [];

    public CancellationToken Cancel { get; } = cancel;

    public ImmutableArray<StageTime> Times => [.. times];

    public T Run<T>(string stage, Func<T> work)
    {
        Cancel.ThrowIfCancellationRequested();
        progress?.Report(stage);
        var started = Stopwatch.GetTimestamp();
        var made = work();
        times.Add(new StageTime(stage, Stopwatch.GetElapsedTime(started)));
        return made;
    }

    /// <summary>Runs a stage whose steps all cores take in turn, and notes them in its place: each with its share of the time.</summary>
    public T RunSteps<T>(string stage, Func<StepTimes, T> work)
    {
        var steps = new StepTimes();
        var made = Run(stage, () => work(steps));
        var whole = times[^1].Time;
        times.RemoveAt(times.Count - 1);
        times.AddRange(steps.SharesOf(whole));
        return made;
    }
}
