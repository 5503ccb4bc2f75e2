using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Markup;

/// <summary>A line that was to be something else than text is told of, and what only looks like one is not.</summary>
public sealed class MisreadLineTests
{
    [Theory]
    [InlineData("One.\n\n**How it began**\n\nTwo.", 3)]
    [InlineData("__How it began__", 1)]
    public void Strong_words_alone_on_a_line_are_no_heading(string markdown, int line)
    {
        var problem = Assert.Single(Parsed.Body(markdown).Diagnostics);
        Assert.Equal(("heading-malformed", new SourceLocation("a.md", line, 1)), (problem.Code, problem.Location));
        Assert.EndsWith("write '## How it began'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("##How it began", 1, "no heading")]
    [InlineData("One.\n##How it began", 2, "no heading")]
    [InlineData("#######How it began", 1, "no heading")]
    [InlineData("• one\n• two", 1, "no list item")]
    [InlineData("- one\n\n  •\u00A0two", 3, "no list item")]
    [InlineData("| a | b |\n| c | d |", 1, "no row of a table")]
    [InlineData("| a | b |\n|—|—|\n| c | d |", 1, "no row of a table")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\nOne.", 4, "'One.' stands right beneath a table, which is none with it; put a blank line between the two")]
    [InlineData("One.\n\n> a | b\n> --|--\n> c | d\n> Two.", 6, "stands right beneath a table, which is none with it")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n| g | h |", 5, "'| e | f |' stands apart from the table above it; take out the blank line between")]
    [InlineData("| a | b | c |\n|---|---|\n| d | e | f |\n| g | h | i |", 2, "'|---|---|' has fewer columns than the head of the table, which has 3; write '| --- | --- | --- |'")]
    [InlineData("> One.\n>\n> | a | b |\n> |---|\n> | c | d |", 4, "has fewer columns than the head of the table, which has 2")]
    [InlineData("One.\n\n    Two. [@a]", 3, "'Two. [@a]' is shown as it is typed, as four blanks before it make code of it")]
    [InlineData("- One.\n\n      Two, see [[a]].", 3, "'Two, see [[a]].' is shown as it is typed")]
    [InlineData("    One\n    | a | b |", 2, "'| a | b |' is shown as it is typed")]
    [InlineData("- [ ] One", 1, "opens no box to tick here")]
    [InlineData("- [x] One", 1, "opens no box to tick here")]
    [InlineData(" #How it began", 1, "no heading")]
    [InlineData("One[two](a.md){target=_blank} three.", 1, "'{target=_blank}' is shown as it is typed, as no text has attributes here")]
    [InlineData("One{onclick=alert(1)} two.", 1, "'{onclick=alert(1)}' is shown as it is typed")]
    [InlineData("## One {#two .three}", 1, "'{#two .three}' is shown as it is typed")]
    [InlineData("One.^[A note.]", 1, "'^[A note.]' is no note here")]
    [InlineData("– one\n– two", 1, "no list item")]
    [InlineData("-one\n-two", 1, "no list item")]
    [InlineData("One.\n\n::: note\nTwo.\n:::", 3, "opens and closes nothing here")]
    [InlineData("> [!NOTE] One.", 1, "opens no alert here")]
    [InlineData("One.\n\n> [!NOTES]\n> Two.", 3, "'[!NOTES]' is no kind of alert; did you mean '[!NOTE]'?")]
    [InlineData("> [!Hinweis]\n> One.", 1, "'[!Hinweis]' is no kind of alert; write one of: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]")]
    [InlineData("One.\n\n‘‘‘chart\nseries: a\n‘‘‘", 3, "'‘‘‘chart' opens and closes no block of code; write three backticks in place of its first signs: ```chart")]
    [InlineData("´´´\none\n´´´", 1, "'´´´' opens and closes no block of code; write three backticks in place of its first signs: ```")]
    [InlineData("'''chart", 1, "opens and closes no block of code")]
    [InlineData("One.\n\na) two\nb) three", 3, "'a) two' is no list item; begin it with '- '")]
    [InlineData("- One.\n\n  c. two\n  d. three\n  e. four", 3, "'c. two' is no list item")]
    [InlineData("- one\n-two", 2, "'-two' is no list item; begin it with '- '")]
    [InlineData("- one\n  -two", 2, "is no list item")]
    [InlineData("- one\n\n-two", 3, "is no list item")]
    [InlineData("- one\n– two", 2, "'– two' is no list item")]
    [InlineData("> - one\n> – two", 2, "is no list item")]
    [InlineData("-one\n- two", 1, "is no list item")]
    [InlineData("-**One** two\n- three", 1, "is no list item")]
    [InlineData("One and two:\n-one\n-two", 2, "'-one' is no list item")]
    [InlineData("One and two:\n*one", 2, "'*one' is no list item")]
    [InlineData("*one\n*two", 1, "is no list item")]
    [InlineData("+one\n+two", 1, "is no list item")]
    [InlineData("1.One\n2.Two", 1, "'1.One' is no list item; begin it with '1. '")]
    [InlineData("1. One\n2.Two", 2, "'2.Two' is no list item; begin it with '2. '")]
    [InlineData("#one of two", 1, "no heading")]
    [InlineData("One.\n\n``chart\nseries: a\n```", 3, "'``chart' opens no figure; write '```chart' in its place, and '```' on a line of its own beneath its keys")]
    [InlineData("One.\n\nevents\ntopic: a", 3, "'events' opens no figure; write '```events' in its place")]
    [InlineData("Country\tYear\nFrance\t1949", 1, "'Country Year' is no row of a table; write '|' in place of each tab, and '| --- | --- |' beneath the first row")]
    [InlineData("> One\t\tTwo\n> 1\t2\t3", 1, "is no row of a table; write '|' in place of each tab, and '| --- | --- | --- |' beneath")]
    [InlineData("One.\n\n%% two %%", 3, "is shown as it is typed, as no text has comments here; take it out")]
    [InlineData("One.\n\n=======\n\nTwo.", 3, "underlines no heading here; take it out")]
    [InlineData("> One.\n===\n", 2, "underlines no heading here; take it out")]
    [InlineData("One of {{ page.author }}.", 1, "is filled in by nothing here")]
    [InlineData("{% include map.html %}", 1, "is filled in by nothing here")]
    public void A_line_that_was_to_be_a_heading_an_item_or_a_row_is_told_once(string markdown, int line, string fault)
    {
        var problem = Assert.Single(Parsed.Body(markdown).Diagnostics);

        Assert.Equal(("block-malformed", line), (problem.Code, problem.Location.Line));
        Assert.Contains(fault, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#1 of all")]
    [InlineData("\\## as it is")]
    [InlineData("a|b and a • between")]
    [InlineData("> One.\n>\n> — Robert Schuman")]
    [InlineData("He went on\n– and on.")]
    [InlineData("-5 degrees\n-6 degrees")]
    [InlineData("-one")]
    [InlineData("1.One")]
    [InlineData("He went\n-on and\non.")]
    [InlineData("- He went\n  – and on.")]
    [InlineData("- Degrees:\n-6 of them")]
    [InlineData("Versions:\n1.2 and\n2.3")]
    [InlineData("Words:\n*one* and\n*two*")]
    [InlineData("- one\n*two* and\n**three**")]
    [InlineData("*one\ntwo*\nthree")]
    [InlineData("`-one`\n`#two`\n`*three`")]
    [InlineData("Events\nare: told")]
    [InlineData("events\nare told: one")]
    [InlineData("‘‘One’’ and '' and ’‘’")]
    [InlineData("a) one of two")]
    [InlineData("It has a) one and\nb) two parts.")]
    [InlineData("a) one\nof two\nb) two")]
    [InlineData("a. one\nc. two")]
    [InlineData("A. Merkel\nB. Johnson")]
    [InlineData("One\ttwo")]
    [InlineData("One\ttwo\nthree four")]
    [InlineData("\tone\ttwo\n\tthree\tfour")]
    [InlineData("- One\n\ttwo")]
    [InlineData("50 %% and %1")]
    [InlineData("One\n=======")]
    [InlineData("= and == and\n= 2")]
    [InlineData("> [!NOTE]\n> One.")]
    [InlineData("> [!important]\n> One.")]
    [InlineData("\\*\\* and 2 * 3 * 4 and **strong**")]
    [InlineData("**It is disputed.**")]
    [InlineData("**One** and **two**")]
    [InlineData("- **One**\n\n> **Two**")]
    [InlineData("a == b == c and \\==d== and `==e==` and e==f==g and ====")]
    [InlineData("\\{{a}} and {a} and `{{b}}` and {{")]
    [InlineData("\\[1] and `[1]` and [1999] and [sic] and [...] and [1](a.md)")]
    [InlineData("(see [one](a.md)) and f(x)[i] and (one)[two] and [one] (two) and (1)[@one]")]
    [InlineData("\\@one and jo@one.eu and [jo@one.eu] and one@two")]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    [InlineData("One. [@a]\n| a | b |\n|---|---|\n| c | d |\n\nTwo.")]
    [InlineData("- One.\n  | a | b |\n  |---|---|\n  | c | d |")]
    [InlineData("> One.\n> | a | b |\n> |---|---|\n> | c | d |")]
    [InlineData("\\{a=b} and {a} and `{#a}` and {, } and 10\\^[a]")]
    [InlineData("\\[one](a.md) and \\[one][two] and [one] [two] and [see [one](a.md)] and [see one (a.md)] and `[a][b]`")]
    [InlineData("<https://a.example/b> and [https://a.example/](https://a.example/) and `https://a.example/`")]
    [InlineData("\\~~one~~ and ~two~ and ~~~~")]
    [InlineData("    ##code")]
    [InlineData("```\n##code\n#code\n-one\n-two\n| a |\n```")]
    public void What_only_has_such_signs_is_let_through(string markdown) => Assert.Empty(Parsed.Body(markdown).Diagnostics);

    [Fact]
    public void What_an_alert_of_no_kind_holds_is_read_all_the_same() => Assert.Equal(
        ["block-malformed a.md(1,3)", "emphasis-malformed a.md(2,7)"],
        Parsed.Body("> [!NOTES]\n> One ** two.").Diagnostics.Select(problem => $"{problem.Code} {problem.Location}"));
}
