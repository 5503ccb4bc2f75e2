using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Parsing;

/// <summary>YAML with the place of everything in it: scalars, sequences and mappings, and nothing else of the language.</summary>
/// <param name="End">
/// The offset in the file behind its last character, whatever white space and comments follow. Behind the line end where a block
/// scalar keeps its own.
/// </param>
internal abstract record YamlNode(SourceLocation Location, int End);

internal sealed record YamlScalar(PlacedText Text, int End) : YamlNode(Text.Location, End);

/// <param name="IsFlow">Whether it stands in brackets rather than on lines that open with '- '.</param>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location, int End, bool IsFlow) : YamlNode(Location, End);

/// <summary>Keys in the order of the file; none stands twice.</summary>
/// <param name="IsFlow">Whether it stands in braces rather than with a line a key.</param>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation Location, int End, bool IsFlow) : YamlNode(Location, End);

internal sealed record YamlEntry(PlacedText Key, YamlNode Value);
