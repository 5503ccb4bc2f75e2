namespace EuNatoSite.Model;

/// <summary>
/// A date or interval with the precision its sources give it: the part of EDTF (ISO 8601-2:2019) that history needs,
/// <c>2003</c>, <c>2003-03</c>, <c>2003-03-17</c>, <c>2016/2018</c>, <c>2004/..</c>, <c>../1954</c>,
/// each end with an optional <c>~</c> (about) or <c>?</c> (uncertain).
/// </summary>
public sealed record HistoricalDate : IComparable<HistoricalDate>
{
    private HistoricalDate(DatePoint? from, DatePoint? to, bool isInterval) => (From, To, IsInterval) = (from, to, isInterval);

    /// <summary>The date itself, or the start of an interval; null where the start is open.</summary>
    public DatePoint? From { get; }

    /// <summary>The end of an interval; null where the end is open. The same as <see cref="From"/> where it is no interval.</summary>
    public DatePoint? To { get; }

    public bool IsInterval { get; }

    /// <summary>The first day it can mean; an open start is before every day.</summary>
    public DateOnly Earliest => From?.First ?? DateOnly.MinValue;

    /// <summary>The last day it can mean; an open end is after every day.</summary>
    public DateOnly Latest => To?.Last ?? DateOnly.MaxValue;

    /// <summary>The year it is grouped under: that of its start, or of its end where the start is open.</summary>
    public int Year => (From ?? To)!.Value.First.Year;

    /// <summary>Whether it names no single day, so that a calendar can only show its whole span.</summary>
    public bool IsSpan => Earliest != Latest;

    /// <summary>
    /// The all-day span for iCalendar (RFC 5545): first day and the day after the last. An open end is shown as its known end alone.
    /// </summary>
    public (DateOnly Start, DateOnly EndExclusive) CalendarSpan
    {
        get
        {
            var start = From ?? To!.Value;
            var end = To ?? From!.Value;
            return (start.First, end.Last.AddDays(1));
        }
    }

    /// <summary>Reads a date as EDTF; null where it is none, or where an interval ends before it starts.</summary>
    public static HistoricalDate? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return DatePoint.Parse(text) is { } point ? new HistoricalDate(point, point, isInterval: false) : null;
        }

        var (first, last) = (text[..slash], text[(slash + 1)..]);
        var from = DatePoint.Parse(first);
        var to = DatePoint.Parse(last);
        var isEndRead = (from is not null || first == "..") && (to is not null || last == "..");
        if (!isEndRead || (from is null && to is null))
        {
            return null;
        }

        var date = new HistoricalDate(from, to, isInterval: true);
        return date.Earliest <= date.Latest ? date : null;
    }

    /// <summary>By earliest day, then coarser first, then by the end, so that "2003" stands before "1 January 2003".</summary>
    public int CompareTo(HistoricalDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byStart = Earliest.CompareTo(other.Earliest);
        if (byStart != 0)
        {
            return byStart;
        }

        var byPrecision = Precision.CompareTo(other.Precision);
        if (byPrecision != 0)
        {
            return byPrecision;
        }

        var byEnd = other.Latest.CompareTo(Latest);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(ToString(), other.ToString());
    }

    public static bool operator <(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) < 0;

    public static bool operator >(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(HistoricalDate left, HistoricalDate right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// For people: <c>March 2003</c>, <c>2016 to 2018</c>, <c>19 to 25 November 2003</c>, <c>since 2004</c>, <c>until 1954</c>. An interval
    /// that ends as it begins is shown as that date.
    /// </summary>
    public string ToDisplay() => (IsInterval, From, To) switch
    {
        (false, { } date, _) => date.ToDisplay(),
        (_, { } start, { } end) when start == end => end.ToDisplay(),
        (_, { } start, { } end) => $"{start.ToDisplayBefore(end)} to {end.ToDisplay()}",
        (_, { } start, null) => $"since {start.ToDisplay()}",
        (_, null, { } end) => $"until {end.ToDisplay()}",
        _ => "",
    };

    /// <summary>As EDTF writes it; what <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        IsInterval ? $"{From?.ToString() ?? ".."}/{To?.ToString() ?? ".."}" : From!.Value.ToString();

    private DatePrecision Precision => (From ?? To)!.Value.Precision;
}
