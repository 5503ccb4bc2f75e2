using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
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
        OnAll(items.Count, newTool, () => Interlocked.Decrement(ref left), (tool, index) => made[index] = make(tool, items[index]), cancel);
        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }

    /// <summary>
    /// Makes something of each item on all cores, and takes the results one at a time and in order, each as soon as those before it are
    /// taken. A core that has made one goes on to the next item while another takes.
    /// </summary>
    /// <param name="late">
    /// The first so many items are the slowest. They are begun first, and taken after half of the rest, so that results do not queue behind them.
    /// </param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void InTurn<T, TTool, TResult>(
        IReadOnlyList<T> items, Func<TTool> newTool, Func<TTool, T, TResult> make, Action<TResult> take, int late, CancellationToken cancel = default)
    {
        var half = (items.Count - late) / 2;
        var (begun, taken, isTaking) = (-1, 0, false);
        var ready = new Dictionary<int, TResult>();
        var turn = new Lock();
        OnAll(items.Count, newTool, () => Interlocked.Increment(ref begun), MakeAndTake, cancel);

        void MakeAndTake(TTool tool, int index)
        {
            var made = make(tool, items[index]);
            lock (turn)
            {
                ready.Add(index, made);
            }

            while (Next(out var next))
            {
                // There may be many to take, and no item is begun meanwhile.
                cancel.ThrowIfCancellationRequested();
                take(next);
                lock (turn)
                {
                    isTaking = false;
                }
            }
        }

        // The next result in order, if it is made and no other core is taking.
        bool Next([MaybeNullWhen(false)] out TResult next)
        {
            lock (turn)
            {
                next = default;
                if (isTaking || !ready.Remove(IndexOf(taken), out next))
                {
                    return false;
                }

                taken++;
                return isTaking = true;
            }
        }

        // Of the item that is taken at a place: with two late ones of ten, 2 3 4 5 0 1 6 7 8 9.
        int IndexOf(int place) => place < half ? late + place : place < half + late ? place - half : place;
    }

    /// <param name="next">The index of the next item; one outside the list where none is left.</param>
    private static void OnAll<TTool>(int count, Func<TTool> newTool, Func<int> next, Action<TTool, int> work, CancellationToken cancel)
    {
        try
        {
            Parallel.For(0, Math.Min(Environment.ProcessorCount, count), new ParallelOptions { CancellationToken = cancel }, (_, state) =>
            {
                var tool = newTool();
                // A core that fails ends the others.
                while (!state.ShouldExitCurrentIteration && next() is >= 0 and var index && index < count)
                {
                    cancel.ThrowIfCancellationRequested();
                    work(tool, index);
                }
            });
        }
        catch (AggregateException several)
        {
            // Cores mostly fail for one reason, such as a full disk.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
