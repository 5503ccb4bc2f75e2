using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Markup;

/// <summary>Readers see the marks of printed matter, whatever a keyboard has; what is meant to be straight stays.</summary>
public sealed class SmartQuotesTests
{
    [Theory]
    [InlineData("It's the EU's and the allies' own.", "It’s the EU’s and the allies’ own.")]
    [InlineData("He said \"no\".", "He said “no”.")]
    [InlineData("\"No,\" he said.", "“No,” he said.")]
    [InlineData("the ('so called') plan", "the (‘so called’) plan")]
    [InlineData("\"He called it 'dead'\"", "“He called it ‘dead’”")]
    [InlineData("'\"Dead\" is wrong'", "‘“Dead” is wrong’")]
    [InlineData("anti-\"EU\" and NATO/'EU'", "anti-“EU” and NATO/‘EU’")]
    [InlineData("so–\"yes\"–it is \"so –\" he", "so–“yes”–it is “so –” he")]
    [InlineData("the '90s and '69, not '27 states' or '1990'", "the ’90s and ’69, not ’27 states’ or ‘1990’")]
    [InlineData("„so\" and «'tis»", "„so” and «‘tis»")]
    [InlineData("6' 2\"", "6’ 2”")]
    [InlineData("no marks", "no marks")]
    [InlineData("'", "‘")]
    [InlineData("", "")]
    public void Straight_marks_are_set_as_printers_set_them(string written, string set)
    {
        Assert.Equal(set, SmartQuotes.Of(written));
        Assert.Equal(written.Length, set.Length);
    }

    [Theory]
    [InlineData("The EU's \"*own*\" *\"words\"*", "<p>The EU’s “<em>own</em>” <em>“words”</em></p>\n")]
    [InlineData("A\n\"line\" 'and'\n'more'", "<p>A\n“line” ‘and’\n‘more’</p>\n")]
    [InlineData("[the \"EU's\"](https://a.example/x'y)", "<p><a href=\"https://a.example/x%27y\">the “EU’s”</a></p>\n")]
    [InlineData("![\"It's\"](a.png \"it's\")", "<p><img src=\"a.png\" alt=\"“It’s”\" title=\"it’s\" loading=\"lazy\"></p>\n")]
    [InlineData("[[weu]]'s and [[weu|the WEU's]], \"[[weu]]\"",
        "<p><a href=\"weu.html\" class=\"topic\">the name of weu</a>’s and <a href=\"weu.html\" class=\"topic\">the WEU’s</a>, “<a href=\"weu.html\" class=\"topic\">the name of weu</a>”</p>\n")]
    [InlineData("It said \"so\" [@a]. \"Then\" it's", "<p id=\"s1\">It said “so”<a href=\"#source-a\" class=\"cite\">[1]</a>. “Then” it’s</p>\n")]
    [InlineData("`\"code\"` and \\\"meant\\\" and &quot;too&quot;", "<p><code>&quot;code&quot;</code> and &quot;meant&quot; and &quot;too&quot;</p>\n")]
    [InlineData("## It's \"so\"", "<h2 id=\"its-so\">It’s “so”</h2>\n")]
    public void In_a_text_all_words_are_set_and_neither_code_nor_addresses(string markdown, string html)
    {
        var (body, problems) = Parsed.Body(markdown);

        Assert.Empty(problems);
        Assert.Equal(html, Parsed.Html(body));
    }

    [Fact]
    public void What_the_text_says_is_what_is_shown_and_stands_where_it_was_written()
    {
        var (body, problems) = Parsed.Body("  \"Its\" WEU's\n\n- the \"**WEU**\" [@a] it's");

        Assert.Empty(problems);
        Assert.Equal("“Its” WEU’s the “WEU” it’s", body.Words);
        Assert.Equal(["“Its” WEU’s", "the “", "WEU", "”", "it’s"], body.Runs.Select(run => run.Text));
        Assert.Equal("a.md(3,17)", Assert.Single(body.References).Location.ToString());
    }

    [Fact]
    public void A_message_shows_a_mark_as_it_was_typed() =>
        Assert.Contains("{title=\"x\"}", Assert.Single(Parsed.Body("It's {title=\"x\"}.").Diagnostics).Message, StringComparison.Ordinal);
}
