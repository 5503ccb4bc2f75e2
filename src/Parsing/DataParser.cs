using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Reads <c>data/members.csv</c>, and the figures of all other files there, such as <c>data/defence-spending.csv</c>.</summary>
internal static partial class DataParser
{
    private static readonly ImmutableArray<string> MemberColumns =
        ["country", "iso2", "eu-since", "eu-until", "nato-since", "sources", "note"];

    private static readonly ImmutableArray<string> SeriesColumns =
        ["series", "group", "year", "value", "unit", "price-basis", "source"];

    // ">=" begins as ">" does; the last is no sign at all.
    private static readonly ImmutableArray<QualifierName> LongestSignFirst = [.. Amount.Qualifiers.OrderByDescending(name => name.Sign.Length)];

    private static readonly decimal FirstTooLarge = (decimal)Math.Pow(10, Limits.ValueDigits);

    // Nobody can have been a member before there was anything to be a member of.
    private static readonly DateOnly FirstCommunity = new(1952, 7, 23);
    private static readonly DateOnly Treaty = new(1949, 4, 4);

    /// <summary>Problems: <c>csv-syntax</c>, <c>csv-value</c>, <c>table-empty</c>.</summary>
    public static Outcome<ImmutableArray<MemberDraft>> ParseMembers(SourceText file)
    {
        var problems = new ProblemLog();
        return problems.With<ImmutableArray<MemberDraft>>(
            [.. CsvTable.Read(file, MemberColumns, problems).Select(row => ReadMember(row, problems))]);
    }

    /// <summary>
    /// Problems: <c>csv-syntax</c>, <c>csv-value</c>, <c>id-invalid</c>, <c>table-empty</c>, and <c>path-unexpected</c> for a table of members under another name.
    /// A row with a value that cannot be read is left out.
    /// </summary>
    public static Outcome<ImmutableArray<DataPointDraft>> ParseSeries(SourceText file)
    {
        var problems = new ProblemLog();
        if (file.Text.StartsWith(string.Join(',', MemberColumns) + '\n', StringComparison.Ordinal))
        {
            problems.Add(Problems.PathUnexpected(SourceLocation.StartOf(file.Path), InputLayout.MembersFile));
            return problems.With(ImmutableArray<DataPointDraft>.Empty);
        }

        return problems.With<ImmutableArray<DataPointDraft>>(
            [.. CsvTable.Read(file, SeriesColumns, problems).Select(row => ReadPoint(row, problems)).OfType<DataPointDraft>()]);
    }

    private static MemberDraft ReadMember(CsvRow row, ProblemLog problems)
    {
        var country = row["country"];
        if (country.Value.Length == 0)
        {
            problems.Add(Problems.CsvValue(country.Location, "country", "", "the country's name"));
        }

        var iso2 = row["iso2"];
        if (iso2.Value.Length != 2 || !iso2.Value.All(char.IsAsciiLetterUpper))
        {
            problems.Add(Problems.CsvValue(iso2.Location, "iso2", iso2.Value, "two capital letters (ISO 3166-1)"));
        }

        var (since, until, inNato) = (ReadDay(row, "eu-since", problems), ReadDay(row, "eu-until", problems), ReadDay(row, "nato-since", problems));
        TellBefore(FirstCommunity, since, "eu-since", "the first of the Communities began");
        TellBefore(Treaty, inNato, "nato-since", "the North Atlantic Treaty was signed");

        if (until <= since)
        {
            problems.Add(Problems.CsvValue(row["eu-until"].Location, "eu-until", row["eu-until"].Value, "a day after that of 'eu-since', or nothing"));
        }

        if (until is not null && row["eu-since"].Value.Length == 0)
        {
            problems.Add(Problems.CsvValue(row["eu-until"].Location, "eu-until", row["eu-until"].Value, "the day it joined in 'eu-since' as well, or nothing here"));
        }

        var member = new Member(
            SmartQuotes.Of(country.Value),
            iso2.Value,
            since,
            until,
            inNato,
            [],
            row.Words("note"),
            row.Location);
        IEnumerable<MemberDay?> days = [DayOf("eu-since", since), DayOf("eu-until", until), DayOf("nato-since", inNato)];
        return new MemberDraft(member, iso2, [.. days.OfType<MemberDay>()], SplitSources(row["sources"], problems), row["note"]);

        MemberDay? DayOf(string column, DateOnly? day) => day is { } known ? new MemberDay(column, known, row[column].Location) : null;

        void TellBefore(DateOnly first, DateOnly? day, string column, string what)
        {
            if (day < first)
            {
                problems.Add(Problems.CsvValue(row[column].Location, column, row[column].Value, $"a day from {first:yyyy-MM-dd} on, when {what}, or nothing"));
            }
        }
    }

    private static DataPointDraft? ReadPoint(CsvRow row, ProblemLog problems)
    {
        var known = problems.Count;
        var (series, group, unit, source) = (row["series"], row["group"], row["unit"], row["source"]);
        foreach (var (cell, column) in new[] { (series, "series"), (group, "group"), (unit, "unit"), (source, "source") })
        {
            if (cell.Value.Length == 0)
            {
                problems.Add(Problems.CsvValue(cell.Location, column, "", "a value: every row needs one"));
            }
        }

        if (series.Value.Length > 0 && !Slug.IsValid(series.Value))
        {
            problems.Add(Problems.IdInvalid(series.Location, series.Value, "the name of a series", Ids.MendOf(series.Value)));
        }

        if (SeveralIds().IsMatch(source.Value))
        {
            problems.Add(Problems.CsvValue(source.Location, "source", source.Value, "the one id that the figure is from, as a row has one source"));
        }

        var year = row["year"];
        if (!int.TryParse(year.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var yearNumber) || yearNumber is < Limits.FirstYear or > Limits.LastYear)
        {
            problems.Add(Problems.CsvValue(year.Location, "year", year.Value, $"a year from {Limits.FirstYear} to {Limits.LastYear}, such as 2024"));
        }

        var number = ReadValue(row["value"], problems);

        return problems.Count > known
            ? null
            : new DataPointDraft(
                series.Value, group with { Value = SmartQuotes.Of(group.Value) }, yearNumber, number, unit, row.Words("price-basis"), source, row.Location);
    }

    private static Amount ReadValue(PlacedText cell, ProblemLog problems)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var qualifier = QualifierOf(cell.Value);
        var written = cell.Value[qualifier.Sign.Length..].TrimStart();
        if (!decimal.TryParse(written, Plain, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(Problems.CsvValue(cell.Location, "value", cell.Value, NumberMeantBy(cell.Value)
                ?? "a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that"));
        }
        else if (Math.Abs(number) >= FirstTooLarge || number.Scale > Limits.ValueDecimals)
        {
            problems.Add(Problems.CsvValue(
                cell.Location, "value", cell.Value,
                $"it in another unit: with at most {Limits.ValueDigits} digits before the point and {Limits.ValueDecimals} after it"));
        }

        return new Amount(number, qualifier.Qualifier);
    }

    private static QualifierName QualifierOf(string written) =>
        LongestSignFirst.First(name => written.StartsWith(name.Sign, StringComparison.Ordinal));

    // With a bound as printers set it, or its unit beside it.
    private static string? NumberMeantBy(string written)
    {
        var typed = written.Replace("≥", ">=", StringComparison.Ordinal).Replace("≤", "<=", StringComparison.Ordinal).Replace('≈', '~');
        var sign = QualifierOf(typed).Sign;
        var number = typed[sign.Length..].Trim();
        var bare = number.Trim('%', '€', '$', '£');
        return PlainNumber(bare) is not { } plain ? null
            : $"{sign}{plain}, {(bare == number ? "if that is the number" : "as the unit stands in its own column")}";
    }

    // With the sign of thousands or of decimals that other countries have. "1,500" may be either, so nothing is made of it.
    private static string? PlainNumber(string written)
    {
        var figures = string.Concat(written.Where(c => !char.IsWhiteSpace(c) && c is not '\'' and not '’'));
        var meant = DecimalComma().IsMatch(figures)
            ? figures.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : figures.Replace('−', '-');
        return PlainFigures().IsMatch(meant) ? meant : null;
    }

    [GeneratedRegex("^-?(?:[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+),(?:[0-9]{1,2}|[0-9]{4,})$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex("^-?[0-9]+(?:\\.[0-9]+)?$")]
    private static partial Regex PlainFigures();

    // With a sign between them that no id holds.
    [GeneratedRegex("^[a-z0-9-]+(?:[,;|/ ]+[a-z0-9-]+)+$")]
    private static partial Regex SeveralIds();

    private static DateOnly? ReadDay(CsvRow row, string column, ProblemLog problems)
    {
        var cell = row[column];
        if (cell.Value.Length == 0)
        {
            return null;
        }

        if (Days.Read(cell.Value) is { } day)
        {
            return day;
        }

        problems.Add(Problems.CsvValue(cell.Location, column, cell.Value, DateSlip.DayMeantBy(cell.Value) is { } meant
            ? $"{meant}, if that is the day"
            : $"a day{(DateSlip.WhyNone(cell.Value) is { } why ? $" that there is, as {why}" : "")}, such as 2004-05-01, or nothing"));
        return null;
    }

    private static ImmutableArray<PlacedText> SplitSources(PlacedText cell, ProblemLog problems)
    {
        if (cell.Value.Length == 0)
        {
            problems.Add(Problems.CsvValue(cell.Location, "sources", "", "the id of a source: every row needs one"));
        }

        if (!cell.Value.Contains(';', StringComparison.Ordinal) && SeveralIds().IsMatch(cell.Value))
        {
            var ids = cell.Value.Split([',', ' ', '|', '/'], StringSplitOptions.RemoveEmptyEntries);
            problems.Add(Problems.CsvValue(cell.Location, "sources", cell.Value, $"'{string.Join(';', ids)}', as ids stand apart by ';'"));
            return [];
        }

        var sources = ImmutableArray.CreateBuilder<PlacedText>();
        var start = 0;
        foreach (var part in cell.Value.Split(';'))
        {
            var name = part.Trim();
            if (name.Length > 0)
            {
                var lead = part.Length - part.TrimStart().Length;
                sources.Add(new PlacedText(name, cell.File, cell.Offset + start + lead));
            }

            start += part.Length + 1;
        }

        return sources.ToImmutable();
    }
}
