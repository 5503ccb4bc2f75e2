using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EuNatoSite.Linking;

/// <summary>Things by what they have in common.</summary>
internal static class Groups
{
    /// <summary>For each key what was found with it, in the order it came.</summary>
    public static FrozenDictionary<TKey, ImmutableArray<T>> By<TKey, T>(IEnumerable<(TKey Key, T Found)> pairs)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, ImmutableArray<T>.Builder>();
        foreach (var (key, found) in pairs)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
            (group ??= ImmutableArray.CreateBuilder<T>(1)).Add(found);
        }

        return groups.ToFrozenDictionary(group => group.Key, group => group.Value.DrainToImmutable());
    }
}
