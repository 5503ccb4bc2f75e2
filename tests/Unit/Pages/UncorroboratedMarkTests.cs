using System.Text;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>A passage that rests on weak sources alone is marked where a reader comes to it, as an event and a definition are.</summary>
public sealed class UncorroboratedMarkTests
{
    private const string Mark = " <a href=\"../evidence/index.html#Uncorroborated\" class=\"uncorroborated\">uncorroborated</a>";

    [Theory]
    [InlineData("Said so.[@essay]", "<p id=\"s1\">Said so.<a href=\"#R1\" class=\"cite\">[1]</a>" + Mark + "</p>")]
    [InlineData("Said [@essay] so [@bot, p. 4] by some.", "Said<a href=\"#R1\" class=\"cite\">[1]</a> so<a href=\"#R2\" class=\"cite\">[2, p. 4]</a>" + Mark + " by some.</p>")]
    [InlineData("- Said so.[@essay]\n- Known.[@treaty]", "<li id=\"s1\">Said so.<a href=\"#R1\" class=\"cite\">[1]</a>" + Mark + "</li>")]
    [InlineData("| A |\n|---|\n| Said [@essay] |\n| so [@bot] |", "so<a href=\"#R2\" class=\"cite\">[2]</a>" + Mark + "</td>")]
    public void A_passage_is_marked_behind_its_last_citation(string body, string html) =>
        Assert.Contains(html, Text(SiteBuild.InMemory(With(Topic("history/one", body: body)), Options), "history/one.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Said so [@essay] and known [@treaty].")]
    [InlineData("Reported [@news].")]
    [InlineData("Said so.")]
    public void A_passage_that_a_better_source_carries_is_not_marked(string body) => Assert.DoesNotContain(
        "class=\"uncorroborated\"", Text(SiteBuild.InMemory(With(Topic("history/one", body: body)), Options), "history/one.html"), StringComparison.Ordinal);

    [Fact]
    public void A_standing_page_makes_no_statements_and_has_no_mark() => Assert.DoesNotContain(
        "class=\"uncorroborated\"",
        Text(SiteBuild.InMemory(With(Topic("history/one"), ("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\nSaid so [@essay].\n")), Options), "about.html"),
        StringComparison.Ordinal);

    private static string Text(BuildInMemory built, string path) =>
        Encoding.UTF8.GetString(built.Files.Single(file => file.Path == path).Bytes.Span);
}
