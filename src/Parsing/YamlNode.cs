using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Parsing;

/// <summary>YAML with the place of everything in it: scalars, sequences and mappings, and nothing else of the language.</summary>
internal abstract record YamlNode(SourceLocation Location);

internal sealed record YamlScalar(PlacedText Text) : YamlNode(Text.Location);

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

/// <summary>Keys in the order of the file; none stands twice.</summary>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location);

internal sealed record YamlEntry(PlacedText Key, YamlNode Value);
