using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EuNatoSite.Diagnostics;

/// <summary>Work that has many parts, none of which asks for another, done by all cores.</summary>
internal static class Cores
{
    /// <summary>What each item becomes, in the order of the items.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<TResult> Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, CancellationToken cancel = default)
    {
        var made = new TResult[items.Count];
        Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancel }, index => made[index] = make(items[index]));
        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }
}
