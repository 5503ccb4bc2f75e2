using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>
/// Every problem that input can have: one factory a code, each with a message that says what is wrong, then what to do.
/// </summary>
public static partial class Problems
{
    public static Diagnostic RawHtml(SourceLocation at, string html) => Error("raw-html", at,
        $"raw HTML ({Quote(html)}) is not passed on; " + (html.AsSpan().TrimStart().StartsWith("<!--")
            ? "take the comment out, and say it where the change is proposed"
            : "write it in Markdown, or put it in `backticks` to show it"));

    /// <param name="isPicture">Whether it is that of a picture.</param>
    /// <param name="meant">The address of another site that was meant, where that can be seen.</param>
    public static Diagnostic AddressRefused(SourceLocation at, string address, bool isPicture = false, string? meant = null) => Error("address-refused", at,
        $"the address {Quote(address)} is not accepted; " + (address switch
        {
            _ when meant is not null => $"did you mean '{meant}'?",
            ['/', not ('/' or '\\'), ..] when isPicture => $"write its path from this file, such as {Quote("../../media/" + address[(address.LastIndexOf('/') + 1)..])}",
            ['/', not ('/' or '\\'), ..] => $"write {PathOfFile}{ExampleOfPath}",
            _ when address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => WholeAddress,
            _ => "write an https, http or mailto address, a relative path or a #fragment",
        }));

    /// <param name="part">What of it tells who follows it: <c>utm_source=chatgpt.com</c>.</param>
    public static Diagnostic AddressTracking(SourceLocation at, string address, string part) => Warning(ProblemCode.AddressTracking, at,
        $"the address {Quote(address)} tells its host where readers come from; take {Quote(part)} out of it");

    public static Diagnostic PictureElsewhere(SourceLocation at, string address) => Error("picture-elsewhere", at,
        $"a picture may not come from another site, as from {Quote(address)}; put the file into input/media and write its relative path");

    public static Diagnostic NestingTooDeep(SourceLocation at) => Error("nesting-too-deep", at,
        "quotes, lists or brackets are nested deeper than can be shown; write it flatter, or escape brackets with a backslash");

    public static Diagnostic TextTooLong(SourceLocation at, string what, string limit, string mend = "split it") => Error("text-too-long", at,
        $"{what}; the limit is {limit}: {mend}");

    public static Diagnostic FenceNested(SourceLocation at, string kind) => Error("fence-nested", at,
        $"the `{kind}` fence stands inside a quote or list; move it out to the margin, with blank lines around it");

    public static Diagnostic FenceEmpty(SourceLocation at, string kind) => Error("fence-empty", at,
        $"the `{kind}` fence says nothing to show; write its YAML keys inside it");

    public static Diagnostic FenceOpen(SourceLocation at, string fence) => Error("fence-open", at,
        $"the block of code that {Quote(fence)} begins here does not end; close it with {Quote(fence)} on a line of its own");

    public static Diagnostic FenceUnknown(SourceLocation at, string written, string nearest) => Error("fence-unknown", at,
        $"a fence named {Quote(written)} shows its text as it is typed; for a figure write ```{nearest}");

    public static Diagnostic BlockMalformed(SourceLocation at, string line, string fault, string mend) => Error("block-malformed", at,
        $"{Quote(line)} {fault}; {mend}");

    /// <param name="reason">What is wrong, and what to do.</param>
    public static Diagnostic HeadingMalformed(SourceLocation at, string reason) => Warning("heading-malformed", at, reason);

    public static Diagnostic TableRowLong(SourceLocation at, int cells, int headings) => Error("table-row-long", at,
        $"this row has {cells} cells where the head of the table has {headings}, and what is beyond them would be lost; "
        + "take out a bar too many, write \\| for a bar that is shown, or give the column a head");

    public static Diagnostic EmphasisMalformed(SourceLocation at, string written) => Error("emphasis-malformed", at,
        $"{Quote(written)} is shown as it is typed" + (written switch
        {
            ['~', ..] => ", as nothing is struck out here; delete the words or the signs, or write",
            ['=', ..] => $", as no words are marked here; write {Quote($"**{written.Trim('=')}**")}, or",
            _ => " here; write **words** with both marks right at the words, or",
        }) + " a backslash before each sign that is meant");

    /// <param name="meant">The whole link, where it can be known.</param>
    /// <param name="isPicture">Whether it is a picture that lacks its words.</param>
    public static Diagnostic LinkMalformed(SourceLocation at, string written, string? meant = null, bool isPicture = false) => Error("link-malformed", at,
        $"{Quote(written)} {(isPicture ? "shows a picture without words for who cannot see it" : "is not a link")}; write {(meant is null ? "[words](address), with the bracket closed and %20 for a space in the address" : Quote(meant))}");

    /// <param name="sources">The id of the source that is meant; or those of several, each perhaps with a place: <c>eprs-2025, p. 4</c>.</param>
    public static Diagnostic CitationMalformed(SourceLocation at, string written, params ImmutableArray<string> sources) => Error("citation-malformed", at,
        $"{Quote(written)} is not a citation; write " + (sources switch
        {
            [] => "[@source-id] or [@source-id, p. 4]",
            [var one] when !one.Contains(',', StringComparison.Ordinal) => $"[@{one}] or [@{one}, p. 4]",
            _ => string.Join(' ', sources.Select(source => $"[@{source}]")),
        }));

    public static Diagnostic CitationMisplaced(SourceLocation at, string written) => Error("citation-misplaced", at,
        $"this text takes no citation, since its sources stand beside it; take {Quote(written)} out and add the id to 'sources'");

    /// <param name="areSourcesBeside">Whether the text is one whose sources stand beside it.</param>
    public static Diagnostic CitationNumbered(SourceLocation at, string written, bool areSourcesBeside) => Error("citation-numbered", at,
        $"{Quote(written)} is a mark of another text and leads nowhere here; "
        + (areSourcesBeside ? "take it out, and add the id of its source to 'sources'" : "cite its source as [@source-id], or write a backslash before the bracket if it is meant"));

    /// <param name="meant">The whole link, where it can be known.</param>
    public static Diagnostic WikilinkMalformed(SourceLocation at, string written, string? meant = null) => Error("wikilink-malformed", at,
        $"{Quote(written)} is not a link by id; write {(meant is null ? "[[topic-or-term-id]] or [[topic-or-term-id|words to show]]" : $"'{meant}'")}");

    public static Diagnostic FootnoteUnused(SourceLocation at, string label, string why) => Error("footnote-unused", at,
        $"the note {Quote($"[{label}]")} would be left out, as {why}; give it its own mark in the text, or remove it");

    /// <param name="isEmpty">Whether there is one, and it has no words.</param>
    public static Diagnostic FootnoteUnknown(SourceLocation at, string label, bool isEmpty = false) => Error("footnote-unknown", at, isEmpty
        ? $"the note {Quote($"[{label}]")} has no words; write them behind its colon, or take it and its mark out"
        : $"there is no note {Quote($"[{label}]")}; write its words after [{label}]: at the margin of the body, or \\[ for a plain bracket");

    /// <param name="isPicture">Whether it stands in a picture, and not in a link.</param>
    public static Diagnostic LinkNested(SourceLocation at, string written, bool isPicture) => Error("link-nested", at,
        $"{Quote(written)} stands among the words of {(isPicture ? "a picture" : "another link")}, where it cannot be followed; put it after {(isPicture ? "the picture" : "that link")}");

    public static Diagnostic NotOneParagraph(SourceLocation at) => Error("not-one-paragraph", at,
        "this text may only be one paragraph of inline Markdown; write it without blank lines, headings and lists");

    public static Diagnostic PictureNotFound(SourceLocation at, string address, string hint) => Error("picture-not-found", at,
        $"there is no picture at {Quote(address)}{hint}");

    private static Diagnostic Error(string code, SourceLocation at, string message) => new(code, Severity.Error, at, OneLine(message));

    private static Diagnostic Warning(string code, SourceLocation at, string message) => new(code, Severity.Warning, at, OneLine(message));

    // What was written may hold line ends; a second line would be read as a message of its own.
    internal static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Quote(string written)
    {
        var line = OneLine(written).Trim();
        return $"'{(line.Length <= 60 ? line : line.Opening(57) + "...")}'";
    }
}
