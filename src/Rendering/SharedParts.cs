using System.Collections.Concurrent;
using EuNatoSite.Output;

namespace EuNatoSite.Rendering;

/// <summary>What was drawn of the shared views of a site, each once. For any number of threads.</summary>
public sealed class SharedParts
{
    private readonly ConcurrentDictionary<(Type View, object Likeness), SharedPart> drawn = new();

    internal SharedPart GetOrDraw(Type view, object likeness, Func<SharedPart> draw) =>
        drawn.TryGetValue((view, likeness), out var known) ? known : drawn.GetOrAdd((view, likeness), draw());
}
