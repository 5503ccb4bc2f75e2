using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;

namespace EuNatoSite.Preview;

/// <summary>What a preview shows at one moment.</summary>
/// <param name="Number">Grows by one with each.</param>
/// <param name="SiteNumber">Grows by one with each new site: checks that are done change no page.</param>
/// <param name="Site">The last one without an error, or the first as far as it goes; null where there has been none.</param>
/// <param name="Diagnostics">What is wrong with the input as it is now, by file and place.</param>
/// <param name="IsChecked">Whether every check has been made; else those that need the whole site are still to come.</param>
/// <param name="Superseded">Cancelled once the input has changed again: what is being made gives way, and a newer state follows.</param>
internal sealed record PreviewState(
    int Number, int SiteNumber, PreviewSite? Site, ImmutableArray<Diagnostic> Diagnostics, bool IsChecked, CancellationToken Superseded)
{
    /// <summary>Before anything was read.</summary>
    public static PreviewState None { get; } = new(0, 0, null, [], IsChecked: false, CancellationToken.None);

    /// <summary>A file of the site that is shown; null where there is none of that path.</summary>
    /// <exception cref="OperationCanceledException">This state was superseded.</exception>
    public async ValueTask<OutputFile?> FindAsync(string path) => Site is null ? null : await Site.FindAsync(path, Superseded);

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);
}
