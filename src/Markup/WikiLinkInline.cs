using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary><c>[[id]]</c> or <c>[[id|text]]</c>; in a table the bar may be escaped.</summary>
public sealed class WikiLinkInline : LeafInline
{
    public required string Id { get; init; }

    public required string? Text { get; init; }

    /// <summary>Its place among the references of its body; null where it is not one, being malformed.</summary>
    internal int? Reference { get; set; }
}

public sealed class WikiLinkParser : InlineParser
{
    /// <summary>As that of a citation.</summary>
    public const int MaxLength = 300;

    public WikiLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }

        var rest = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, MaxLength));
        var close = rest.IndexOf("]]", StringComparison.Ordinal);
        if (close < 0)
        {
            return false;
        }

        var inside = rest[2..close];
        // "[[a](b)](c)" and the like are CommonMark's own.
        if (inside.IndexOfAny("[]") >= 0)
        {
            return false;
        }

        var bar = inside.IndexOf('|');
        // As any words, it may go on in the next line.
        var text = bar < 0 ? null : inside[(bar + 1)..].Trim().ToString().Replace('\n', ' ');
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new WikiLinkInline
        {
            Id = (bar < 0 ? inside : inside[..bar].TrimEnd('\\')).Trim().ToString().Replace('\n', ' '),
            Text = string.IsNullOrEmpty(text) ? null : SmartQuotes.Of(text),
            Span = new(start, processor.GetSourcePosition(slice.Start + close + 1)),
            Line = line,
            Column = column,
        };
        slice.Start += close + 2;
        return true;
    }
}
