using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Parsing;

/// <summary>Who writes an id that cannot be one is told why, and how to write it.</summary>
public sealed class IdsTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("long-", 28));

    [Theory]
    [InlineData("berlin-plus", null)]
    [InlineData("Berlin_Plus", "'Berlin_Plus' cannot be an id; write lower-case letters, digits and hyphens, such as 'berlin-plus'")]
    [InlineData("…", "'…' cannot be an id; write lower-case letters, digits and hyphens, such as 'berlin-plus'")]
    [InlineData("nul", "'nul' cannot be an id; it is reserved on Windows, where 'nul' is a device, so write another, such as 'nul-1'")]
    public void An_id_is_told_its_letters(string id, string? expected) => Assert.Equal(expected, Told(id));

    [Fact]
    public void An_id_that_is_too_long_is_told_its_length()
    {
        var (allowed, tooLong) = (Long[..99] + "g", Long[..120] + "end");

        Assert.Null(Told(allowed));
        Assert.Equal(
            $"'{tooLong[..57]}...' cannot be an id; it has 123 characters, so write at most 100 lower-case letters, digits and hyphens, such as '{tooLong[..99]}'",
            Told(tooLong));
    }

    private static string? Told(string id)
    {
        var problems = new ProblemLog();
        Ids.Check(new PlacedText(id, new SourceText("a.yml", id), 0), problems);
        return problems.ToDiagnostics().SingleOrDefault()?.Message;
    }
}
