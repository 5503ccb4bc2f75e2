using System.Globalization;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The timeline as an iCalendar file (RFC 5545). Every event is an all-day entry; one whose date names no single day
/// stands over its whole span, and its description says so.
/// </summary>
public static class Calendar
{
    /// <param name="site">With an event at least.</param>
    /// <param name="date">The day of the build, for DTSTAMP.</param>
    /// <param name="sink">Who takes the pieces of a long file before its end; null leaves them to the file.</param>
    public static OutputFile Of(Site site, Uri baseUrl, DateOnly date, IPieceSink? sink = null)
    {
        var timeline = SiteUrls.Timeline.On(baseUrl);
        using var lines = new CalendarLines(SiteUrls.TimelineCalendar, sink);
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.AddText("PRODID", $"-//{baseUrl.IdnHost}//{site.Info.Title}//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("NAME", site.Info.Title);
        lines.AddText("X-WR-CALNAME", site.Info.Title);
        lines.Add("URL", timeline);
        foreach (var entry in site.Events)
        {
            Append(lines, entry, site, (baseUrl.IdnHost, timeline, date));
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToFile();
    }

    private static void Append(CalendarLines lines, TimelineEvent entry, Site site, (string Host, string Timeline, DateOnly Date) build)
    {
        var (start, endExclusive) = entry.Date.CalendarSpan;
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", $"{entry.Id}@{build.Host}");
        lines.Add("DTSTAMP", Day(build.Date) + "T000000Z");
        lines.Add("DTSTART;VALUE=DATE", Day(start));
        lines.Add("DTEND;VALUE=DATE", Day(endExclusive));
        lines.AddText("SUMMARY", entry.IsHorizon ? $"Ahead: {entry.Title}" : entry.Title);
        lines.AddText("DESCRIPTION", Description(entry, site));
        lines.Add("URL", Addresses.Of(entry, build.Timeline));
        lines.AddTexts("CATEGORIES", [entry.Organisation?.Name().Label, entry.IsHorizon ? "Ahead" : null]);
        lines.Add("TRANSP", "TRANSPARENT");
        if (entry.IsHorizon)
        {
            lines.Add("STATUS", "TENTATIVE");
        }

        lines.Add("END", "VEVENT");
    }

    private static string Description(TimelineEvent entry, Site site)
    {
        string?[] paragraphs =
        [
            $"Date: {entry.Date.ToDisplay()}{SpanNote(entry.Date)}",
            entry.IsHorizon ? "Still ahead, not something that happened." : null,
            entry.Text is { } text ? PlainText.Of(text, site) : null,
        ];
        return string.Join('\n', paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));
    }

    private static string SpanNote(HistoricalDate date) => date switch
    {
        { IsSpan: false } => "",
        { From: null } or { To: null } => ". One end is open: this entry stands at the end that is known.",
        _ => ". It names no single day: this entry stands over its whole span.",
    };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
