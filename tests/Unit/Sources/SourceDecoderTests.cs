using System.Text;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

public sealed class SourceDecoderTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uFEFFtitle", "title")]
    [InlineData("e\u0301 é 🇪🇺 – “x”\u00A0\t", "e\u0301 é 🇪🇺 – “x”\u00A0\t")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("", "")]
    public void Text_is_read_as_it_is_without_its_byte_order_mark_and_with_line_feeds(string written, string expected)
    {
        var decoded = SourceFile.OfText("input/a.md", written).Decode();

        Assert.Empty(decoded.Diagnostics);
        Assert.Equal(expected, decoded.Value.Text);
    }

    [Theory]
    [InlineData("a\n<<<<<<< HEAD\nb\n", "(2,1)")]
    [InlineData("a\n>>>>>>> main\nb\n", "(2,1)")]
    [InlineData("<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", "(1,1)")]
    public void A_mark_that_a_merge_left_is_told_alone_or_with_the_others(string text, string place)
    {
        var problem = Assert.Single(SourceFile.OfText("input/a.md", text).Decode().Diagnostics);

        Assert.Equal(("conflict-marker", "input/a.md" + place), (problem.Code, problem.Location.ToString()));
    }

    [Theory]
    [InlineData("ab\u202Ec", "(1,3)", "U+202E (right-to-left override)")]
    [InlineData("x\r\n\r\n  \u200Bc", "(3,3)", "U+200B (zero width space)")]
    [InlineData("a\u2066b", "(1,2)", "U+2066")]
    [InlineData("a\u200Eb", "(1,2)", "U+200E")]
    [InlineData("a\u061Cb", "(1,2)", "U+061C")]
    [InlineData("a\uFEFFb", "(1,2)", "U+FEFF")]
    [InlineData("a\u200Cb", "(1,2)", "U+200C")]
    [InlineData("é\u200Dé", "(1,2)", "U+200D")]
    [InlineData("a\u200D", "(1,2)", "U+200D")]
    [InlineData("a\u001Bb", "(1,2)", "U+001B (control character)")]
    [InlineData("a\U000E0041b", "(1,2)", "U+E0041 (tag)")]
    [InlineData("co\u00ADoperation", "(1,3)", "U+00AD (soft hyphen)")]
    [InlineData("a\u3164b", "(1,2)", "U+3164 (Hangul filler)")]
    [InlineData("a\u034Fb", "(1,2)", "U+034F (combining grapheme joiner)")]
    public void An_invisible_character_is_named_and_located(string written, string place, string name)
    {
        var problem = Assert.Single(SourceFile.OfText("input/a.md", written).Decode().Diagnostics);

        Assert.Equal("invisible-character", problem.Code);
        Assert.Equal("input/a.md" + place, problem.Location.ToString());
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_twenty_of_them_are_listed() =>
        Assert.Equal(20, SourceFile.OfText("input/a.md", new string('\u200B', 5000)).Decode().Diagnostics.Length);

    [Theory]
    [InlineData("a\nb\uFFFDc", "(2,2)", "U+FFFD")]
    [InlineData("TÃ¼rkiye", "(1,2)", "'Ã¼' is what 'ü' becomes")]
    [InlineData("10Â\u00A0000", "(1,3)", "is what a space that keeps words together becomes")]
    [InlineData("NATOâ€™s", "(1,5)", "'â€™' is what '’' becomes")]
    [InlineData("MarÃ\u00ADa", "(1,4)", "is what 'í' becomes")]
    [InlineData("â€œSo,â€\u009D he said", "(1,1)", "is what '“' becomes")]
    [InlineData("EUâ€“NATO", "(1,3)", "'â€“' is what '–' becomes")]
    public void A_character_that_was_lost_between_encodings_is_told_with_what_was_meant(string written, string place, string says)
    {
        var problems = SourceFile.OfText("input/a.md", written).Decode().Diagnostics;
        var problem = problems[0];

        Assert.All(problems, one => Assert.Equal("character-lost", one.Code));
        Assert.Equal(("character-lost", "input/a.md" + place), (problem.Code, problem.Location.ToString()));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("São Tomé, IRMÃ, IRMÃ” and CÂMPULUNG")]
    [InlineData("château, 5 € and âge")]
    public void Letters_that_only_look_like_it_are_let_through(string written) =>
        Assert.Empty(SourceFile.OfText("input/a.md", written).Decode().Diagnostics);

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void A_file_in_utf16_is_told_once_and_read(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);

        var decoded = new SourceFile("input/a.md", encoding.GetPreamble().Concat(encoding.GetBytes("---\r\ntitle: Türkiye")).ToArray()).Decode();

        var problem = Assert.Single(decoded.Diagnostics);
        Assert.Equal(("not-utf8", "input/a.md(1,1)"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("UTF-16", problem.Message, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Türkiye", decoded.Value.Text);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_located()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 13, 10, 0xC3, 0xA9, 0xFC, (byte)'b'];

        var problem = Assert.Single(new SourceFile("input/a.md", bytes).Decode().Diagnostics);

        Assert.Equal("not-utf8", problem.Code);
        Assert.Equal("input/a.md(2,2)", problem.Location.ToString());
        Assert.Contains("0xFC", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { (byte)'a', 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    public void Overlong_surrogate_too_high_cut_off_and_utf16_bytes_are_not_utf8(byte[] bytes) =>
        Assert.Equal("not-utf8", Assert.Single(new SourceFile("input/a.md", bytes).Decode().Diagnostics).Code);

    [Fact]
    public void A_nul_is_located()
    {
        var problem = Assert.Single(SourceFile.OfText("input/a.md", "ab\nc\0d\0").Decode().Diagnostics);

        Assert.Equal("nul-character", problem.Code);
        Assert.Equal("input/a.md(2,2)", problem.Location.ToString());
    }
}
