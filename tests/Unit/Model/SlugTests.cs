using EuNatoSite.Model;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Model;

/// <summary>Ids are parts of addresses: the same name must make the same one everywhere and for ever, and none that breaks a link.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("Berlin Plus arrangements", "berlin-plus-arrangements")]
    [InlineData("EU–NATO cooperation", "eu-nato-cooperation")]
    [InlineData("  NATO's  (new) Concept! ", "natos-new-concept")]
    [InlineData("Member’s", "members")]
    [InlineData("St-Malo", "st-malo")]
    [InlineData("Saint--Malo", "saint-malo")]
    [InlineData("Łódź, Malmö, Tromsø, Ærø, Straße, Çeşme, Þingvellir", "lodz-malmo-tromso-aero-strasse-cesme-thingvellir")]
    [InlineData("ÉTÉ Ångström", "ete-angstrom")]
    [InlineData("İstanbul Cooperation Initiative", "istanbul-cooperation-initiative")]
    [InlineData("Article 42.7", "article-42-7")]
    [InlineData("2003-03-17 Agreed", "2003-03-17-agreed")]
    [InlineData("Київ", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void A_name_becomes_an_id(string name, string id) => Assert.Equal(id, Slug.Of(name));

    [Theory]
    [InlineData("a")]
    [InlineData("berlin-plus")]
    [InlineData("2003-agreed")]
    public void What_names_become_is_valid(string id) => Assert.True(Slug.IsValid(id));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("é")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a/b")]
    [InlineData("../a")]
    [InlineData("a.html")]
    [InlineData("a\n")]
    [InlineData("٣")]
    public void Nothing_else_is(string id) => Assert.False(Slug.IsValid(id));

    [Fact]
    public void An_id_has_a_largest_length()
    {
        Assert.True(Slug.IsValid(new string('a', Slug.MaxLength)));
        Assert.False(Slug.IsValid(new string('a', Slug.MaxLength + 1)));
        Assert.Equal(Slug.MaxLength, Slug.Of(new string('a', 500)).Length);
        Assert.Equal(new string('a', Slug.MaxLength - 1), Slug.Of(new string('a', Slug.MaxLength - 1) + " b"));
    }

    [Fact]
    public void Whatever_the_name_its_id_is_valid_or_empty_and_the_id_of_an_id_is_itself() =>
        Property.Holds(
            Gen.OneOf(
                ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
                Property.TextsOf("a", "B", "-", " ", "'", "’", "é", "ß", "İ", "ſ", "Ⅷ", "0", "\n", "😀", "K")),
            name =>
            {
                var id = Slug.Of(name);
                Assert.True(id.Length == 0 || Slug.IsValid(id), $"'{name}' became '{id}'");
                Assert.Equal(id, Slug.Of(id));
            },
            times: 2000);
}
