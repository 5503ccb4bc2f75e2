using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>What is told of slips in names, citations, titles and tables, once all of the input is seen together.</summary>
public sealed class LinkProblemsTests
{
    [Fact]
    public void A_source_that_is_named_without_the_marks_of_a_citation_is_told_with_them() => Assert.Equal(
        [
            "input/topics/history/one.md(4,48): error citation-misplaced: this text takes no citation, since its sources stand beside it; take '@study' out and add the id to 'sources'",
            "input/topics/history/one.md(6,9): error citation-malformed: '@study' is not a citation; write [@study] or [@study, p. 4]",
        ],
        Link(Topic("history/one", "terms: [{ term: Group, definition: A body says @study., sources: [treaty] }]", "Said by @study and @nobody, [treaty] and [nobody-2]."))
            .Diagnostics.Select(problem => problem.ToString()));

    [Fact]
    public void A_source_as_a_link_and_a_topic_as_a_source_are_told_as_what_they_are() => Assert.Equal(
        [
            "link-target-not-found: 'study' is a source, and no topic or term; cite it as [@study]",
            "source-unknown: 'one' is a topic or a term, and no source; link to it as [[one]], or name a source of sources.yml",
            "link-file-not-found: the link leads to 'study', which becomes no page of the site; link to a topic or page, or cite a source as [@source-id]",
        ],
        Link(Topic("history/one", body: "See [[study]], [@one] and [this](study).")).Diagnostics.Select(problem => $"{problem.Code}: {problem.Message}"));

    [Theory]
    [InlineData("the")]
    [InlineData("And")]
    [InlineData("x")]
    [InlineData("a")]
    [InlineData("X")]
    [InlineData("5")]
    [InlineData("2022")]
    public void A_name_that_is_a_word_of_every_text_is_told(string name)
    {
        var front = $"terms:\n  - term: Group\n    aliases: [{name}, Body]\n    definition: A body.\n    sources: [treaty]";

        var problem = Assert.Single(Link(Topic("history/one", front)).Diagnostics);
        Assert.Equal(("name-common", "input/topics/history/one.md(6,15)"), (problem.Code, problem.Location.ToString()));
        Assert.Empty(Link(Topic("history/one", front + "\n    link-text: false")).Diagnostics);
    }

    [Theory]
    [InlineData("2003-03-17", "2002-12-16", "an event of the title 'Agreed' stands at input/topics/history/one.md(5,5) too, dated 17 March 2003; keep one if both are the same, or give each a title of its own")]
    [InlineData("2003-03-17", "2003", "an event of the title 'Agreed' stands at input/topics/history/one.md(5,5) too, dated 17 March 2003; keep one if both are the same, or give each a title of its own")]
    public void An_event_that_is_told_twice_is_told_at_the_second(string first, string second, string says)
    {
        var problem = Assert.Single(Link(Topic(
            "history/one", $"events:\n  - {{ date: {first}, title: Agreed, sources: [treaty] }}\n  - {{ date: {second}, title: Agreed, sources: [treaty] }}")).Diagnostics);

        Assert.Equal(("event-repeated", says), (problem.Code, problem.Message));
    }

    [Theory]
    [InlineData("see [this](https://a.example/b?utm_source=chatgpt.com)", "'utm_source=chatgpt.com'")]
    [InlineData("see <https://a.example/b?c=d&fbclid=x1>", "'fbclid=x1'")]
    [InlineData("see [this](https://a.example/b?c=utm_source)", null)]
    public void An_address_that_tells_where_readers_come_from_is_told(string body, string? part)
    {
        var problems = Link(Topic("history/one", body: body)).Diagnostics;

        Assert.Equal(part is null ? [] : ["address-tracking"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Contains($"take {part} out of it", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1951-01-01", "", "'eu-since' cannot be '1951-01-01'; write a day from 1952-07-23 on, when the first of the Communities began, or nothing")]
    [InlineData("", "1949-04-03", "'nato-since' cannot be '1949-04-03'; write a day from 1949-04-04 on, when the North Atlantic Treaty was signed, or nothing")]
    [InlineData("2004–05–01", "", "'eu-since' cannot be '2004–05–01'; write 2004-05-01, if that is the day")]
    [InlineData("2023-02-29", "", "'eu-since' cannot be '2023-02-29'; write a day that there is, as February 2023 has 28 days, such as 2004-05-01, or nothing")]
    public void A_day_on_which_no_country_can_have_become_a_member_is_told(string eu, string nato, string says) => Assert.Contains(
        says, Link(("data/members.csv", $"country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,{eu},,{nato},treaty,\n")).Diagnostics.Select(problem => problem.Message));

    [Theory]
    [InlineData("treaty study")]
    [InlineData("\"treaty, study\"")]
    [InlineData("treaty|study")]
    public void Sources_of_a_row_that_stand_apart_otherwise_are_told_how(string sources) => Assert.Contains(
        "write 'treaty;study', as ids stand apart by ';'",
        Assert.Single(Link(("data/members.csv", $"country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1958-01-01,,,{sources},\n")).Diagnostics).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"1,5\"", "1.5")]
    [InlineData("1 000", "1000")]
    [InlineData("\"1.234,5\"", "1234.5")]
    [InlineData("−3", "-3")]
    [InlineData("\"1,500\"", null)]
    [InlineData("n/a", null)]
    public void A_number_as_other_countries_write_it_is_told_with_what_to_write(string value, string? meant) => Assert.EndsWith(
        meant is null ? "write a plain number, such as 343 or 1.99, or ~343 or >343 where it is about or more than that" : $"write {meant}, if that is the number",
        Link(("data/a.csv", $"series,group,year,value,unit,price-basis,source\na,A,2020,{value},EUR,,treaty\n")).Diagnostics[0].Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("topics/one.md", "put a topic into the folder of its section")]
    [InlineData("topics/history/more/one.md", "put a topic right into the folder of its section, and not into one inside it")]
    [InlineData("topics/history/two.MD", "name it 'two.md'")]
    [InlineData("topics/history/two.markdown", "name it 'two.md'")]
    [InlineData("topics/history/two.md.txt", "name it 'two.md'")]
    [InlineData("topics/history/two.docx", "copy its text into a file of Markdown, and keep the document elsewhere")]
    [InlineData("topics/history/map.png", "put a picture into media/")]
    [InlineData("topics/history/Thumbs.db", "a program left it there, so delete it")]
    [InlineData("topics/history/two.md~", "a program left it there, so delete it")]
    [InlineData("data/spending.CSV", "name it 'spending.csv'")]
    [InlineData("data/more.CSV", "name it 'more.csv'")]
    [InlineData("data/Members.CSV", "did you mean 'data/members.csv'?")]
    [InlineData("data/members.xlsx", "save the table as CSV with commas in data/")]
    public void A_file_in_the_wrong_place_or_of_a_wrong_kind_is_told_where_it_goes(string path, string says) => Assert.Contains(
        $"no file of this name is expected here; {says}", Link((path, "x")).Diagnostics.Select(problem => problem.Message));

    [Fact]
    public void A_table_of_members_under_another_name_is_told_how_to_be_named() => Assert.Equal(
        "input/data/member.csv(1,1): error path-unexpected: no file of this name is expected here; did you mean 'data/members.csv'?",
        Assert.Single(Link(
            ("data/member.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1958-01-01,,,treaty,\n"),
            Topic("history/one", body: "```members\nyear: 2004\n```")).Diagnostics).ToString());

    [Theory]
    [InlineData("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1958-01-01,,,,\n", "'sources' cannot be ''; write the id of a source: every row needs one")]
    [InlineData("data/a.csv", "series,group,year,value,unit,price-basis,source\na,A,2020,1,EUR,,\n", "'source' cannot be ''; write a value: every row needs one")]
    public void A_row_without_a_source_is_told(string path, string table, string message)
    {
        var problem = Assert.Single(Link((path, table)).Diagnostics);
        Assert.Equal(("csv-value", message), (problem.Code, problem.Message));
    }

    [Theory]
    [InlineData("[treaty study]", "write 'treaty, study', with a ',' between two ids of a list")]
    [InlineData("['treaty; study']", "write 'treaty, study', with a ',' between two ids of a list")]
    [InlineData("[treaty a-report-of-the-parliament-of-2024 a-report-of-the-parliament-of-2025 a-report-of-the-parliament-of-2026 a-report-of-the-council-of-2024 a-report-of-the-council-of-2025]", "', with a ',' between two ids of a list")]
    [InlineData("[the treaties]", "write one of: bot, essay, news, report, study, treaty")]
    public void Ids_without_a_comma_between_them_are_told_how_to_stand(string sources, string says) =>
        Assert.EndsWith(says, Assert.Single(Link(Topic("history/one", $"sources: {sources}")).Diagnostics).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("WHO")]
    [InlineData("IT")]
    [InlineData("C2")]
    [InlineData("the Group")]
    public void An_abbreviation_in_capitals_or_a_longer_name_is_none(string name) => Assert.Empty(
        Link(Topic("history/one", $"terms: [{{ term: Body, aliases: [{name}], definition: A body., sources: [treaty] }}]")).Diagnostics);

    [Fact]
    public void A_unit_that_one_row_of_many_has_is_told_where_it_stands()
    {
        const string Head = "series,group,year,value,unit,price-basis,source\n";

        var problem = Assert.Single(Link(("data/a.csv", Head + "a,A,2020,1,EUR bilion,,treaty\na,A,2021,1,EUR billion,,treaty\na,A,2022,1,EUR billion,,treaty\n")).Diagnostics);

        Assert.Equal("input/data/a.csv(2,12): error csv-value: 'unit' cannot be 'EUR bilion'; write 'EUR billion' as other rows of this series and group have", problem.ToString());
    }

    [Theory]
    [InlineData("data/a.csv", "series,group,year,value,unit,price-basis,source\n")]
    [InlineData("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note")]
    [InlineData("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\n\n\n")]
    public void A_table_with_a_head_alone_is_told_once(string path, string table) => Assert.Equal(
        "table-empty",
        Assert.Single(Link((path, table), Topic("history/one", body: "```members\nyear: 2004\n```")).Diagnostics.Where(problem => problem.Code != "file-missing")).Code);

    [Fact]
    public void A_fragment_of_a_picture_is_told()
    {
        var problem = Assert.Single(Link(
            Topic("history/one", body: "See [it](../../media/x.svg#part)."),
            ("media/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).Diagnostics);

        Assert.Equal(
            "input/topics/history/one.md(6,5): error anchor-not-found: there is no heading or entry '#part' in 'media/x.svg'; take the '#' and what follows it out",
            problem.ToString());
    }

    [Theory]
    [InlineData("title: The [[one]]", "(2,12)")]
    [InlineData("title: One\nsummary: As said [@treaty].", "(3,18)")]
    [InlineData("title: One\nsummary: A **new** one.", "(3,12)")]
    [InlineData("title: One\nevents: [{ date: 2003, title: 'See [two](two.md)', sources: [treaty] }]", "(3,36)")]
    public void Markdown_in_a_title_or_a_summary_is_told(string lines, string place)
    {
        var text = $"---\n{lines}\n{(lines.Contains("summary") ? "" : "summary: A topic.\n")}---\n";

        var problem = Assert.Single(Link(("topics/history/one.md", text)).Diagnostics);

        Assert.Equal(("markdown-misplaced", "input/topics/history/one.md" + place), (problem.Code, problem.Location.ToString()));
    }
}
