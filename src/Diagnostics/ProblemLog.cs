using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>Collects the problems of one stage on one thread. Not shared between threads: each file has its own.</summary>
public sealed class ProblemLog
{
    private readonly List<Diagnostic> diagnostics = [];

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> more) => diagnostics.AddRange(more);

    public ImmutableArray<Diagnostic> ToDiagnostics() => [.. diagnostics];

    public Outcome<T> With<T>(T value) => new(value, ToDiagnostics());
}
