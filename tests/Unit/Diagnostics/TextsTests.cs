using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Diagnostics;

public sealed class TextsTests
{
    [Theory]
    [InlineData("abc", 2, "ab")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 9, "abc")]
    [InlineData("a😀c", 2, "a")]
    [InlineData("a😀c", 3, "a😀")]
    public void The_opening_of_a_text_holds_whole_characters(string text, int length, string opening) => Assert.Equal(opening, text.Opening(length));

    [Theory]
    [InlineData(0, "word", null, "0 words")]
    [InlineData(1, "word", null, "1 word")]
    [InlineData(1204, "word", null, "1,204 words")]
    [InlineData(1, "address", "addresses", "1 address")]
    [InlineData(2, "address", "addresses", "2 addresses")]
    public void A_number_of_things_is_said_as_people_do(int number, string one, string? many, string said) =>
        Assert.Equal(said, Texts.Counted(number, one, many));
}
