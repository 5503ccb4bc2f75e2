using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Parsing;

/// <summary>YAML with the place of everything in it: scalars, sequences and mappings, and nothing else of the language.</summary>
internal abstract record YamlNode
{
    public abstract SourceLocation Location { get; }

    /// <summary>
    /// From its first character, a quote or bracket for one, to after its last, as offsets in the file. Of a block scalar, and of what ends
    /// with one, it goes to the end of the line with the <c>|</c> alone: <see cref="EndOfLines"/> is where its text ends.
    /// </summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The offset in the file behind its last character, whatever white space and comments follow: for a block scalar behind its last word,
    /// or with <c>|+</c>, which keeps them, behind its trailing line ends.
    /// </summary>
    public required int EndOfLines { get; init; }

    public required YamlStyle Style { get; init; }

    /// <summary>Whether it stands between brackets or braces, so that no line can be added to it.</summary>
    public bool IsFlow => Style == YamlStyle.Flow;
}

/// <summary>How a value is written.</summary>
internal enum YamlStyle
{
    /// <summary>A text without quotes.</summary>
    Plain,
    Quoted,

    /// <summary>Line by line: a list of dashes, keys one below another, a text after <c>|</c> or <c>></c>.</summary>
    Block,

    /// <summary>Between brackets or braces, or a single key in such a list.</summary>
    Flow,
}

/// <summary>From an offset to the one after it.</summary>
internal readonly record struct TextSpan(int Start, int End);

internal sealed record YamlScalar(PlacedText Text) : YamlNode
{
    public override SourceLocation Location => Text.Location;
}

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode
{
    public override SourceLocation Location { get; } = Location;
}

/// <summary>Keys in the order of the file; none stands twice.</summary>
/// <param name="Start">Where it begins.</param>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, PlacedText Start) : YamlNode
{
    public override SourceLocation Location => Start.Location;
}

/// <param name="KeySpan">Of the key with its quotes, as offsets in the file.</param>
internal sealed record YamlEntry(PlacedText Key, TextSpan KeySpan, YamlNode Value);
