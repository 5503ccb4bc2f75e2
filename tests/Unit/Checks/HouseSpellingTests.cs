using EuNatoSite.Checks;

namespace EuNatoSite.Tests.Checks;

public sealed class HouseSpellingTests
{
    [Theory]
    [InlineData("defense", "defence")]
    [InlineData("Defense", "Defence")]
    [InlineData("Turkey", "Türkiye")]
    [InlineData("Turkey’s", "Türkiye’s")]
    [InlineData("organization", "organisation")]
    [InlineData("organizational", "organisational")]
    [InlineData("reorganized", "reorganised")]
    [InlineData("Recognizing", "Recognising")]
    [InlineData("stabilization", "stabilisation")]
    [InlineData("EU-NATO", "EU–NATO")]
    [InlineData("percent", "%")]
    [InlineData("defense-related", "defence-related")]
    [InlineData("Program-level", "Programme-level")]
    [InlineData("non-organized", "non-organised")]
    [InlineData("re-organized", "re-organised")]
    [InlineData("center's", "centre's")]
    [InlineData("Kiev’s", "Kyiv’s")]
    [InlineData("organization's", "organisation's")]
    [InlineData("post-Kiev's-fall", "post-Kyiv's-fall")]
    public void A_word_in_another_spelling_is_told_with_the_right_one(string written, string right)
    {
        var found = Assert.Single(HouseSpelling.In($"It is {written}, they say."));

        Assert.Equal((6, written, right), (found.Offset, found.Written, found.Right));
    }

    [Theory]
    [InlineData("The defence of Türkiye and its organisations")]
    [InlineData("The size of the prize that citizens seize on the horizon")]
    [InlineData("The North Atlantic Treaty Organization")]
    [InlineData("The Secretary of Defense")]
    [InlineData("Read `defense` and [the page](defense.md#defense)")]
    [InlineData("Cited[@defense-news] and [[defense|the matter]]")]
    [InlineData("At https://defense.example/center and <https://defense.example/>")]
    [InlineData("The portal defense.info")]
    [InlineData("EU–NATO")]
    [InlineData("The Department of Defense-led effort, the Secretary of Defense's visit and the World Health Organization’s report")]
    [InlineData("A percent-based and a well-sized, prize-winning defence-related one of the centre's")]
    [InlineData("The state-of-the-art, up-to-date co-operation of its neighbours’ armies")]
    public void What_is_right_or_not_ours_to_spell_is_passed_over(string text) => Assert.Empty(HouseSpelling.In(text));

    [Fact]
    public void A_name_excuses_its_own_words_alone()
    {
        const string Text = "The North Atlantic Treaty Organization is an organization.";

        var found = Assert.Single(HouseSpelling.In(Text));

        Assert.Equal(Text.LastIndexOf("organization", StringComparison.Ordinal), found.Offset);
    }

    [Fact]
    public void A_word_without_end_takes_no_time()
    {
        var word = string.Concat(Enumerable.Repeat("1-", 100_000));

        Assert.Empty(Patience.Within(1, () => HouseSpelling.In(word).ToList(), "to begin anew at each sign takes half a minute"));
    }
}
