namespace EuNatoSite.Tests;

/// <summary>Tests that run while no other does, because they measure time or memory.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
