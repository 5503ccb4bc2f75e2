using System.Collections.Immutable;

namespace EuNatoSite.Editing;

/// <summary>A value as somebody would write it, or the entries of a list; editors show it beside the description.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExampleAttribute(params string[] values) : Attribute
{
    public ImmutableArray<string> Values { get; } = [.. values];
}
