using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>Collects the problems of one stage on one thread. Not shared between threads: each file has its own.</summary>
public sealed class ProblemLog
{
    /// <summary>Looking for what was meant takes a look at every name; after so many problems the rest goes without.</summary>
    private const int MaxHints = 20;

    private readonly List<Diagnostic> diagnostics = [];
    private int hints;

    public int Count => diagnostics.Count;

    public bool IsEmpty => diagnostics.Count == 0;

    /// <summary>The names among which the next problem may look for the one that was meant: none for the 21st and all after it.</summary>
    public ImmutableArray<string> ForHint(ImmutableArray<string> known) => hints++ < MaxHints ? known : [];

    /// <summary>The same of names that are gathered only where a hint is still given.</summary>
    public ImmutableArray<string> ForHint(Func<ImmutableArray<string>> known) => hints++ < MaxHints ? known() : [];

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> more) => diagnostics.AddRange(more);

    /// <summary>The values of outcomes, in their order; their problems are added to these.</summary>
    public ImmutableArray<T> Gather<T>(IEnumerable<Outcome<T>> outcomes)
    {
        ImmutableArray<Outcome<T>> all = [.. outcomes];
        AddRange(all.SelectMany(outcome => outcome.Diagnostics));
        return [.. all.Select(outcome => outcome.Value)];
    }

    public ImmutableArray<Diagnostic> ToDiagnostics() => [.. diagnostics];

    public Outcome<T> With<T>(T value) => new(value, ToDiagnostics());
}
