using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Tests.Model;

/// <summary>A label that stands at the wrong value would call an exercise an operation on every page.</summary>
public sealed class KindsTests
{
    [Fact]
    public void Every_value_has_its_own_name()
    {
        Check(Kinds.Organisations, kind => kind.Name());
        Check(Kinds.Terms, kind => kind.Name());
        Check(Kinds.Standings, kind => kind.Name());
    }

    // The glossary is narrowed by the labels it shows, and the address of what is left holds the key.
    [Fact]
    public void The_label_of_a_kind_of_term_is_its_key() =>
        Assert.All(Kinds.Terms, kind => Assert.Equal(kind.Key, kind.Label.ToLowerInvariant()));

    [Fact]
    public void Standings_are_listed_from_the_strongest_to_the_weakest() =>
        Assert.Equal(["primary", "official", "research", "press", "unattributed", "ai-assisted"], Kinds.Standings.Select(kind => kind.Key));

    private static void Check<T>(ImmutableArray<KindName<T>> names, Func<T, KindName<T>> nameOf)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>(), names.Select(name => name.Kind));
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, nameOf(value).Kind));
        Assert.Distinct(names.Select(name => name.Key));
        Assert.All(names, name => Assert.True(Slug.IsValid(name.Key)));

        // What a file writes is the value's name in C#, in lower case with hyphens.
        Assert.All(names, name => Assert.Equal(name.Kind.ToString(), name.Key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
    }
}
