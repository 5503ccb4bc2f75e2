namespace EuNatoSite.Tests.Linking;

/// <summary>One fault in a file that much else names must not be told a hundred times.</summary>
public sealed class FollowUpTests
{
    private const string Berlin = "terms:\n  - { term: Berlin Plus, definition: An arrangement., sources: [report] }\n";
    private const string Cyber = "See [it](../history/berlin.md#how), [[berlin]] and [[berlin-plus]] [@treaty].";

    [Fact]
    public void A_topic_that_cannot_be_read_is_told_and_those_that_name_it_or_its_terms_are_not() =>
        Check(["yaml-syntax"], SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Theory]
    [InlineData("", "front-matter-missing")]
    [InlineData("It went.", "front-matter-missing")]
    public void A_topic_that_lost_all_is_told_and_what_it_may_have_defined_is_not_missed(string left, string code)
    {
        var own = "events: [{ date: 2003, title: Talks, terms: [berlin-plus], sources: [treaty] }]\nterms: [{ term: The talks, definition: Held., sources: [treaty] }]";
        Check([code], ("topics/history/berlin.md", left), SmallSite.Topic("security/cyber", own, Cyber));
        Check(
            [code, "link-target-not-found"],
            ("topics/history/berlin.md", left), SmallSite.Topic("security/cyber", own, "See [[the-talsk]]."));
    }

    [Fact]
    public void A_standing_that_is_none_is_told_and_what_rests_on_it_is_not() => Check(
        ["value-unknown"],
        ("sources.yml", "- { id: treaty, title: Treaty, standing: primray }\n- { id: report, title: Report, standing: official }"),
        SmallSite.Topic("history/berlin", Berlin, "## How\n\nIn talks [@treaty]."));

    [Fact]
    public void A_source_whose_id_is_none_is_told_and_those_that_name_it_are_not() => Check(
        ["id-invalid"],
        ("sources.yml", "- { id: Treaty, title: Treaty, standing: primary }\n- { id: report, title: Report, standing: official }"),
        SmallSite.Topic("history/berlin", Berlin + "sources: [treaty]", "## How\n\nIn talks [@treaty]."));

    [Fact]
    public void A_term_whose_id_is_none_is_told_and_those_that_name_it_are_not() => Check(
        ["id-invalid"],
        SmallSite.Topic("history/berlin", Berlin.Replace("term: Berlin Plus", "id: Berlin_Plus, term: Berlin Plus", StringComparison.Ordinal), "## How"),
        SmallSite.Topic("security/cyber", "events: [{ date: 2003, title: Talks, terms: [berlin-plus], sources: [treaty] }]", Cyber));

    [Theory]
    [InlineData("")]
    [InlineData("series,group,year,value,unit,price-basis,source\n")]
    public void A_table_without_rows_is_told_and_charts_of_it_are_not(string table) => Assert.Single(SmallSite.Link(
        ("data/a.csv", table),
        ("data/b.csv", "series,group,year,value,unit,price-basis,source\nb,B,2020,1,EUR,,treaty\n"),
        SmallSite.Topic("history/one", body: "```chart\ntitle: A\nseries: spending\ncaption: A.\n```")).Diagnostics);

    [Theory]
    [InlineData("serie: a\ngroup: A", "key-unknown")]
    [InlineData("series: {}", "wrong-type")]
    [InlineData("group: A", "key-missing")]
    [InlineData("series: []", "chart-empty")]
    public void A_chart_that_lost_its_series_is_told_once(string lines, string code) =>
        Check([code], SmallSite.Topic("history/one", body: $"```chart\ntitle: A\n{lines}\ncaption: A.\n```"));

    [Theory]
    [InlineData("source: treaty", "key-unknown")]
    [InlineData("sources: treaty", "wrong-type")]
    [InlineData("sources: [traety]", "source-unknown")]
    [InlineData("sources: [treaty]\n    horizont: true", "key-unknown")]
    [InlineData("sources: [treaty]\n    horizon: yes", "wrong-type")]
    public void A_slip_in_an_entry_is_told_and_what_it_may_have_said_is_not_missed(string line, string code)
    {
        var own = SmallSite.Topic("history/one", $"events:\n  - date: 2031\n    title: Talks\n    topics: [two]\n    {line}");
        var other = SmallSite.Topic("history/two", "events:\n  - date: 2032\n    title: More talks\n    topics: [one]");

        var told = SiteBuild.InMemory(SmallSite.With(own, other), SmallSite.Options with { IsEdited = true }).Diagnostics
            .Where(problem => problem.IsError || problem.Code is "date-ahead" or "uncorroborated").ToLookup(problem => problem.Location.Path, problem => problem.Code);

        Assert.Equal([code], told["input/topics/history/one.md"]);
        Assert.Equal(["date-ahead", "uncorroborated"], told["input/topics/history/two.md"]);
    }

    [Theory]
    [InlineData("It did.[report-2025]", "citation-malformed")]
    [InlineData("It did. (@report-2025)", "citation-malformed")]
    [InlineData("It did. [ @report-2025 ]", "citation-malformed")]
    [InlineData("It did. [[report-2025]]", "link-target-not-found")]
    [InlineData("It did. [^report-2025]", "footnote-unknown")]
    [InlineData("It did. :contentReference[oaicite:0]{index=0}", "citation-numbered")]
    [InlineData("| a | 1 |\n| b | 2 |", "block-malformed")]
    [InlineData("- It did.[report-2025]", "citation-malformed")]
    [InlineData("## It did ** 1", "emphasis-malformed")]
    [InlineData("```chart\ntitle: A\nseries: none\ncaption: A.\n```", "series-unknown")]
    [InlineData("It did. [@reprot]", "source-unknown")]
    public void A_text_with_an_error_is_not_told_to_cite_and_those_beside_it_are(string text, string code)
    {
        var told = Told(("sources.yml", "- { id: report-2025, title: Report, standing: official }"), SmallSite.Topic("history/one", body: $"It grew in 1999.\n\n{text}\n\nIt fell in 2001."));
        Assert.Equal(["citation-missing", code, "citation-missing"], told);
    }

    [Theory]
    [InlineData(">>>>>>> 1a2b3c (fix)")]
    [InlineData("<<<<<<< HEAD\nIt grew in 1999.\n=======\nIt grew in 2000.\n>>>>>>> 1a2b3c (fix)")]
    public void A_text_of_two_versions_is_not_told_to_cite(string text) =>
        Assert.Equal(["conflict-marker"], Told(SmallSite.Topic("history/one", body: $"It did.\n\n{text}\n\nIt fell in 2001.")));

    private static IEnumerable<string> Told(params (string Path, string Text)[] files) =>
        SiteBuild.InMemory(SmallSite.With(files), SmallSite.Options with { IsEdited = true }).Diagnostics
            .Where(problem => problem.IsError || problem.Code == "citation-missing").Select(problem => problem.Code);

    [Fact]
    public void Two_entries_without_an_id_at_the_same_place_of_two_files_are_not_told_to_be_one()
    {
        const string Disagreement = "disagreements:\n  - { question: When?, positions: [{ answer: Then. }, { answer: Now. }] }";
        var told = SmallSite.Link(SmallSite.Topic("history/one", Disagreement), SmallSite.Topic("history/two", Disagreement)).Diagnostics;
        Assert.Equal(["key-missing", "key-missing"], told.Where(problem => problem.IsError).Select(problem => problem.Code));
    }

    [Fact]
    public void An_event_of_an_id_that_there_is_already_is_told_where_it_stands_and_at_no_page()
    {
        const string Events = "events:\n  - { id: talks, date: 2003, title: Talks, sources: [treaty] }\n  - { id: talks, date: 2004, title: More talks, sources: [treaty] }";
        var built = SiteBuild.InMemory(SmallSite.With(SmallSite.Topic("history/berlin", Events)), SmallSite.Options);
        Assert.Equal(["id-duplicate"], built.Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Of_a_file_with_two_versions_only_that_is_told() => Check(
        ["conflict-marker"],
        SmallSite.Topic("history/berlin", $"<<<<<<< HEAD\n{Berlin}=======\n{Berlin}>>>>>>> other", "## How"),
        SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void The_line_between_two_versions_may_be_meant_and_a_mark_may_be_shown_as_code() =>
        Check(["heading-malformed"], SmallSite.Topic("history/berlin", body: "Title\n=======\n\n    <<<<<<< HEAD\n"), SmallSite.Topic("security/cyber", body: "See [[berlin]]."));

    [Fact]
    public void A_source_that_lost_its_dash_is_told_and_those_that_name_it_are_not() => Check(
        ["key-duplicate"],
        ("sources.yml", "- id: report\n  title: Report\n  standing: official\n  id: treaty\n  title: Treaty\n  standing: primary\n"),
        SmallSite.Topic("history/berlin", Berlin + "sources: [treaty]", "## How\n\nIn talks [@treaty]."));

    [Theory]
    [InlineData("key-missing", "")]
    [InlineData("key-unknown", "idd: treaty, ")]
    public void A_source_without_its_id_is_told_and_those_that_name_it_are_not(string code, string id) => Check(
        [code],
        ("sources.yml", $"- {{ {id}title: Treaty, standing: primary }}\n- {{ id: report, title: Report, standing: official }}"),
        SmallSite.Topic("history/berlin", Berlin + "sources: [treaty]", "## How\n\nIn talks [@treaty]."));

    [Fact]
    public void A_term_that_lost_its_dash_is_told_and_those_that_name_it_are_not() => Check(
        ["key-duplicate"],
        SmallSite.Topic("history/berlin", "terms:\n  - term: Althea\n    definition: One.\n    sources: [report]\n    term: Berlin Plus\n    definition: Two.\n    sources: [report]\n", "## How"),
        SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_term_of_a_draft_is_told_as_what_it_is()
    {
        var problems = SmallSite.Link(
            SmallSite.Topic("history/berlin", "draft: true\n" + Berlin),
            SmallSite.Topic("security/cyber", "events: [{ date: 2003, title: Talks, terms: [berlin-plus], sources: [treaty] }]", "See [[berlin-plus]].")).Diagnostics;

        Assert.Equal(["link-to-draft", "link-to-draft"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.StartsWith("'berlin-plus' is a term of 'berlin', which is marked", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("It went. [@tre\u200Baty]")]
    [InlineData("It went. [@\u200Btreaty, p. 4]")]
    [InlineData("See [[ber\u200Blin]].")]
    public void A_character_that_nobody_sees_in_an_id_is_told_as_that_alone(string body) =>
        Check(["invisible-character"], SmallSite.Topic("history/berlin", body: body));

    [Theory]
    [InlineData("yes")]
    [InlineData("True")]
    [InlineData("maybe")]
    public void A_topic_that_may_be_a_draft_is_told_and_those_that_name_it_are_not(string draft) => Check(
        ["wrong-type"],
        SmallSite.Topic("history/berlin", $"draft: {draft}\n{Berlin}", "## How"),
        SmallSite.Topic("security/cyber", "related: [berlin]\nevents: [{ date: 2003, title: Talks, terms: [berlin-plus], topics: [berlin], sources: [treaty] }]", Cyber));

    [Fact]
    public void What_has_nothing_to_do_with_it_is_told_all_the_same() => Check(
        ["yaml-syntax", "link-target-not-found"],
        SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: "See [[nobody]]."));

    private static void Check(string[] codes, params (string Path, string Text)[] files) =>
        Assert.Equal(codes, SmallSite.Link(files).Diagnostics.Select(problem => problem.Code));
}
