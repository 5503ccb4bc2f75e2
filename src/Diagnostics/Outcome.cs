using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>
/// What a stage made, and every problem it met on the way. The value is as whole as the input allowed,
/// so that the next stage can look for its own problems in the same run.
/// </summary>
public sealed record Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);
