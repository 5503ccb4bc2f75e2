using System.Buffers;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Markup;

/// <summary>What running text may be meant to cite, with a sign or brackets of elsewhere; whether there is such a source is for a later stage to say.</summary>
/// <param name="Written">The whole of it.</param>
public sealed record PlainCitation(string Source, string Written, SourceLocation Location);

/// <summary>
/// A mark in running text that is none here and would be shown as it was typed: one that other programs know, or ours with a slip of the pen.
/// </summary>
/// <param name="Offset">In the text.</param>
/// <param name="Problem">Null where it depends on whether there is a source of the id.</param>
/// <param name="Source">What would be the id of a source; or else null.</param>
internal readonly partial record struct MisreadMark(int Offset, string Written, Func<SourceLocation, Diagnostic>? Problem, string? Source)
{
    // The marks of assistants' answers begin with brackets of East Asia, or with a sign for private use.
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]@*=~^{<【\uE200");

    // Of this site or another: with a scheme, from a folder, or by the ending of a file.
    internal const string Address =
        @"(?<address>(?:https?://|mailto:|\.\.?/)[^()[\]\s]+|[^()[\]\s]+\.(?:md|html?|png|jpe?g|webp|svg|pdf)(?:#[^()[\]\s]*)?)";

    /// <summary>Whether a text can hold any of them, at a glance.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Signs) >= 0 || text.Contains("citeturn", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);

    /// <summary>All of a text, in order.</summary>
    /// <param name="isRunning">Whether the text is neither a heading nor the words of a link.</param>
    /// <param name="isEscaped">Whether a backslash makes the sign at an index one that is meant.</param>
    public static IEnumerable<MisreadMark> In(string text, BodyForm form, bool isRunning, Func<int, bool> isEscaped)
    {
        var quotation = new Quotation(text);
        foreach (Match match in Mark().Matches(text))
        {
            // Programs escape the brackets of a citation that they take for a plain text.
            var isMeant = match.Groups["cited"].Success
                ? !isEscaped(match.Index)
                : Enumerable.Range(match.Index, match.Length).Any(isEscaped) || (match.Groups["apart"].Success && IsEditorial(match, quotation))
                || (match.Groups["url"].Success && !isRunning);
            if (!isMeant && Of(match, form) is { } found)
            {
                yield return found;
            }
        }
    }

    // Who quotes puts their own words in brackets, and may go on with an address in brackets of its own.
    private static bool IsEditorial(Match match, Quotation quotation) =>
        EditorialWords().IsMatch(match.Groups["words"].Value) || quotation.HoldsOrEndsBefore(match.Index);

    private static MisreadMark? Of(Match match, BodyForm form)
    {
        var written = match.Value;
        return match switch
        {
            _ when match.Groups["strong"].Success => Told(at => Problems.EmphasisMalformed(at, written)),
            _ when match.Groups["marked"].Success => Told(at => Problems.EmphasisMalformed(at, written)),
            _ when match.Groups["filled"].Success => Told(at => Problems.BlockMalformed(at, written, "is filled in by nothing here", "write out what it stands for")),
            _ when match.Groups["attributes"].Success => Told(at => Problems.BlockMalformed(at, written, "is shown as it is typed, as no text has attributes here", "take it out")),
            _ when match.Groups["note"].Success => Told(at => Problems.BlockMalformed(at, written, "is no note here", "write a mark such as '[^1]', and the words of the note in a paragraph that begins with '[^1]: '")),
            _ when match.Groups["url"] is { Success: true } url => Told(at => Problems.LinkMalformed(at, written, $"<{(url.Value.StartsWith("www.", StringComparison.Ordinal) ? "https://" : "")}{url.Value}>")),
            _ when match.Groups["alert"].Success => Told(at => Problems.BlockMalformed(at, written, "opens no alert here", "write it alone on the first line of a quote: '> [!NOTE]'")),
            _ when match.Groups["number"].Success || match.Groups["machine"].Success => Told(at => Problems.CitationNumbered(at, written, form == BodyForm.Inline)),
            _ when match.Groups["within"].Success => Told(at => form == BodyForm.Inline ? Problems.CitationMisplaced(at, written) : Problems.CitationMalformed(at, written, [.. Cited().Matches(written).Select(id => id.Value)])),
            // Where it opens, the bracket there is told.
            _ when match.Groups["opened"].Success => null,
            _ when match.Groups["closed"].Success => Told(at => Problems.LinkMalformed(at, written, $"[words]({match.Groups["address"].Value})")),
            _ when match.Groups["address"] is { Success: true } address => Told(at => Problems.LinkMalformed(at, written, $"[{match.Groups["words"].Value}]({address.Value})")),
            _ when match.Groups["cited"].Success => new(match.Index, "\\" + written, null, match.Groups["id"].Value),
            _ when match.Groups["bare"].Success => new(match.Index, written, null, match.Groups["id"].Value),
            // An editor's word in a quotation stands in brackets too; an id tells itself by a digit or a hyphen.
            _ when match.Groups["id"] is { Success: true } id && id.Value.Any(c => c == '-' || char.IsAsciiDigit(c)) => new(match.Index, written, null, id.Value),
            _ => null,
        };

        MisreadMark Told(Func<SourceLocation, Diagnostic> problem) => new(match.Index, written, problem, null);
    }

    // Dots too, for what is left out.
    [GeneratedRegex(
        @"^(?:sic!?|\P{L}*|(?:citations?|footnotes?|references?) omitted"
        + @"|(?:my |our |the )?(?:emphasis|italics?|translation|brackets|trans\.?|ed\.?|note)(?: (?:added|ours|mine|theirs|in (?:the )?original))?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex EditorialWords();

    // The ids in brackets that open with something else.
    [GeneratedRegex(@"(?<=[\s;-]@)[a-z0-9-]+(?!\w)")]
    private static partial Regex Cited();

    // An address that opens a text in round brackets stands behind a citation, which is told.
    [GeneratedRegex(
        @"(?<strong>\*\*)"
        + @"|(?<marked>(?<![=\w])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?![=\w]))"
        + @"|(?<marked>~~(?=[^\s~])[^~\n]*(?<=[^\s~])~~)"
        + @"|(?<attributes>\{:? ?(?:[#.][A-Za-z][\w-]*|[A-Za-z][\w:-]*=)[^{}\n]*\})"
        + @"|(?<note>\^\[[^[\]\n]+\])"
        + @"|<(?<url>www\.[^\s<>]+)>|(?<!\w|^\()(?<url>https?://[^\s<>()[\]]*[^\s<>()[\].,;:!?'’”""»])"
        + @"|(?<closed>(?<opened>\[[^[\]\n]*)?\]\(" + Address + @"\))"
        + @"|(?<filled>\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})"
        + @"|(?<alert>\[![A-Za-z]+\])"
        + @"|(?<number>\[(?:note )?[0-9]{1,3}(?: ?[,;–-] ?[0-9]{1,3})*\]|\[citation needed\])"
        + @"|\((?<words>[^()[\]]+)\)\[" + Address + @"\]"
        + @"|(?<apart>\[(?<words>[^[\]]+)\] +\(" + Address + @"\))"
        + @"|(?<machine>【[0-9][^【】]*】|:?contentReference\[oaicite:[^[\]]*\](?:\{[^{}]*\})?"
        + @"|\uE200?(?:file)?cite(?:\uE202?turn[0-9]+[a-z]+[0-9]+)+\uE201?)"
        + @"|(?<cited>\[@(?<id>[a-z0-9-]+)(?:, ?[^[\]]*)?\])"
        + @"|(?<within>\[[^[\]]*(?<=[\s;-])@[A-Za-z0-9][^[\]]*\])"
        + @"|(?<bare>(?<![\w.@/[^])@(?<id>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?![\w@]|\.[a-z]))"
        + @"|\[(?<id>[a-z0-9-]+)(?:, ?[^[\]]*)?\]")]
    private static partial Regex Mark();
}
