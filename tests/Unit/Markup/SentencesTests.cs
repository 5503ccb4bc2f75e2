using EuNatoSite.Markup;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Markup;

/// <summary>"Linked from" quotes the sentence that links: half a sentence, or two, would put words together that nobody wrote.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. |Two. Three.", "Two.")]
    [InlineData("|One. Two.", "One.")]
    [InlineData("One|. Two.", "One.")]
    [InlineData("One. Two|", "Two")]
    [InlineData("One! |Two? Three.", "Two?")]
    [InlineData("First,\nand |more. Then.", "First,\nand more.")]
    [InlineData("Mr. Solana |said so. Then.", "Mr. Solana said so.")]
    [InlineData("See Art. 5 of |the treaty. Then.", "See Art. 5 of the treaty.")]
    [InlineData("Led by J. |Solana. Then.", "Led by J. Solana.")]
    [InlineData("Some (e.g. Malta) |do. Then.", "Some (e.g. Malta) do.")]
    [InlineData("He quoted “Art. 5 of |the treaty”. Then.", "He quoted “Art. 5 of the treaty”.")]
    [InlineData("He quoted \"Prof. Smith |said so\". Then.", "He quoted \"Prof. Smith said so\".")]
    [InlineData("Signed ‘J. |Solana’. Then.", "Signed ‘J. Solana’.")]
    [InlineData("It grew 1.5 |per cent. Then.", "It grew 1.5 per cent.")]
    [InlineData("The U.S. |agreed. Then.", "The U.S. agreed.")]
    [InlineData("The U.S. |Congress agreed. Then.", "The U.S. Congress agreed.")]
    [InlineData("It rests on PESCO. |Then.", "Then.")]
    [InlineData("It ended in 2003. |42 states. Then.", "42 states.")]
    [InlineData("He waited. |then he left.", "He waited. then he left.")]
    [InlineData("He said “Go.” |Then he left.", "Then he left.")]
    [InlineData("He said “|Go.” Then he left.", "He said “Go.”")]
    [InlineData("It did (in 1999.) |Then came more.", "Then came more.")]
    [InlineData("One. “|Two.” Three.", "“Two.”")]
    [InlineData("Wait ... |Then go.", "Then go.")]
    [InlineData("|", "")]
    public void The_sentence_around_a_place_is_found(string marked, string sentence)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);

        Assert.Equal(sentence, Sentences.Around(marked.Remove(offset, 1).AsMemory(), offset).ToString());
    }

    [Fact]
    public void Whatever_the_text_the_sentence_is_a_part_of_it_that_holds_the_place() =>
        Property.Holds(
            from text in Property.TextsOf("Word", " ", ".", "! ", "? ", "”", ")", "\n", "Art", "x", "7", "“")
            from offset in Gen.Choose(0, text.Length)
            select (text, offset),
            pair =>
            {
                var (text, offset) = pair;
                var sentence = Sentences.Around(text.AsMemory(), offset).ToString();
                Assert.Equal(sentence.Trim(), sentence);
                var isSpace = offset >= text.Length || char.IsWhiteSpace(text[offset]);
                var holdsPlace = Enumerable.Range(0, text.Length).Any(start =>
                    start <= offset && offset < start + sentence.Length && string.CompareOrdinal(text, start, sentence, 0, sentence.Length) == 0);
                Assert.True(isSpace || holdsPlace, $"'{sentence}' does not hold the character at {offset} of '{text}'");
            },
            times: 2000);
}
