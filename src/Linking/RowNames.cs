using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>
/// The names of series and groups, each in one spelling. One that differs from another in capitals, accents, blanks, hyphens and the like is
/// the same name, and would take its figure out of a chart without a word; one that differs in a letter, a number or a sign is another:
/// <c>EU-27</c> and <c>EU-28</c>, <c>1.5</c> and <c>15</c>, <c>&lt;2%</c> and <c>&gt;2%</c>.
/// </summary>
internal static partial class RowNames
{
    /// <summary>The rows with each name as most rows of all files spell it. Problem: <c>csv-value</c>, at each that spells it otherwise.</summary>
    public static ImmutableArray<DataPointDraft> AsMost(ImmutableArray<DataPointDraft> rows, ProblemLog problems)
    {
        var series = SpellingsOfMost(rows.Select(row => row.Series));
        var groups = SpellingsOfMost(rows.Select(row => row.Group.Value));
        return [.. rows.Select(row => row with
        {
            Series = InOneSpelling("series", row.Series, row.Location, series),
            Group = row.Group with { Value = InOneSpelling("group", row.Group.Value, row.Group.Location, groups) },
        })];

        string InOneSpelling(string column, string written, SourceLocation at, Dictionary<string, string> spellings)
        {
            var most = spellings[Core(written)];
            if (written != most)
            {
                problems.Add(Problems.CsvValue(at, column, written, $"'{most}' as other rows have"));
            }

            return most;
        }
    }

    // The first in the files among spellings that as many rows have.
    private static Dictionary<string, string> SpellingsOfMost(IEnumerable<string> names) =>
        names.CountBy(name => name).GroupBy(spelling => Core(spelling.Key)).ToDictionary(ofName => ofName.Key, ofName => ofName.MaxBy(spelling => spelling.Value).Key);

    private static string Core(string name) =>
        string.Concat(BetweenWords().Replace(name.ToLowerInvariant(), "").Select(letter => Slug.PlainOf(letter) ?? letter.ToString()));

    // Between two digits it is part of a number.
    [GeneratedRegex(@"(?<![0-9])[\s\p{Pd}.,'’""()\[\]_]+|[\s\p{Pd}.,'’""()\[\]_]+(?![0-9])")]
    private static partial Regex BetweenWords();
}
