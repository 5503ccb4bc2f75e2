using System.Text;
using Xunit.Sdk;

namespace EuNatoSite.Tests.RealSite;

/// <summary>That the readers which the exported files are tested with refuse what their standards do.</summary>
public sealed class StrictReaderTests
{
    [Fact]
    public void A_table_is_read() => Assert.Equal(
        [["a", "b"], ["1,\r\n", "say \"x\""], ["", ""]],
        CsvFile.Read("a,b\r\n\"1,\r\n\",\"say \"\"x\"\"\"\r\n,\r\n"u8.ToArray()));

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n")]
    [InlineData("a,b")]
    [InlineData("a,b\r\n1\r\n")]
    [InlineData("a\r\n1\"2\r\n")]
    [InlineData("a\r\n\"1\r\n")]
    [InlineData("a\r\n\"1\"2\r\n")]
    public void What_is_no_table_is_refused(string text) =>
        Assert.ThrowsAny<XunitException>(() => CsvFile.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_calendar_is_read() => Assert.Equal(
        [new CalendarEntry("a@b", new DateOnly(2003, 3, 17), new DateOnly(2003, 3, 18), @"One\, two", "https://example.org/")],
        CalendarFile.Read(Calendar()));

    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("VERSION:2.0\r\n", "")]
    [InlineData(@"\,", ",")]
    [InlineData(@"\,", @"\q")]
    [InlineData("UID:a@b\r\n", "UID:a@b\r\nUID:a@b\r\n")]
    [InlineData("000000Z", "000000")]
    [InlineData("One", "One, and so on until the line is longer than the seventy-five octets it may have")]
    [InlineData("END:VEVENT\r\n", "END:VEVENT\r\n\r\n")]
    [InlineData("END:VEVENT\r\n", "END:VEVENT\r\nSUMMARY:Lost\r\n")]
    [InlineData("SUMMARY:", "SUMMARY ")]
    public void What_is_no_calendar_is_refused(string right, string wrong) =>
        Assert.ThrowsAny<Exception>(() => CalendarFile.Read(Calendar(right, wrong)));

    private static byte[] Calendar(string right = "\r\n", string wrong = "\r\n")
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//b//a//EN", "BEGIN:VEVENT", "UID:a@b", "DTSTAMP:20261122T000000Z",
            "DTSTART;VALUE=DATE:20030317", "DTEND;VALUE=DATE:20030318", @"SUMMARY:One\, t", " wo", "URL:https://example.org/", "END:VEVENT",
            "END:VCALENDAR", "",
        ];
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines).Replace(right, wrong, StringComparison.Ordinal));
    }
}
