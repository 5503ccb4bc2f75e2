using EuNatoSite.Tests;
using EuNatoSite.Tests.Faults;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace EuNatoSite.Tests;

/// <summary>What takes longest begins first, so that the rest is done beside it: the browsers, then the program started in turn.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => PlaceOf(collection.TestCollectionDisplayName))];

    private static int PlaceOf(string name) => name switch
    {
        _ when name.StartsWith("Browser", StringComparison.Ordinal) => 0,
        nameof(InTurn) => 1,
        _ => 2,
    };
}
