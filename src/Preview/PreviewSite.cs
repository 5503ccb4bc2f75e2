using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Building;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Rendering;

namespace EuNatoSite.Preview;

/// <summary>
/// The site of one state of the input, made as far as somebody looks at it: a page is drawn when it is asked for, and the rest, with
/// the checks that need all of it, once there is time.
/// </summary>
internal sealed class PreviewSite
{
    private readonly FrozenDictionary<string, PagePlan> plans;
    private readonly FrozenDictionary<string, OutputFile> assets;
    private readonly ConcurrentDictionary<string, Lazy<OutputFile>> drawn = new(StringComparer.Ordinal);
    private readonly Func<CancellationToken, BuildInMemory> finish;
    private readonly Lock making = new();
    private (Task<BuildInMemory> Task, CancellationToken Cancel)? whole;

    private PreviewSite(Outcome<Site?> linked, Site site, Outcome<ImmutableArray<PagePlan>> outline, Func<CancellationToken, BuildInMemory> finish)
    {
        plans = outline.Value.ToFrozenDictionary(plan => plan.Url.Path, StringComparer.Ordinal);
        // Every page asks for the manifest: the whole would be begun for it each time.
        assets = Assets.Theme.Output.AddRange(Assets.Pictures(site)).Add(Manifest.Of(site)).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Diagnostics = [.. linked.Diagnostics.Concat(outline.Diagnostics).Distinct().Order()];
        this.finish = finish;
    }

    /// <summary>What is wrong, as far as it is known before the whole site is made.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <returns>Null where there is no <c>site.yml</c> to make a site of.</returns>
    public static PreviewSite? Of(Outcome<Site?> linked, BuildOptions options) => linked.Value is { } site
        ? new PreviewSite(
            linked,
            site,
            PagePlanner.Plan(site, Assets.Theme.Files, options),
            cancel => SiteBuild.FinishInMemory(linked, options, new Stages(progress: null, cancel)))
        : null;

    /// <summary>
    /// The whole site with all its diagnostics. Made once; anew where it was given up for a newer state that had an error, so that this site
    /// is still shown.
    /// </summary>
    /// <param name="cancel">Ends the making between two stages, where this begins it.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<BuildInMemory> WholeAsync(CancellationToken cancel)
    {
        lock (making)
        {
            if (whole is not { } begun || (begun.Cancel.IsCancellationRequested && !begun.Task.IsCompletedSuccessfully))
            {
                whole = begun = (Task.Run(() => finish(cancel), cancel), cancel);
            }

            return begun.Task;
        }
    }

    /// <summary>A file of the site; null where there is none of that path.</summary>
    /// <param name="cancel">As for <see cref="WholeAsync"/>, where it takes the whole to find it.</param>
    /// <exception cref="OperationCanceledException">It took the whole, which was given up.</exception>
    public async ValueTask<OutputFile?> FindAsync(string path, CancellationToken cancel)
    {
        if (assets.TryGetValue(path, out var asset))
        {
            return asset;
        }

        if (plans.TryGetValue(path, out var plan))
        {
            return drawn.GetOrAdd(path, _ => new(() => PageRenderer.DrawAlone(plan.Make()))).Value;
        }

        // Pages are known by their plans: only what is made of all of them can still be there.
        return path.EndsWith(".html", StringComparison.Ordinal)
            ? null
            : (await WholeAsync(cancel)).Files.FirstOrDefault(file => file.Path == path);
    }
}
