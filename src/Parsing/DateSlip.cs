using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>A date as people write it elsewhere, in the form that is read here.</summary>
internal static partial class DateSlip
{
    // No value is longer that could be a date.
    private const int MaxLength = 80;

    private static readonly ImmutableArray<string> Words =
        ["MMMM yyyy", "MMM yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private static readonly ImmutableArray<string> Signs = ["/", "..", " - ", " to ", " and ", " until ", "-"];

    /// <summary>What to do about a date that cannot be read, as a clause; null where nothing more is known of it.</summary>
    public static string? MendOf(string written) => (MeantBy(written), WhyNone(written)) switch
    {
        ({ } date, _) => $"did you mean '{date}'?",
        (_, { } reason) => $"{reason}, so write the day that is meant",
        _ when Unknown().IsMatch(written) => "leave the key out where no date is known; an event must have one",
        _ => null,
    };

    /// <summary>What was most likely meant, as <see cref="HistoricalDate.Parse"/> reads it; null where that cannot be told.</summary>
    public static string? MeantBy(string written)
    {
        if (written.Length > MaxLength)
        {
            return null;
        }

        var text = Blanks().Replace(Texts.WithHyphens(written), " ").Trim('“', '”', '"', '\'', ' ');
        var meant = Point(text) ?? Interval(text) ?? Open(text);
        return meant is not null && HistoricalDate.Parse(meant) is not null ? meant : null;
    }

    /// <summary>The same where a single day is wanted.</summary>
    public static string? DayMeantBy(string written) => MeantBy(written) is { Length: 10 } meant && Day().IsMatch(meant) ? meant : null;

    /// <summary>Why a day that is written as one is none, as a clause; null for anything else.</summary>
    public static string? WhyNone(string written)
    {
        var day = Day().Match(written);
        if (!day.Success || Number(day, "year") is not (> 0 and < 9999) || Number(day, "month") is not (> 0 and < 13))
        {
            return null;
        }

        var (year, month) = (Number(day, "year"), Number(day, "month"));
        return $"{new DateOnly(year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture)} has {DateTime.DaysInMonth(year, month)} days";
    }

    private static string? Open(string text)
    {
        if (Since().Match(text) is { Success: true } since)
        {
            return Point(since.Groups["point"].Value) is { } start ? start + "/.." : null;
        }

        return Until().Match(text) is { Success: true } until && Point(until.Groups["point"].Value) is { } end ? "../" + end : null;
    }

    // The sign between the two may stand in each of them as well.
    private static string? Interval(string text)
    {
        var ends = Between().Replace(text, "");
        foreach (var sign in Signs)
        {
            for (var at = ends.IndexOf(sign, StringComparison.OrdinalIgnoreCase); at >= 0; at = ends.IndexOf(sign, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (Point(ends[..at].TrimEnd()) is { } from && Point(ends[(at + sign.Length)..].TrimStart()) is { } to)
                {
                    // The later one first is the same slip of the pen as another sign between them.
                    return HistoricalDate.Parse($"{from}/{to}") is null ? $"{to}/{from}" : $"{from}/{to}";
                }
            }
        }

        return null;
    }

    private static string? Point(string text)
    {
        if (About().Match(text) is { Success: true } about)
        {
            return Point(about.Groups["point"].Value) is { } known and not [.., '~'] ? known + "~" : null;
        }

        if (DatePoint.Parse(text) is not null)
        {
            return text;
        }

        var figures = YearFirst().Match(text) is { Success: true } yearFirst ? yearFirst : DayFirst().Match(text);
        if (figures.Success)
        {
            var (month, day) = (Number(figures, "month"), figures.Groups["day"].Success ? Number(figures, "day") : (int?)null);
            // No month has a number above twelve: the day stands in its place.
            (month, day) = month > 12 && day is { } other ? (other, month) : (month, day);
            return DatePoint.Parse($"{figures.Groups["year"].Value}-{month:00}{(day is null ? "" : $"-{day:00}")}") is { } read ? read.ToString() : null;
        }

        var plain = ShortMonth().Replace(OrdinalEnding().Replace(text.Replace(",", "", StringComparison.Ordinal), "$1"), "$1");
        foreach (var format in Words)
        {
            if (DateOnly.TryParseExact(plain, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day.ToString(format.Contains('d', StringComparison.Ordinal) ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})$")]
    private static partial Regex Day();

    // 2024/5/1, 2024.05, 20240501, and with a time of day behind it.
    [GeneratedRegex(
        "^(?<year>[0-9]{4})(?:[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2}))?|(?<month>[0-9]{2})(?<day>[0-9]{2}))"
        + "(?:[T ][0-9]{2}:.*)?$")]
    private static partial Regex YearFirst();

    // With dots the day comes first wherever people write so; with strokes only a number above twelve tells.
    [GeneratedRegex(
        "^(?:(?<day>[0-9]{1,2})\\.(?<month>[0-9]{1,2})\\.|(?<day>1[3-9]|2[0-9]|3[01])[/-](?<month>[0-9]{1,2})[/-]"
        + "|(?<month>[0-9]{1,2})[/-](?<day>1[3-9]|2[0-9]|3[01])[/-])(?<year>[0-9]{4})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex("\\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:(?<=sep)t\\.?|\\.)(?= |$)", RegexOptions.IgnoreCase)]
    private static partial Regex ShortMonth();

    [GeneratedRegex("^(?:n\\. ?d\\.?|s\\. ?d\\.?|n/?[ad]|no date|none|undated|unknown|tb[acd]|\\?+|-+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();

    [GeneratedRegex("(?<=[0-9])(?:st|nd|rd|th)\\b")]
    private static partial Regex OrdinalEnding();

    [GeneratedRegex("^(?:(?:circa|approx|around|about|ca|c)\\b\\.? ?|~)(?<point>[0-9A-Z].*)$", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(
        "^(?:(?:since|from|as of) (?<point>.+)|(?<point>[^/]+?) ?(?:/|-|\\.\\.|to|until|onwards?) ?(?:present|today|now|ongoing)?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Since();

    [GeneratedRegex("^(?:until|till|up to|to|/|-|\\.\\.) ?(?<point>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex("^(?:from|between) ", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
