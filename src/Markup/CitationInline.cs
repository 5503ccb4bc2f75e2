using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary><c>[@source-id]</c>, with an optional locator after a comma.</summary>
public sealed class CitationInline : LeafInline
{
    public required string Source { get; init; }

    public required string? Locator { get; init; }

    /// <summary>Its place among the references of its body; null where it is not one, being malformed.</summary>
    internal int? Reference { get; set; }
}

/// <summary>Reads citations. What opens like one and is none is kept as a citation of its whole text, for a located error.</summary>
public sealed class CitationParser : InlineParser
{
    /// <summary>That of a whole citation: the search for the end of one that does not close ends there.</summary>
    public const int MaxLength = 200;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var rest = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, MaxLength));
        var close = rest.IndexOf(']');
        if (close < 0 || rest[..close].Contains('\n') && rest[1..close].Contains('['))
        {
            return false;
        }

        // As any words, it may go on in the next line.
        var inside = rest[2..close].ToString().Replace('\n', ' ');
        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        var locator = comma < 0 ? null : inside[(comma + 1)..].Trim();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Source = (comma < 0 ? inside : inside[..comma]).Trim(),
            Locator = string.IsNullOrEmpty(locator) ? null : locator,
            Span = new(start, processor.GetSourcePosition(slice.Start + close)),
            Line = line,
            Column = column,
        };
        slice.Start += close + 1;
        return true;
    }
}
