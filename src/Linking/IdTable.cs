using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Linking;

/// <summary>The drafts of one kind by their ids. Where an id stands twice, the first keeps it, so that links keep their target.</summary>
internal sealed class IdTable<T>
    where T : class
{
    private readonly Dictionary<string, T> byId;
    private readonly Func<T, PlacedText> idOf;

    private readonly Lazy<ImmutableArray<string>> ids;

    private IdTable(ImmutableArray<T> items, Dictionary<string, T> byId, Func<T, PlacedText> idOf)
    {
        (this.byId, this.idOf) = (byId, idOf);
        Items = items;
        ids = new(() => [.. byId.Keys.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Those that have their id to themselves, or had it first; in the order they came.</summary>
    public ImmutableArray<T> Items { get; }

    /// <summary>For hints, which are seldom needed.</summary>
    public ImmutableArray<string> Ids => ids.Value;

    /// <summary>Problem: <c>id-duplicate</c>, at the second and every later one.</summary>
    /// <param name="what">What they are, for the message: <c>term</c>.</param>
    public static IdTable<T> Of(IEnumerable<T> drafts, Func<T, PlacedText> idOf, string what, ProblemLog problems)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<T>();
        foreach (var draft in drafts)
        {
            var id = idOf(draft);
            if (byId.TryAdd(id.Value, draft))
            {
                kept.Add(draft);
            }
            else
            {
                problems.Add(Problems.IdDuplicate(id.Location, what, id.Value, idOf(byId[id.Value]).Location));
            }
        }

        return new IdTable<T>(kept.ToImmutable(), byId, idOf);
    }

    public bool Has(string id) => byId.ContainsKey(id);

    /// <summary>
    /// The id as its owner writes it, null where it has none: always the same string object, so that comparing two compares references.
    /// </summary>
    public string? Known(string id) => byId.TryGetValue(id, out var owner) ? idOf(owner).Value : null;

    public T? Find(string id) => byId.GetValueOrDefault(id);
}
