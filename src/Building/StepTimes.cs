using System.Collections.Concurrent;
using System.Diagnostics;

namespace EuNatoSite.Building;

/// <summary>How long each step of a stage took that all cores work at, item by item.</summary>
internal sealed class StepTimes
{
    private readonly ConcurrentQueue<Watch> watches = [];

    /// <summary>For one core.</summary>
    public Watch NewWatch()
    {
        var watch = new Watch();
        watches.Enqueue(watch);
        return watch;
    }

    /// <summary>What part of a stage's time each step took: those of the first core in the order of their first use, then what only others did.</summary>
    public IEnumerable<StageTime> SharesOf(TimeSpan whole)
    {
        var steps = watches.SelectMany(watch => watch.Steps).GroupBy(step => step.Key, step => step.Value).ToList();
        var all = steps.Sum(step => step.Sum());
        return steps.Select(step => new StageTime(step.Key, whole * (step.Sum() / (double)all)));
    }

    /// <summary>Measures the steps of one core. The time of a step in another counts for the inner one alone.</summary>
    internal sealed class Watch
    {
        // They keep their order, since none is taken out.
        private readonly Dictionary<string, long> steps = new(StringComparer.Ordinal);
        private long inner;

        public IEnumerable<KeyValuePair<string, long>> Steps => steps;

        public void Run(string step, Action work) => Run(step, () =>
        {
            work();
            return true;
        });

        public T Run<T>(string step, Func<T> work)
        {
            var before = inner;
            inner = 0;
            var started = Stopwatch.GetTimestamp();
            var made = work();
            var took = Stopwatch.GetTimestamp() - started;
            steps[step] = steps.GetValueOrDefault(step) + took - inner;
            inner = before + took;
            return made;
        }
    }
}
