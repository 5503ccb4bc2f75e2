using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Reports;

/// <summary>
/// What GitHub shows beside the lines of a pull request: workflow commands, which the runner reads from a step's output. It also finds
/// commands in what contributors wrote, in two forms: <c>::name::</c> where a line begins, and <c>##[name]</c> anywhere in it.
/// </summary>
public static class Annotations
{
    // Of each severity; the runner drops what comes after them in a step, without a word.
    private const int MostShown = 10;

    /// <summary>
    /// A command for each problem, and one that says so where GitHub does not show them all. Whatever a contributor wrote stands in them as
    /// data.
    /// </summary>
    public static ImmutableArray<string> Of(Report report)
    {
        var counts = report.Diagnostics.CountBy(diagnostic => diagnostic.Severity).Select(pair => pair.Value).ToList();
        var all = report.Diagnostics.Select(diagnostic => Of(diagnostic, report));
        return counts.TrueForAll(count => count <= MostShown)
            ? [.. all]
            : [.. all, $"::notice title=More than can be shown here::GitHub shows ten errors and ten warnings; the log of this step has all {counts.Sum()} problems"];
    }

    /// <summary>
    /// The lines, between commands that keep the runner from looking for others in them. It starts to look again at a word that
    /// nobody can have written into the lines, since it is made of what they say.
    /// </summary>
    public static ImmutableArray<string> Verbatim(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
        {
            return [];
        }

        var word = "eu-nato-site-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        return [$"::stop-commands::{word}", .. lines, $"::{word}::"];
    }

    private static string Of(Diagnostic diagnostic, Report report)
    {
        var (at, code) = (diagnostic.Location, diagnostic.Code);
        var title = Explanations.Find(code) is { } explanation ? $"{explanation.Title} ({code})" : code;
        var place = $"file={Property(report.Paths.Of(at.Path))},line={at.Line},col={at.Column},title={Property(title)}";
        return $"::{Report.Word(diagnostic.Severity)} {place}::{Data($"{diagnostic.Message}\n{report.Help.LineOf(code)}")}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
