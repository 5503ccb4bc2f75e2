using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>Who wrote something that leads nowhere is told what to write in its place, to the letter where that can be known.</summary>
public sealed class SuggestionTests
{
    private const string Terms = """
        terms:
          - { term: Western European Union, id: weu, abbreviation: WEU, aliases: [Brussels Pact], definition: A., sources: [treaty] }
          - { term: Treaty on European Union, definition: B., sources: [treaty] }
          - { term: Supreme Headquarters Allied Powers Europe, id: shape, definition: C., sources: [treaty] }
          - { term: Sundry, aliases: [Two ways, Shap], definition: D., sources: [treaty] }
        """;

    [Theory]
    [InlineData("map.svg", "picture-not-found: there is no picture at 'map.svg'; did you mean '../../media/map.svg'?")]
    [InlineData("../media/map.svg", "picture-not-found: there is no picture at '../media/map.svg'; did you mean '../../media/map.svg'?")]
    [InlineData("media/map.svg", "picture-not-found: there is no picture at 'media/map.svg'; did you mean '../../media/map.svg'?")]
    [InlineData("../../media/mpa.svg", "picture-not-found: there is no picture at '../../media/mpa.svg'; did you mean '../../media/map.svg'?")]
    [InlineData("../../media/tables/flags.svg", "picture-not-found: there is no picture at '../../media/tables/flags.svg'; did you mean '../../media/drawings/flags.svg'?")]
    [InlineData("two-ways.md", "picture-not-found: there is no picture at 'two-ways.md'; write one of: ../../media/drawings/flags.svg, ../../media/map.svg")]
    [InlineData("/media/map.svg", "address-refused: the address '/media/map.svg' is not accepted; write its path from this file, such as '../../media/map.svg'")]
    public void A_picture_by_a_wrong_path_is_told_with_the_path_from_the_file(string address, string says) => Check(says, $"![A map]({address})");

    [Theory]
    [InlineData("[[Western-European-Union]]", "link-target-not-found: there is no topic or term 'Western-European-Union'; did you mean 'weu'?")]
    [InlineData("[[shapee]]", "link-target-not-found: there is no topic or term 'shapee'; did you mean 'shape'?")]
    [InlineData("[[sape]]", "link-target-not-found: there is no topic or term 'sape'; did you mean 'shape'?")]
    [InlineData("[[Western European Union]]", "wikilink-malformed: '[[Western European Union]]' is not a link by id; write '[[weu|Western European Union]]'")]
    [InlineData("[[Brussels Pact|the pact]]", "wikilink-malformed: '[[Brussels Pact|the pact]]' is not a link by id; write '[[weu|the pact]]'")]
    [InlineData("[[Two ways]]", "wikilink-malformed: '[[Two ways]]' is not a link by id; write '[[two-ways|Two ways]]'")]
    [InlineData("[[nothing like it]]", "wikilink-malformed: '[[nothing like it]]' is not a link by id; write [[topic-or-term-id]] or [[topic-or-term-id|words to show]]")]
    [InlineData("[[history/two-ways]]", "wikilink-malformed: '[[history/two-ways]]' is not a link by id; write '[[two-ways]]'")]
    [InlineData("[[two-ways.md]]", "wikilink-malformed: '[[two-ways.md]]' is not a link by id; write '[[two-ways]]'")]
    [InlineData("[[two-ways#part]]", "wikilink-malformed: '[[two-ways#part]]' is not a link by id; write '[words](two-ways.md#part)'")]
    [InlineData("[[cyber#part|there]]", "wikilink-malformed: '[[cyber#part|there]]' is not a link by id; write '[there](../security/cyber.md#part)'")]
    [InlineData("[[the two|two-ways]]", "wikilink-malformed: '[[the two|two-ways]]' is not a link by id; write '[[two-ways|the two]]'")]
    [InlineData("[[Brussels Pact|weu]]", "wikilink-malformed: '[[Brussels Pact|weu]]' is not a link by id; write '[[weu|Brussels Pact]]'")]
    [InlineData("[[two–ways]]", "wikilink-malformed: '[[two–ways]]' is not a link by id; write '[[two-ways]]'")]
    public void A_link_by_something_else_than_an_id_is_told_with_the_id(string written, string says) => Check(says, $"See {written}.");

    [Theory]
    [InlineData("terms: [Western European Union]", "term-unknown: there is no term 'Western European Union'; did you mean 'weu'?")]
    [InlineData("terms: [Supreme Headquarters Allied Powers Europe]", "term-unknown: there is no term 'Supreme Headquarters Allied Powers Europe'; did you mean 'shape'?")]
    [InlineData("terms: [Brusels Pact]", "term-unknown: there is no term 'Brusels Pact'; did you mean 'weu'?")]
    [InlineData("terms: [Westren European Union]", "term-unknown: there is no term 'Westren European Union'; did you mean 'weu'?")]
    [InlineData("terms: [Two ways]", "term-unknown: there is no term 'Two ways'; did you mean 'sundry'?")]
    [InlineData("terms: [weuu]", "term-unknown: there is no term 'weuu'; did you mean 'weu'?")]
    [InlineData("topics: [history/two-ways]", "topic-unknown: there is no topic 'history/two-ways'; did you mean 'two-ways'?")]
    [InlineData("topics: [../history/two-ways.md]", "topic-unknown: there is no topic '../history/two-ways.md'; did you mean 'two-ways'?")]
    public void An_entry_that_names_something_otherwise_than_by_its_id_is_told_with_the_id(string key, string says) =>
        Check(says, "", $"events: [{{ date: 2003, title: Talks, {key}, sources: [treaty] }}]");

    [Theory]
    [InlineData("[[operation-headquarters]]")]
    [InlineData("[[nato-military-committee]]")]
    public void What_shares_only_its_first_word_with_a_name_is_not_taken_for_it(string written)
    {
        var problem = Assert.Single(Link(
            Topic("history/one", "terms: [{ term: Sea Guardian, aliases: [Operation Sea Guardian, NATO military mobility], definition: A., sources: [treaty] }]", $"See {written}.")).Diagnostics);
        Assert.DoesNotContain("did you mean", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[@nato-update-2003–03–17]", "'[@nato-update-2003–03–17]' is not a citation; write [@nato-update-2003-03-17] or [@nato-update-2003-03-17, p. 4]")]
    [InlineData("[@nato‑update‑2003-03-17, p. 1]", "'[@nato‑update‑2003-03-17, p. 1]' is not a citation; write [@nato-update-2003-03-17] or [@nato-update-2003-03-17, p. 4]")]
    [InlineData("[@nato-update-\n2003-03-17]", "'[@nato-update- 2003-03-17]' is not a citation; write [@nato-update-2003-03-17] or [@nato-update-2003-03-17, p. 4]")]
    [InlineData("[@nothing like it]", "'[@nothing like it]' is not a citation; write [@source-id] or [@source-id, p. 4]")]
    [InlineData("[@treaty p. 4]", "'[@treaty p. 4]' is not a citation; write [@treaty, p. 4]")]
    [InlineData("[@treaty Art. 5, p. 4]", "'[@treaty Art. 5, p. 4]' is not a citation; write [@treaty, Art. 5, p. 4]")]
    [InlineData("[@treaty p. 4; @report p. 5]", "'[@treaty p. 4; @report p. 5]' is not a citation; write [@treaty, p. 4] [@report, p. 5]")]
    [InlineData("[@treaty report]", "'[@treaty report]' is not a citation; write [@treaty] [@report]")]
    [InlineData("[@treaty and @report]", "'[@treaty and @report]' is not a citation; write [@treaty] [@report]")]
    [InlineData("[@treaty; @report]", "'[@treaty; @report]' is not a citation; write [@treaty] [@report]")]
    [InlineData("[@treaty, @report]", "'[@treaty, @report]' is not a citation; write [@treaty] [@report]")]
    [InlineData("[@treaty, report]", "'[@treaty, report]' is not a citation; write [@treaty] [@report]")]
    [InlineData("[@treaty, p. 4; @report, Art. 5]", "'[@treaty, p. 4; @report, Art. 5]' is not a citation; write [@treaty, p. 4] [@report, Art. 5]")]
    public void A_citation_of_two_sources_or_with_a_changed_dash_is_told_with_what_to_write(string written, string says) =>
        Check("citation-malformed: " + says, $"It began in 1949. {written}");

    [Theory]
    [InlineData("www.nato.int", "link-file-not-found: the link leads to 'www.nato.int', and there is no such file; did you mean 'https://www.nato.int'?")]
    [InlineData("https//nato.int/a", "link-file-not-found: the link leads to 'https//nato.int/a', and there is no such file; did you mean 'https://nato.int/a'?")]
    [InlineData("https:/nato.int/a", "address-refused: the address 'https:/nato.int/a' is not accepted; did you mean 'https://nato.int/a'?")]
    [InlineData("https://https://nato.int/a", "address-refused: the address 'https://https://nato.int/a' is not accepted; did you mean 'https://nato.int/a'?")]
    [InlineData("htps://nato.int/a", "address-refused: the address 'htps://nato.int/a' is not accepted; did you mean 'https://nato.int/a'?")]
    [InlineData("<https://nato.int/a b>", "address-refused: the address 'https://nato.int/a b' is not accepted; see that it has one 'https://' and a whole host, and write %20 for a space")]
    [InlineData("/history/two-ways.html", "address-refused: the address '/history/two-ways.html' is not accepted; write the path of a Markdown file from this one, such as ../history/berlin-plus.md")]
    [InlineData("../glossary/weu.html", "link-file-not-found: the link leads to '../glossary/weu.html', and there is no such file; did you mean '[[weu]]'?")]
    [InlineData("../sources/treaty.html", "link-file-not-found: the link leads to '../sources/treaty.html', and there is no such file; did you mean '[@treaty]'?")]
    [InlineData("input/topics/security/cyber.md", "link-file-not-found: the link leads to 'input/topics/security/cyber.md', and there is no such file; did you mean '../security/cyber.md'?")]
    [InlineData("../../input/topics/history/two-ways.md#part", "link-file-not-found: the link leads to '../../input/topics/history/two-ways.md#part', and there is no such file; did you mean 'two-ways.md'?")]
    [InlineData("../security/", "link-file-not-found: the link leads to '../security/', and there is no such file; write the path of a Markdown file from this one, such as ../security/cyber.md")]
    public void A_link_by_another_address_is_told_with_the_one_that_works_here(string address, string says) => Check(says, $"See [there]({address}).");

    [Fact]
    public void What_names_no_source_at_all_is_told_to_name_one() => Check(
        "uncorroborated: the event '2003-talks' names no source that sources.yml has; add a line 'sources: [...]' that does",
        "", "events: [{ date: 2003, title: Talks }]");

    private static void Check(string says, string body, string frontMatter = "")
    {
        var problem = Assert.Single(Link(
            ("media/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("media/drawings/flags.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("sources.yml", "- { id: treaty, title: Treaty, standing: primary }\n- { id: report, title: Report, standing: official }\n- { id: nato-update-2003-03-17, title: Update, standing: official }\n"),
            Topic("history/one", $"{Terms}\n{frontMatter}", body),
            Topic("history/two-ways"),
            Topic("security/cyber", body: "## Part")).Diagnostics);

        Assert.Equal(says, $"{problem.Code}: {problem.Message}");
    }
}
