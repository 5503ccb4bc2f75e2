using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>Nothing that content may be called has an id that the theme gives.</summary>
public sealed class ThemeIdTests
{
    [Theory]
    [InlineData("events: [{ date: 2003, id: y2003, title: Signed, sources: [treaty] }]", "")]
    [InlineData("events: [{ date: 2003, id: d2000s, title: Signed, terms: [unit], sources: [treaty] }]", "")]
    [InlineData("events: [{ date: 2003, id: card-term-unit, title: Signed, text: A unit., sources: [treaty] }]", "")]
    [InlineData("", "## Card topic two\n\nSee [[two]].")]
    [InlineData("", "## Card term unit\n\nSee a unit.")]
    [InlineData("", "## Card event met\n\nSee [it](../history/two.md#met).")]
    [InlineData("terms: [{ term: Squad, definition: A squad., sources: [treaty] }]", "## Term squad")]
    public void Content_may_be_called_as_the_theme_calls_its_parts(string frontMatter, string body)
    {
        const string OfTwo = """
            terms: [{ term: Unit, definition: A unit., sources: [treaty] }]
            events: [{ date: 2004, id: met, title: Met, text: They met., sources: [treaty] }]
            """;

        var built = SiteBuild.InMemory(With(Topic("history/one", frontMatter, body), Topic("history/two", OfTwo)), Options);

        Assert.Empty(built.Diagnostics);
    }
}
