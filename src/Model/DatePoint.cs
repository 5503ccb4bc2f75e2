using System.Globalization;

namespace EuNatoSite.Model;

public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>How sure a date is, in EDTF's trailing marks.</summary>
public enum DateCertainty
{
    Known,

    /// <summary>A trailing <c>~</c>: about.</summary>
    Approximate,

    /// <summary>A trailing <c>?</c>: uncertain.</summary>
    Uncertain,
}

/// <summary>One end of a date: a year, month or day of the years 1 to 9998, with its certainty.</summary>
public readonly record struct DatePoint(DateOnly First, DatePrecision Precision, DateCertainty Certainty)
{
    /// <summary>The last day it can mean: 31 December for a year.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => First.AddYears(1).AddDays(-1),
        DatePrecision.Month => First.AddMonths(1).AddDays(-1),
        _ => First,
    };

    /// <summary>Reads <c>2003</c>, <c>2003-03</c> or <c>2003-03-17</c> with an optional <c>~</c> or <c>?</c>; null for anything else.</summary>
    public static DatePoint? Parse(ReadOnlySpan<char> text)
    {
        var certainty = text switch
        {
            [.., '~'] => DateCertainty.Approximate,
            [.., '?'] => DateCertainty.Uncertain,
            _ => DateCertainty.Known,
        };
        var digits = certainty == DateCertainty.Known ? text : text[..^1];
        var (format, precision) = digits.Length switch
        {
            4 => ("yyyy", DatePrecision.Year),
            7 => ("yyyy-MM", DatePrecision.Month),
            _ => ("yyyy-MM-dd", DatePrecision.Day),
        };
        return DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year < DateOnly.MaxValue.Year
            ? new DatePoint(first, precision, certainty)
            : null;
    }

    /// <summary>For people: <c>17 March 2003</c>, <c>about 1990</c>, <c>1990 (uncertain)</c>.</summary>
    public string ToDisplay()
    {
        var date = First.ToString(Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "MMMM yyyy",
            _ => "d MMMM yyyy",
        }, CultureInfo.InvariantCulture);
        return Certainty switch
        {
            DateCertainty.Approximate => $"about {date}",
            DateCertainty.Uncertain => $"{date} (uncertain)",
            _ => date,
        };
    }

    /// <summary>The same without the month or year that it shares with the end of its interval; whole where either is in doubt.</summary>
    public string ToDisplayBefore(DatePoint end)
    {
        var isShared = Precision == end.Precision && (Certainty, end.Certainty) == (DateCertainty.Known, DateCertainty.Known) && First.Year == end.First.Year;
        return (isShared, Precision, First.Month == end.First.Month) switch
        {
            (true, DatePrecision.Day, true) => First.ToString("%d", CultureInfo.InvariantCulture),
            (true, DatePrecision.Day, false) => First.ToString("d MMMM", CultureInfo.InvariantCulture),
            (true, DatePrecision.Month, _) => First.ToString("MMMM", CultureInfo.InvariantCulture),
            _ => ToDisplay(),
        };
    }

    /// <summary>As EDTF writes it; what <see cref="Parse"/> reads.</summary>
    public override string ToString()
    {
        var date = First.ToString(Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            _ => "yyyy-MM-dd",
        }, CultureInfo.InvariantCulture);
        return Certainty switch
        {
            DateCertainty.Approximate => date + "~",
            DateCertainty.Uncertain => date + "?",
            _ => date,
        };
    }
}
