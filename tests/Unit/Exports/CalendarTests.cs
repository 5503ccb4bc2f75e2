using System.Text;
using EuNatoSite.Exports;
using EuNatoSite.Model;

namespace EuNatoSite.Tests.Exports;

public sealed class CalendarTests
{
    private static void Check(TimelineEvent entry, params string[] expected)
    {
        var lines = Unfold(Write(entry)).Split("\r\n");
        foreach (var line in expected)
        {
            Assert.Contains(line, lines);
        }
    }

    [Fact]
    public void A_day_is_an_entry_of_one_day() => Check(
        SampleSite.Event("a", "2003-03-17"),
        "UID:a@eu-nato.example",
        "DTSTAMP:20261122T000000Z",
        "DTSTART;VALUE=DATE:20030317",
        "DTEND;VALUE=DATE:20030318",
        "DESCRIPTION:Date: 17 March 2003",
        "URL:https://eu-nato.example/timeline/#a",
        "TRANSP:TRANSPARENT");

    [Fact]
    public void A_date_without_a_day_stands_over_its_span_and_says_so() => Check(
        SampleSite.Event("a", "2003-03~"),
        "DTSTART;VALUE=DATE:20030301",
        "DTEND;VALUE=DATE:20030401",
        @"DESCRIPTION:Date: about March 2003. It names no single day: this entry stands over its whole span.");

    [Fact]
    public void An_open_interval_stands_at_its_known_end() => Check(
        SampleSite.Event("a", "2004/.."),
        "DTSTART;VALUE=DATE:20040101",
        "DTEND;VALUE=DATE:20050101",
        "DESCRIPTION:Date: since 2004. One end is open: this entry stands at the end that is known.");

    [Fact]
    public void A_horizon_is_marked_as_still_ahead() => Check(
        SampleSite.Event("a", "2030-01-01") with { IsHorizon = true, Organisation = Organisation.Eu, Title = "Ready" },
        "SUMMARY:Ahead: Ready",
        "CATEGORIES:EU,Ahead",
        "STATUS:TENTATIVE",
        @"DESCRIPTION:Date: 1 January 2030\nStill ahead\, not something that happened.");

    [Fact]
    public void A_title_cannot_end_its_line() => Check(
        SampleSite.Event("a", "2003") with { Title = "One, two; three\\four\nBEGIN:VALARM\r" },
        @"SUMMARY:One\, two\; three\\four\nBEGIN:VALARM");

    [Fact]
    public void Long_lines_are_folded_at_75_octets_between_characters()
    {
        var title = string.Concat(Enumerable.Repeat("é–😀x", 40));
        var written = Write(SampleSite.Event("a", "2003") with { Title = title });
        Assert.DoesNotContain('\n', written.Replace("\r\n", ""));
        Assert.All(written.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', written);
        Assert.Contains($"SUMMARY:{title}\r\n", Unfold(written));
    }

    [Fact]
    public void The_calendar_has_an_entry_for_every_event_and_no_method()
    {
        var written = SampleSite.TextOf(Calendar.Of(SampleSite.Site, SampleSite.BaseUrl, SampleSite.Options.Date));
        var lines = Unfold(written).Split("\r\n");
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", written);
        Assert.EndsWith("END:VCALENDAR\r\n", written);
        Assert.Equal(SampleSite.Site.Events.Length, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Equal(SampleSite.Site.Events.Length, lines.Distinct().Count(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("METHOD", StringComparison.Ordinal));
    }

    // RFC 5545, 3.6: a calendar has at least one entry.
    [Fact]
    public void A_site_without_events_has_no_calendar_and_offers_none()
    {
        var files = SiteBuild.InMemory(SmallSite.With(SmallSite.Topic("history/one")), SmallSite.Options).Files;

        Assert.DoesNotContain(files, file => file.Path.EndsWith(".ics", StringComparison.Ordinal));
        var timeline = SampleSite.TextOf(files.Single(file => file.Path == "timeline/index.html"));
        Assert.DoesNotContain("calendar (ICS)", timeline, StringComparison.Ordinal);
        Assert.Contains("table (CSV)", timeline, StringComparison.Ordinal);
    }

    private static string Write(TimelineEvent entry) => SampleSite.TextOf(
        Calendar.Of(SampleSite.Site with { Events = [entry] }, SampleSite.BaseUrl, new DateOnly(2026, 11, 22)));

    private static string Unfold(string calendar) => calendar.Replace("\r\n ", "");
}
