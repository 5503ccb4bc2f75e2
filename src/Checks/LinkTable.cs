using System.Collections.Concurrent;

namespace EuNatoSite.Checks;

/// <summary>Numbers for what the pages of a site refer to, so that of millions of references little is kept. For any number of threads.</summary>
internal sealed class LinkTable
{
    private readonly ConcurrentDictionary<LinkTarget, int> numbers = new();
    private readonly List<LinkTarget> targets = [];

    /// <summary>Everything that has a number, by it; once no more are given.</summary>
    public IReadOnlyList<LinkTarget> Targets => targets;

    public int NumberOf(LinkTarget target) => numbers.TryGetValue(target, out var number) ? number : Add(target);

    private int Add(LinkTarget target)
    {
        lock (targets)
        {
            if (!numbers.TryGetValue(target, out var number))
            {
                numbers[target] = number = targets.Count;
                targets.Add(target);
            }

            return number;
        }
    }
}

/// <summary>A file of the site, or a place in it.</summary>
/// <param name="Fragment">Null for the file itself.</param>
internal readonly record struct LinkTarget(string Path, string? Fragment);
