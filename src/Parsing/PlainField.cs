using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Parsing;

/// <summary>Texts that stand in menus, lists and the titles of windows, where there is no Markdown.</summary>
internal static partial class PlainField
{
    /// <summary>The text, whatever it holds, with its quotes set (<see cref="SmartQuotes"/>). Problem: <c>markdown-misplaced</c>, for the first mark of Markdown in it, or for quotation marks around it.</summary>
    public static string Of(PlacedText text, string key, ProblemLog problems)
    {
        if (Mark().Match(text.Value) is { Success: true } mark)
        {
            problems.Add(Problems.MarkdownMisplaced(text.At(mark.Index), key, mark.Value));
        }
        else if (Quoted().IsMatch(text.Value))
        {
            problems.Add(Problems.MarkdownMisplaced(text.Location, key, text.Value));
        }

        return SmartQuotes.Of(text.Value);
    }

    // All of it, as a program for writing makes of quotes that were YAML's own.
    [GeneratedRegex("^(?:[“„][^“”„\"]*[”“]|‘[^‘’]*’|«[^«»]*»)$")]
    private static partial Regex Quoted();

    // What nobody would write in plain words. A single star, an underscore or a bracket may be meant.
    [GeneratedRegex(@"\[\[[^[\]]+\]\]|\[[@^][^[\]]+\]|\[[^[\]]+\]\([^()\s]+\)|\*\*[^*\s][^*]*\*\*|`[^`]+`")]
    private static partial Regex Mark();
}
