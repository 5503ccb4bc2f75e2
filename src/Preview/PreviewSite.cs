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
    private readonly Lazy<Task<BuildInMemory>> whole;

    private PreviewSite(Outcome<Site?> linked, Site site, Outcome<ImmutableArray<PagePlan>> outline, Func<BuildInMemory> finish)
    {
        plans = outline.Value.ToFrozenDictionary(plan => plan.Url.Path, StringComparer.Ordinal);
        assets = Assets.Theme.Output.AddRange(Assets.Pictures(site)).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Diagnostics = [.. linked.Diagnostics.Concat(outline.Diagnostics).Distinct().Order()];
        whole = new Lazy<Task<BuildInMemory>>(() => Task.Run(finish));
    }

    /// <summary>What is wrong, as far as it is known before the whole site is made.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <param name="cancel">Ends the making of the whole, between two stages.</param>
    /// <returns>Null where there is no <c>site.yml</c> to make a site of.</returns>
    public static PreviewSite? Of(Outcome<Site?> linked, BuildOptions options, CancellationToken cancel) => linked.Value is { } site
        ? new PreviewSite(
            linked,
            site,
            PagePlanner.Plan(site, Assets.Theme.Files, options),
            () => SiteBuild.FinishInMemory(linked, options, new Stages(progress: null, cancel)))
        : null;

    /// <summary>The whole site with all its diagnostics. Made once.</summary>
    /// <exception cref="OperationCanceledException">A newer state has taken this one's place.</exception>
    public Task<BuildInMemory> WholeAsync() => whole.Value;

    /// <summary>A file of the site; null where there is none of that path.</summary>
    /// <exception cref="OperationCanceledException">A newer state has taken this one's place.</exception>
    public async ValueTask<OutputFile?> FindAsync(string path)
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
            : (await WholeAsync()).Files.FirstOrDefault(file => file.Path == path);
    }
}
