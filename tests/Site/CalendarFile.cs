using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.RealSite;

/// <summary>An entry of a calendar; the day of the end is not part of it.</summary>
internal sealed record CalendarEntry(string Uid, DateOnly Start, DateOnly End, string Summary, string Url);

/// <summary>Reads iCalendar files as narrowly as RFC 5545 allows, and fails a test at whatever it does not.</summary>
internal static partial class CalendarFile
{
    private const int MaxOctets = 75;

    private static readonly string[] Texts = ["SUMMARY", "DESCRIPTION", "CATEGORIES", "PRODID", "NAME", "X-WR-CALNAME"];

    public static IReadOnlyList<CalendarEntry> Read(byte[] bytes)
    {
        var lines = Unfold(bytes);
        Assert.Equal(("BEGIN", "VCALENDAR"), Split(lines[0]));
        Assert.Equal(("END", "VCALENDAR"), Split(lines[^1]));
        var starts = Indexes(lines, "BEGIN:VEVENT");
        var ends = Indexes(lines, "END:VEVENT");
        Assert.NotEmpty(starts);
        Assert.Equal(starts.Count, ends.Count);
        var head = Properties(lines[1..starts[0]]);
        Assert.Equal("2.0", head["VERSION"]);
        Assert.NotEqual("", head["PRODID"]);

        var entries = new List<CalendarEntry>();
        for (var i = 0; i < starts.Count; i++)
        {
            // Nothing between two entries.
            Assert.Equal(i + 1 < starts.Count ? starts[i + 1] : lines.Count - 1, ends[i] + 1);
            entries.Add(Entry(Properties(lines[(starts[i] + 1)..ends[i]])));
        }

        return entries;
    }

    private static CalendarEntry Entry(Dictionary<string, string> properties)
    {
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", properties["DTSTAMP"]);
        Assert.True(Uri.TryCreate(properties["URL"], UriKind.Absolute, out var url) && url.Scheme == "https", properties["URL"]);
        return new CalendarEntry(
            properties["UID"],
            Day(properties["DTSTART;VALUE=DATE"]),
            Day(properties["DTEND;VALUE=DATE"]),
            properties["SUMMARY"],
            url.ToString());
    }

    // Content lines end with CRLF; one that goes on starts its next line with a blank.
    private static List<string> Unfold(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, MaxOctets);
            Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\t');
            if (line[0] is ' ' or '\t')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static Dictionary<string, string> Properties(List<string> lines)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in lines.Select(Split))
        {
            Assert.True(properties.TryAdd(name, value), $"{name} stands twice");
            if (Texts.Contains(name))
            {
                Assert.Matches(name == "CATEGORIES" ? TextList() : Text(), value);
            }
        }

        return properties;
    }

    private static (string Name, string Value) Split(string line)
    {
        var match = ContentLine().Match(line);
        Assert.True(match.Success, line);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static List<int> Indexes(List<string> lines, string line) =>
        [.. lines.Index().Where(item => item.Item == line).Select(item => item.Index)];

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^([A-Z-]+(?:;[A-Z-]+=[^;:\"]+)*):(.*)$")]
    private static partial Regex ContentLine();

    // RFC 5545, 3.3.11: a comma, a semicolon and a backslash stand behind a backslash, a line break as \n.
    [GeneratedRegex(@"^(?:[^\\,;]|\\[\\,;nN])*$")]
    private static partial Regex Text();

    [GeneratedRegex(@"^(?:[^\\,;]|\\[\\,;nN])+(?:,(?:[^\\,;]|\\[\\,;nN])+)*$")]
    private static partial Regex TextList();
}
