using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Reports;

/// <summary>What a run met, to be told to programs and people.</summary>
/// <param name="Diagnostics">In the order in which they are told.</param>
public sealed record Report(ImmutableArray<Diagnostic> Diagnostics, HelpAddresses Help, RepositoryPaths Paths)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.IsError);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>The word for a severity that MSBuild, SARIF and GitHub share.</summary>
    internal static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
