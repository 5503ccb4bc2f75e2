using EuNatoSite.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BrowsersFirst))]

namespace EuNatoSite.Tests.Browser;

/// <summary>What takes longest begins first, so that the rest is done beside it.</summary>
public sealed class BrowsersFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.StartsWith("Browser", StringComparison.Ordinal) ? 0 : 1)];
}
