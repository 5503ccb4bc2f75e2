namespace EuNatoSite.Tests.Linking;

/// <summary>A figure that would show nothing is told: a reader would find a heading with nothing below it.</summary>
public sealed class FigureLinkerTests
{
    private const string Entries = """
        terms:
          - { term: Althea, kind: operation, organisation: eu, region: Balkans, definition: It., sources: [treaty] }
          - { term: Concordia, kind: operation, organisation: eu, definition: It., sources: [treaty] }
        events:
          - { date: 2003, title: One, organisation: eu, terms: [althea], sources: [treaty] }
          - { date: 2005, title: Two, organisation: nato, sources: [treaty] }
        """;

    private const string Members = "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,treaty,\n";

    [Theory]
    [InlineData("events\ntitle: All", "")]
    [InlineData("events\nfrom: 2003\nto: 2003", "")]
    [InlineData("events\nfrom: 2004\nto: 2003", "figure-empty: this figure would show nothing: its 'from' is later than its 'to'; write the earlier year as 'from'")]
    [InlineData("events\nfrom: 2006", "figure-empty: this figure would show nothing: no event is what all its keys ask for; take one of them out, or the figure")]
    [InlineData("events\nterms: [althea]\norganisation: nato", "figure-empty: this figure would show nothing: no event is what all its keys ask for; take one of them out, or the figure")]
    [InlineData("events\nterms: [nobody]", "term-unknown: there is no term 'nobody'; write one of: althea, concordia")]
    [InlineData("chart\ntitle: T\nseries: events-by-year\nfrom: 2100\ncaption: C", "chart-empty: no figures are left for this chart; widen 'from', 'to' or 'group', or name another series")]
    [InlineData("chart\ntitle: T\nseries: events-by-year\nfrom: 2004\nto: 2003\ncaption: C", "chart-empty: no figures are left for this chart, as its 'from' is later than its 'to'; write the earlier year as 'from'")]
    [InlineData("register\nkind: operation", "")]
    [InlineData("register\nkind: operation\nregion: balkans", "")]
    [InlineData("register\nkind: operation\nregion: Balkan", "value-unknown: 'region' cannot be 'Balkan'; did you mean 'Balkans'?")]
    [InlineData("register\nkind: operation\nregion: Mars", "value-unknown: 'region' cannot be 'Mars'; write one of: Balkans")]
    [InlineData("register\nkind: exercise", "figure-empty: this figure would show nothing: no term is what all its keys ask for; take one of them out, or the figure")]
    [InlineData("register\nkind: exercise\nregion: Balkans", "figure-empty: this figure would show nothing: no term is what all its keys ask for; take one of them out, or the figure")]
    [InlineData("members", "")]
    [InlineData("members\nyear: 1949", "")]
    [InlineData("members\nyear: 1948", "figure-empty: this figure would show nothing: no country was a member of either in that year; write a later 'year'")]
    public void A_figure_shows_something(string fence, string expected) =>
        Assert.Equal(expected, Told(Entries, $"```{fence}\n```", Members));

    [Fact]
    public void One_that_may_lack_what_could_not_be_read_is_not_told() =>
        Assert.StartsWith("date-invalid", Told(Entries.Replace("2003", "spring", StringComparison.Ordinal), "```events\nto: 2004\n```", Members), StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_in_a_text_leaves_no_event_out() =>
        Assert.Equal(["raw-html", "figure-empty"], Told(Entries, "<b>Bold</b>\n\n```events\nto: 2002\n```", Members).Split('\n').Select(line => line.Split(':')[0]));

    [Theory]
    [InlineData("```members\nyear: 1800\n```")]
    [InlineData("```chart\ntitle: T\nseries: states-by-membership\ncaption: C\n```")]
    public void Members_that_a_figure_draws_on_and_that_are_not_there_are_told_once(string fence) =>
        Assert.Equal("file-missing: the file 'data/members.csv' is missing, and figures draw on it; put it there", Told("", fence, members: null));

    private static string Told(string frontMatter, string body, string? members) => string.Join('\n', SmallSite
        .Link([SmallSite.Topic("history/one", frontMatter, body), .. members is null ? [] : new[] { ("data/members.csv", members) }])
        .Diagnostics.Select(problem => $"{problem.Code}: {problem.Message}"));
}
