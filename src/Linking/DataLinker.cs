using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <param name="Lost">Rows that were told of and left out.</param>
internal sealed record LinkedSeries(ImmutableArray<DataSeries> Series, ImmutableArray<DataPointDraft> Lost);

/// <summary>Checks the data files against each other and the bibliography.</summary>
internal static class DataLinker
{
    /// <summary>
    /// By country. Problems: <c>source-unknown</c>, <c>row-duplicate</c>, <c>id-duplicate</c> for the code of a country, and <c>csv-value</c>
    /// for a source in the place of a note.
    /// </summary>
    public static ImmutableArray<Member> Members(ImmutableArray<MemberDraft> drafts, Names names, ProblemLog problems)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var codes = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var members = new List<Member>();
        foreach (var draft in drafts)
        {
            var sources = names.SourceIds(draft.Sources, problems);
            if (draft.Note.Value.Split(';').All(id => names.Sources.Has(id.Trim())))
            {
                problems.Add(Problems.CsvValue(
                    draft.Note.Location, "note", draft.Note.Value, "it among the 'sources', behind a ';', and words for readers or nothing here"));
            }

            if (IsFirst(first, draft.Member.Country, draft.Member.Location, problems))
            {
                members.Add(draft.Member with { Sources = sources });
                if (draft.Code.Value.Length > 0 && !codes.TryAdd(draft.Code.Value, draft.Code.Location))
                {
                    problems.Add(Problems.IdDuplicate(draft.Code.Location, "country", draft.Code.Value, codes[draft.Code.Value]));
                }
            }
        }

        return Ordered.Members(members);
    }

    /// <summary>By id, then group; points by year. Problems: <c>source-unknown</c>, <c>row-duplicate</c>, <c>csv-value</c>.</summary>
    public static LinkedSeries Series(ImmutableArray<DataPointDraft> written, Names names, ProblemLog problems)
    {
        var rows = RowNames.AsMost(written, problems);
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var units = rows.GroupBy(NameOf).ToDictionary(rowsOf => rowsOf.Key, UnitOfMost);
        var (kept, lost) = (new List<DataPointDraft>(), new List<DataPointDraft>());
        foreach (var row in rows)
        {
            var year = row.Year.ToString(CultureInfo.InvariantCulture);
            var isFirst = IsFirst(first, $"{row.Series}, {row.Group.Value}, {year}", row.Location, problems);
            var unit = units[NameOf(row)];
            if (unit != row.Unit.Value)
            {
                problems.Add(Problems.CsvValue(row.Unit.Location, "unit", row.Unit.Value, $"'{unit}' as other rows of this series and group have"));
            }

            var isCounted = row.Series is CountedSeries.Members or CountedSeries.Events;
            if (isCounted)
            {
                problems.Add(Problems.CsvValue(row.Location, "series", row.Series, "another name: the site counts this series itself"));
            }

            var isKept = isFirst && !isCounted && names.SourceIds([row.Source], problems) is [_] && unit == row.Unit.Value;
            (isKept ? kept : lost).Add(row);
        }

        return new(Ordered.Series(kept.GroupBy(NameOf).Select(OfRows)), [.. lost]);
    }

    private static (string Series, string Group) NameOf(DataPointDraft row) => (row.Series, row.Group.Value);

    private static DataSeries OfRows(IGrouping<(string Series, string Group), DataPointDraft> rows) => new(
        rows.Key.Series, rows.Key.Group, rows.First().Unit.Value,
        [.. rows.Select(row => new DataPoint(row.Year, row.Value, row.PriceBasis, new SourceId(row.Source.Value)))])
    {
        Location = rows.First().Location,
    };

    // The first in the file among units that as many rows have: one row with a slip of the pen is then wrong, and not all the others.
    private static string UnitOfMost(IEnumerable<DataPointDraft> rows) => rows.CountBy(row => row.Unit.Value).MaxBy(unit => unit.Value).Key;

    private static bool IsFirst(Dictionary<string, SourceLocation> first, string row, SourceLocation at, ProblemLog problems)
    {
        if (first.TryAdd(row, at))
        {
            return true;
        }

        problems.Add(Problems.RowDuplicate(at, row, first[row]));
        return false;
    }
}
