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
    // Of this site or another: with a scheme, from a folder, or by the ending of a file.
    private const string Address =
        @"(?<address>(?:https?://|mailto:|\.\.?/)[^()[\]\s]+|[^()[\]\s]+\.(?:md|html?|png|jpe?g|webp|svg|pdf)(?:#[^()[\]\s]*)?)";

    /// <summary>Whether a text can hold any of them, at a glance.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.IndexOfAny('[', '@', '*') >= 0;

    /// <summary>All of a text, in order.</summary>
    /// <param name="isEscaped">Whether a backslash makes the sign at an index one that is meant.</param>
    public static IEnumerable<MisreadMark> In(string text, BodyForm form, Func<int, bool> isEscaped)
    {
        var isStrongTold = false;
        foreach (Match match in Mark().Matches(text))
        {
            if (Enumerable.Range(match.Index, match.Length).Any(isEscaped))
            {
                continue;
            }

            var mark = Of(match, form);
            // The stars of one word are two marks and one mistake.
            if (mark is { } found && !(isStrongTold && match.Groups["strong"].Success))
            {
                isStrongTold |= match.Groups["strong"].Success;
                yield return found;
            }
        }
    }

    private static MisreadMark? Of(Match match, BodyForm form)
    {
        var written = match.Value;
        return match switch
        {
            _ when match.Groups["strong"].Success => Told(at => Problems.EmphasisMalformed(at, written)),
            _ when match.Groups["alert"].Success => Told(at => Problems.BlockMalformed(at, written, "opens no alert here", "write it alone on the first line of a quote: '> [!NOTE]'")),
            _ when match.Groups["number"].Success => Told(at => Problems.CitationNumbered(at, written, form == BodyForm.Inline)),
            _ when match.Groups["within"].Success => Told(at => form == BodyForm.Inline ? Problems.CitationMisplaced(at, written) : Problems.CitationMalformed(at, written)),
            _ when match.Groups["address"] is { Success: true } address => Told(at => Problems.LinkMalformed(at, written, $"[{match.Groups["words"].Value}]({address.Value})")),
            _ when match.Groups["bare"].Success => new(match.Index, written, null, match.Groups["id"].Value),
            // An editor's word in a quotation stands in brackets too; an id tells itself by a digit or a hyphen.
            _ when match.Groups["id"] is { Success: true } id && id.Value.Any(c => c == '-' || char.IsAsciiDigit(c)) => new(match.Index, written, null, id.Value),
            _ => null,
        };

        MisreadMark Told(Func<SourceLocation, Diagnostic> problem) => new(match.Index, written, problem, null);
    }

    [GeneratedRegex(
        @"(?<strong>\*\*)"
        + @"|(?<alert>\[![A-Za-z]+\])"
        + @"|(?<number>\[(?:note )?[0-9]{1,3}(?: ?[,;–-] ?[0-9]{1,3})*\]|\[citation needed\])"
        + @"|\((?<words>[^()[\]]+)\)\[" + Address + @"\]"
        + @"|\[(?<words>[^[\]]+)\] +\(" + Address + @"\)"
        + @"|(?<within>\[[^[\]]*(?<=[\s;-])@[A-Za-z0-9][^[\]]*\])"
        + @"|(?<bare>(?<![\w.@/[^])@(?<id>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?![\w@]|\.[a-z]))"
        + @"|\[(?<id>[a-z0-9-]+)(?:, ?[^[\]]*)?\]")]
    private static partial Regex Mark();
}
