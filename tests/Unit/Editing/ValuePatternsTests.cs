using System.Globalization;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Editing;

/// <summary>An expression that is a day off, or lets a device of Windows through, would underline what is right or pass what is wrong.</summary>
public sealed class ValuePatternsTests
{
    [Fact]
    public void Dates_are_those_that_the_program_reads() => Property.Holds(
        Property.TextsOf("2003", "1900", "2000", "2004", "-", "-02", "-03", "-13", "-17", "-29", "-31", "/", "..", "~", "?", " ", "0000", "9999"),
        text =>
        {
            // Which of two dates is the later one, no expression can tell.
            var isRead = HistoricalDate.Parse(text) is not null || (text.Split('/') is [var from, var to] && HistoricalDate.Parse(from) is not null && HistoricalDate.Parse(to) is not null);
            Assert.Equal(isRead, Matches(ValuePatterns.Date, text));
        },
        times: 5000);

    [Fact]
    public void Every_day_of_a_calendar_is_a_day_and_no_other()
    {
        foreach (var year in new[] { 1, 4, 100, 400, 1899, 1900, 1996, 2000, 2023, 2024, 2100, 2400, 9999, 0 })
        {
            foreach (var (month, day) in Enumerable.Range(0, 14).SelectMany(month => Enumerable.Range(0, 33).Select(day => (month, day))))
            {
                var text = $"{year:0000}-{month:00}-{day:00}";
                var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
                Assert.True(isDay == Matches(ValuePatterns.Day, text), text);
            }
        }
    }

    [Fact]
    public void Ids_are_those_that_the_program_takes() => Property.Holds(
        Property.TextsOf("a", "b-", "-", "7", "A", "é", "con", "nul", "com1", "lpt0", ".", " ", "\n"),
        text =>
        {
            var problems = new ProblemLog();
            Ids.Check(new PlacedText(text, new SourceText("", text), 0), problems);
            Assert.Equal(problems.IsEmpty, Matches(ValuePatterns.Id, text));
        },
        times: 5000);

    [Fact]
    public void Addresses_are_those_that_the_program_takes() => Property.Holds(
        from start in Gen.Elements("https://", "HTTPS://", "http://", "https:/", "//", "https://a.example", "mailto:")
        from rest in Property.TextsOf("a.example", "/", "?x", "#y", " ", "\t", "\u200B", "\uFEFF", "\u00A0", "\\", "é", "%20", ":8080")
        select start + rest,
        text =>
        {
            var problems = new ProblemLog();
            var mapping = new YamlMapping([new YamlEntry(Placed("x"), default, Scalar(text))], Placed("")) { Span = default, EndOfLines = 0, Style = YamlStyle.Block };
            new Fields(mapping, "a test", problems).Address("x");

            // A host that is more than a name is the program's to judge.
            var hasPlainHost = Regex.IsMatch(text, "^https://[a-zé.]+(?:[/?#]|$)", RegexOptions.IgnoreCase);
            Assert.True(problems.IsEmpty == Matches(ValuePatterns.Address, text) || !hasPlainHost, text);
            Assert.True(!problems.IsEmpty || Matches(ValuePatterns.Address, text), text);
        },
        times: 3000);

    // As JavaScript reads it: '$' is the very end.
    private static bool Matches(string pattern, string text) => Regex.IsMatch(text, ValuePatterns.Whole(pattern), RegexOptions.ECMAScript) && !text.EndsWith('\n');

    private static PlacedText Placed(string text) => new(text, new SourceText("", text), 0);

    private static YamlScalar Scalar(string text) => new(Placed(text)) { Span = default, EndOfLines = 0, Style = YamlStyle.Quoted };
}
