using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EuNatoSite.Diagnostics;

/// <summary>Work that has many parts, none of which asks for another, done by all cores.</summary>
internal static class Cores
{
    /// <summary>What each item becomes, in the order of the items.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<TResult> Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, CancellationToken cancel = default) =>
        Map(items, () => make, (work, item) => work(item), cancel);

    /// <summary>The same with a tool that one core uses at a time and for many items.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<TResult> Map<T, TTool, TResult>(
        IReadOnlyList<T> items, Func<TTool> newTool, Func<TTool, T, TResult> make, CancellationToken cancel = default)
    {
        var made = new TResult[items.Count];
        var left = made.Length;
        // One by one and not in runs: some items are a thousand times larger than others. From the end, where those tend to stand.
        Parallel.For(0, Math.Min(Environment.ProcessorCount, made.Length), new ParallelOptions { CancellationToken = cancel }, (_, state) =>
        {
            var tool = newTool();
            // What fails in one place ends the others.
            while (!state.ShouldExitCurrentIteration && Interlocked.Decrement(ref left) is >= 0 and var index)
            {
                cancel.ThrowIfCancellationRequested();
                made[index] = make(tool, items[index]);
            }
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }
}
