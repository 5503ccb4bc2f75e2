using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>An opening bracket that Markdig left as text, although what follows it looks like a link by id, a citation, a mark of a note or a link.</summary>
internal static partial class MisreadBracket
{
    /// <summary>
    /// Problems: <c>wikilink-malformed</c>, <c>citation-malformed</c>, <c>text-too-long</c>, <c>citation-numbered</c>, <c>link-malformed</c>;
    /// null where it may be meant.
    /// </summary>
    public static Diagnostic? Of(Inline bracket, BodyScan body) => NextAfter(bracket) switch
    {
        LinkDelimiterInline => OfWikiLink(bracket, body),
        LiteralInline next when IsBracket(next) => OfWikiLink(bracket, body),
        LiteralInline next when next.Content.AsSpan() is ['@', var first, ..] && char.IsAsciiLetterOrDigit(first) => OfCitation(bracket, body),

        // The parser keeps the first of two numbers apart: "[1][2]".
        LiteralInline next when bracket is LinkDelimiterInline && Number().Match(next.Content.Text, next.Content.Start) is { Success: true } number =>
            Problems.CitationNumbered(At(bracket, body), "[" + number.Value, body.Form == BodyForm.Inline),
        LiteralInline next when next.Content.AsSpan().Contains("](", StringComparison.Ordinal) =>
            Problems.LinkMalformed(At(bracket, body), LinkAt(bracket, body), WithHeadingId(LinkAt(bracket, body))),
        not null when HalfLink().Match(body.Text, bracket.Span.Start) is { Success: true } half => Problems.LinkMalformed(
            At(bracket, body), half.Value, $"{half.Groups["mark"]}{half.Groups["words"]}]({(half.Groups["address"] is { Success: true } address ? address.Value : "address")})"),
        _ => null,
    };

    /// <summary>
    /// What may cite without a sign where a bracket follows it, so that the parser keeps its own bracket apart: <c>[eprs-2025][@...]</c>.
    /// </summary>
    public static PlainCitation? OfId(Inline bracket, BodyScan body) =>
        bracket is LinkDelimiterInline && NextAfter(bracket) is LiteralInline next && Id().Match(next.Content.Text, next.Content.Start) is { Success: true } cited
            ? new PlainCitation(cited.Groups["id"].Value, "[" + cited.Value, At(bracket, body))
            : null;

    /// <summary>A citation with an address right behind it, as words of a link have one. Problem: <c>citation-malformed</c>.</summary>
    public static Diagnostic? OfLinked(CitationInline citation, BodyScan body) =>
        citation.NextSibling is LiteralInline { Content.CurrentChar: '(' }
        && AddressBehind().Match(LineAt(citation, body)) is { Success: true } linked
            ? Problems.CitationMalformed(At(citation, body), linked.Value, citation.Source)
            : null;

    /// <summary>
    /// A mark that has no note, which comes out of the parser as a bracket that means nothing, and the label as more text. Problems:
    /// <c>footnote-unknown</c>, <c>citation-malformed</c>.
    /// </summary>
    public static Diagnostic? OfFootnote(LiteralInline bracket, BodyScan body)
    {
        if (bracket is not { Content.Length: 1, IsFirstCharacterEscaped: false, NextSibling: LiteralInline next }
            || bracket.Content.CurrentChar != '['
            || next.Content.AsSpan() is not ['^', var first and not ']', ..] rest || char.IsWhiteSpace(first)
            || rest.IndexOf(']') is not (> 0 and var end))
        {
            return null;
        }

        var label = rest[..end].ToString();
        return label[1] == '@' ? Problems.CitationMalformed(At(bracket, body), $"[{label}]") : Problems.FootnoteUnknown(At(bracket, body), label);
    }

    /// <summary>Problems: <c>link-malformed</c>, <c>citation-numbered</c>.</summary>
    public static Diagnostic? OfLink(LinkInline link, BodyScan body) => OfWordless(link, body) ?? OfNumber(link, body);

    // The inline parsers give up beyond their MaxLength, so a link or citation that is well formed but too long ends up here.
    private static Diagnostic OfWikiLink(Inline bracket, BodyScan body) => WholeWikiLink().IsMatch(body.Text, bracket.Span.Start)
        ? TooLong(At(bracket, body), "link by id", WikiLinkParser.MaxLength)
        : Problems.WikilinkMalformed(At(bracket, body), LineAt(bracket, body));

    private static Diagnostic OfCitation(Inline bracket, BodyScan body) => WholeCitation().IsMatch(body.Text, bracket.Span.Start)
        ? TooLong(At(bracket, body), "citation", CitationParser.MaxLength)
        : Problems.CitationMalformed(At(bracket, body), LineAt(bracket, body));

    private static Diagnostic TooLong(SourceLocation at, string what, int limit) =>
        Problems.TextTooLong(at, $"this {what} is longer than {limit} characters", $"{limit} characters a {what}", mend: "shorten it");

    // A reader could neither see nor follow such a link, and a picture without a description says nothing to who does not see it.
    private static Diagnostic? OfWordless(LinkInline link, BodyScan body) => link switch
    {
        { IsImage: false } when HasNoWords(link) => Problems.LinkMalformed(At(link, body), LinkAt(link, body), $"[words]({link.Url})"),
        { IsImage: true } when string.IsNullOrWhiteSpace(AlternativeText.Of(link)) =>
            Problems.LinkMalformed(At(link, body), LinkAt(link, body), $"![what it shows]({link.Url})", isPicture: true),
        _ => null,
    };

    private static bool HasNoWords(LinkInline link) =>
        link.FirstChild is null || (link.FirstChild is LiteralInline { NextSibling: null } only && only.Content.AsSpan().IsWhiteSpace());

    // Its words are a number in escaped brackets, as other pages have for their notes.
    private static Diagnostic? OfNumber(LinkInline link, BodyScan body) =>
        link is { IsImage: false, FirstChild: LiteralInline { IsFirstCharacterEscaped: true } }
        && NumberAlone().IsMatch(string.Concat(link.OfType<LiteralInline>().Select(literal => literal.Content.ToString())))
        ? Problems.CitationNumbered(At(link, body), LinkAt(link, body), body.Form == BodyForm.Inline)
        : null;

    // Words of a heading stand for its id.
    private static string? WithHeadingId(string link) =>
        LinkToWords().Match(link) is { Success: true } match ? $"{match.Groups["before"].Value}{HeadingIds.Of(match.Groups["words"].Value)})" : null;

    // As far as it was meant to go, where that can be seen.
    private static string LinkAt(Inline inline, BodyScan body) =>
        LineAt(inline, body) is var line && line.IndexOf(')', StringComparison.Ordinal) is >= 0 and var end ? line[..(end + 1)] : line;

    // Null for what is no opening bracket, or one that a backslash makes a sign.
    private static Inline? NextAfter(Inline inline) => inline switch
    {
        LinkDelimiterInline delimiter => delimiter.FirstChild ?? delimiter.NextSibling,
        LiteralInline when IsBracket(inline) => inline.NextSibling,
        _ => null,
    };

    private static bool IsBracket(Inline inline) =>
        inline is LiteralInline { IsFirstCharacterEscaped: false } literal && literal.Content.AsSpan() is "[" or "![";

    private static string LineAt(Inline inline, BodyScan body) => body.LineFrom(inline.Span.Start);

    // Without the second bracket of its words, with an address in others, or by a label, of which there is none: no id of a source, which may
    // be a citation without its sign.
    [GeneratedRegex(
        @"\G(?<mark>!?\[)(?![\^@]|[a-z]*[0-9-][a-z0-9-]*\])(?<words>[^[\]`<\n]+?)"
        + @"(?:\]\[[^[\]^@`<\n]*\]|\]\{" + MisreadMark.Address + @"\}|\(" + MisreadMark.Address + @"\)(?![^[\]\n]*\]))")]
    private static partial Regex HalfLink();

    [GeneratedRegex(@"^(?<before>\[[^\]]*\]\([^\s()#]*#)(?<words>[^()#]+)\)$")]
    private static partial Regex LinkToWords();

    [GeneratedRegex(@"\G\[@[A-Za-z0-9-]+(?:,[^[\]]*)?\]")]
    private static partial Regex WholeCitation();

    [GeneratedRegex(@"\G\[\[[A-Za-z0-9-]+(?:\\?\|[^[\]]*)?\]\]")]
    private static partial Regex WholeWikiLink();

    [GeneratedRegex(@"\G[0-9]{1,3}\](?=\[)")]
    private static partial Regex Number();

    // As in running text, it tells itself by a digit or a hyphen.
    [GeneratedRegex(@"\G(?<id>(?=[a-z]*[0-9-])[a-z0-9-]+)(?:, ?[^[\]\n]*)?\](?=\[)")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\[@[^[\]]*\]\(" + MisreadMark.Address + @"\)")]
    private static partial Regex AddressBehind();

    [GeneratedRegex(@"^\[[0-9]{1,3}\]$")]
    private static partial Regex NumberAlone();

    private static SourceLocation At(Inline inline, BodyScan body) => body.At(inline.Span.Start);
}
