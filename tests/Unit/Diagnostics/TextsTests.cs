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
}
