using EuNatoSite.Model;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>A term has as many names as texts call it by, and each once.</summary>
public sealed class TermNamesTests
{
    [Theory]
    [InlineData("term: A group, abbreviation: QUAD, aliases: [Quad]", "The Quad met. The QUAD, quads.", "[Quad][QUAD][quads]")]
    [InlineData("term: Quad, abbreviation: QUAD", "The QUAD met. A quad.", "[QUAD][quad]")]
    [InlineData("term: QUAD, aliases: [QuAD, Quad]", "The Quad met.", "[Quad]")]
    [InlineData("term: A group, abbreviation: QUAD", "The Quad met.", "")]
    [InlineData("term: A group, abbreviation: QUAD, aliases: [Quad], link-text: false", "The Quad met.", "")]
    public void Names_of_one_term_may_differ_in_case_alone(string term, string text, string found)
    {
        var site = Whole(Topic("history/one", $"terms:\n  - {{ {term}, definition: One., sources: [treaty] }}"), Topic("history/two", body: text));

        var body = site.TopicById[new TopicId("two")].Body;
        Assert.Equal(found, string.Concat(body.Mentions.Select(mark => $"[{body.Body.Runs[mark.Run].Text.Substring(mark.Start, mark.Length)}]")));
    }

    [Theory]
    [InlineData("term: Council, abbreviation: AC, aliases: [The council, AC]", "5,70")]
    [InlineData("term: Council, aliases: [Council, council]", "5,39")]
    [InlineData("term: Council, abbreviation: Council, aliases: [COUNCIL]", "5,43")]
    [InlineData("term: Council, aliases: [COUNCIL, COUNCIL]", "5,48")]
    [InlineData("term: Council, aliases: [Member's list, Member’s list], link-text: false", "5,54")]
    public void A_term_that_has_a_name_twice_is_told_so(string term, string place)
    {
        var told = Assert.Single(Link(Topic("history/one", $"terms:\n  - {{ id: a, {term}, definition: One., sources: [treaty] }}")).Diagnostics).ToString();

        Assert.StartsWith($"input/topics/history/one.md({place}): error name-taken: this term has the name '", told, StringComparison.Ordinal);
        Assert.EndsWith("; take it out here", told, StringComparison.Ordinal);
    }
}
