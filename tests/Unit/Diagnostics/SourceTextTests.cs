using EuNatoSite.Diagnostics;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Diagnostics;

/// <summary>A problem is of use only where the editor opens the file at the very character.</summary>
public sealed class SourceTextTests
{
    private static readonly SourceText Text = new("input/a.md", "ab\n\nc😀d\n");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(7, 3, 4)]
    [InlineData(8, 3, 5)]
    [InlineData(9, 4, 1)]
    [InlineData(-5, 1, 1)]
    [InlineData(500, 4, 1)]
    public void Lines_and_columns_count_from_one_and_columns_in_utf16_as_editors_do(int offset, int line, int column)
    {
        Assert.Equal(new SourceLocation("input/a.md", line, column), Text.At(offset));
    }

    [Fact]
    public void What_was_let_go_is_read_again_for_who_asks_and_places_need_no_text()
    {
        var readings = 0;
        var text = new SourceText("input/a.md", () => readings++ < 9 ? "ab\n\nc😀d\n" : "");
        text.LetGo();

        Assert.Equal(new SourceLocation("input/a.md", 3, 4), text.At(7));
        Assert.Equal(8, text.OffsetOf(3, 5));
        Assert.Equal(1, readings);
        Assert.Equal("ab\n\nc😀d\n", text.Text);
        Assert.Equal(2, readings);
    }

    [Fact]
    public void A_text_that_nothing_can_read_again_stays()
    {
        var text = new SourceText("input/a.md", "ab");
        text.LetGo();

        Assert.Equal("ab", text.Text);
    }

    [Theory]
    [InlineData(3, 2, 5)]
    [InlineData(0, 0, 0)]
    [InlineData(99, 1, 9)]
    [InlineData(1, 99, 9)]
    public void A_line_and_column_outside_the_text_are_taken_as_its_nearest_end(int line, int column, int offset) =>
        Assert.Equal(offset, Text.OffsetOf(line, column));

    [Fact]
    public void The_place_of_an_offset_leads_back_to_it() =>
        Property.Holds(
            from text in Property.TextsOf("a", "\n", "é", "😀", "word ", "\t")
            from offset in Gen.Choose(0, text.Length)
            select (text, offset),
            pair =>
            {
                var file = new SourceText("a.md", pair.text);
                var at = file.At(pair.offset);
                Assert.Equal(pair.offset, file.OffsetOf(at.Line, at.Column));
                Assert.Equal(pair.text[..pair.offset].Count(c => c == '\n') + 1, at.Line);
            });

    [Fact]
    public void Every_character_of_a_value_that_stands_in_the_file_to_the_letter_has_its_own_place()
    {
        var file = new SourceText("a.md", "title: one\ntwo");
        var value = new PlacedText("one\ntwo", file, 7);

        Assert.True(value.IsVerbatim);
        Assert.Equal("a.md(1,8)", value.Location.ToString());
        Assert.Equal("a.md(2,2)", value.At(5).ToString());
    }

    [Fact]
    public void A_value_that_the_file_writes_otherwise_has_the_place_of_its_start_throughout()
    {
        var file = new SourceText("a.md", "title: \"one\\ttwo\"");
        var value = new PlacedText("one\ttwo", file, 8);

        Assert.False(value.IsVerbatim);
        Assert.Equal(file.At(8), value.At(5));
    }

    [Fact]
    public void A_value_at_the_end_of_the_file_has_a_place()
    {
        var file = new SourceText("a.md", "title:");

        Assert.Equal("a.md(1,7)", new PlacedText("", file, 6).At(0).ToString());
        Assert.Equal("a.md(1,7)", new PlacedText("gone", file, 60).At(3).ToString());
    }
}
