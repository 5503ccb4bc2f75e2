namespace EuNatoSite.Tests.Faults;

/// <summary>Tests that start the program again and again: one after another, beside all that has to do with other things.</summary>
[CollectionDefinition(nameof(InTurn))]
public sealed class InTurn;
