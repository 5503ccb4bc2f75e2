using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Linking;

/// <summary>One fault in a file that much else names must not be told a hundred times.</summary>
public sealed class FollowUpTests
{
    private const string Berlin = "terms:\n  - { term: Berlin Plus, definition: An arrangement., sources: [report] }\n";
    private const string Cyber = "See [it](../history/berlin.md#how), [[berlin]] and [[berlin-plus]] [@treaty].";

    [Fact]
    public void A_topic_that_cannot_be_read_is_told_and_those_that_name_it_or_its_terms_are_not() =>
        Check(["yaml-syntax"], SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_topic_without_a_section_is_told_and_those_that_link_to_it_are_not() =>
        Check(["section-unknown"], SmallSite.Topic("histroy/berlin", Berlin, "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_topic_whose_name_is_no_id_is_told_and_those_that_link_to_it_are_not() =>
        Check(["id-invalid"], SmallSite.Topic("history/Berlin", Berlin, "## How"), SmallSite.Topic("security/cyber", body: Cyber));

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

    [Fact]
    public void A_bibliography_that_is_not_there_is_told_and_what_would_rest_on_it_is_not()
    {
        var drafts = DraftSet.Parse(new SourceTree([.. SmallSite.With(SmallSite.Topic("history/berlin", Berlin, "In talks [@treaty].")).Files.Where(file => file.RelativePath != "sources.yml")]));
        var problem = Assert.Single(drafts.Diagnostics.Concat(SiteLinker.Link(drafts.Value, SmallSite.Date, withDrafts: false).Diagnostics));
        Assert.Equal(("file-missing", "input/sources.yml"), (problem.Code, problem.Location.Path));
    }

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
    [InlineData("", "We were founded in 1949. [@nothing]")]
    [InlineData("sources: [nothing]", "")]
    [InlineData("terms: [{ term: Berlin Plus, definition: Agreed., sources: [nothing] }]", "")]
    [InlineData("events: [{ date: 2003, title: Talks, sources: [nothing] }]", "")]
    [InlineData("disagreements: [{ id: when, question: When?, positions: [{ answer: Then. }, { answer: Now., sources: [nothing] }] }]", "")]
    [InlineData("disagreements: [{ id: when, question: When?, positions: [{ answer: Then. }, { answer: Now. }], sources: [nothing] }]", "")]
    public void What_names_a_source_anywhere_needs_a_bibliography(string frontMatter, string body) =>
        CheckNoBibliography(SmallSite.Topic("history/berlin", frontMatter, body));

    [Fact]
    public void Pages_and_rows_of_data_that_name_a_source_need_a_bibliography()
    {
        CheckNoBibliography(("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\nWe were founded in 1949. [@nothing]\n"));
        CheckNoBibliography(("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,nothing,\n"));
        CheckNoBibliography(("data/spending.csv", "series,group,year,value,unit,price-basis,source\nspending,EU-27,2024,343,EUR billion,,nothing\n"));
    }

    [Fact]
    public void Two_entries_without_an_id_at_the_same_place_of_two_files_are_not_told_to_be_one()
    {
        const string Disagreement = "disagreements:\n  - { question: When?, positions: [{ answer: Then. }, { answer: Now. }] }";
        var told = SmallSite.Link(SmallSite.Topic("history/one", Disagreement), SmallSite.Topic("history/two", Disagreement)).Diagnostics;
        Assert.Equal(["key-missing", "key-missing"], told.Where(problem => problem.IsError).Select(problem => problem.Code));
    }

    [Fact]
    public void What_names_no_source_needs_no_bibliography()
    {
        var files = SmallSite.With(SmallSite.Topic("history/berlin", body: "In talks.")).Files.Where(file => file.RelativePath != "sources.yml");
        Assert.Empty(DraftSet.Parse(new SourceTree([.. files])).Diagnostics);
    }

    private static void CheckNoBibliography((string Path, string Text) file)
    {
        var files = SmallSite.With(file).Files.Where(other => other.RelativePath != "sources.yml");
        var problem = Assert.Single(DraftSet.Parse(new SourceTree([.. files])).Diagnostics);
        Assert.Equal(("file-missing", "input/sources.yml"), (problem.Code, problem.Location.Path));
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

    [Theory]
    [InlineData("topics/history/berlin.txt")]
    [InlineData("topics/history/berlin.MD")]
    [InlineData("topics/history/berlin.md.txt")]
    [InlineData("topics/berlin.md")]
    [InlineData("berlin.md")]
    public void A_topic_in_a_wrong_place_is_told_and_those_that_link_to_it_are_not(string path) =>
        Check(["path-unexpected"], (path, SmallSite.Topic("history/berlin", Berlin, "## How").Text), SmallSite.Topic("security/cyber", body: Cyber));

    /// <summary>Whichever is the copy, the path of the other is there as well, and so is what the copy links to beside the other.</summary>
    [Theory]
    [InlineData("history", "security")]
    [InlineData("security", "history")]
    public void A_topic_that_stands_in_two_sections_is_told_and_those_that_link_to_either_are_not(string section, string other)
    {
        var told = SmallSite.Link(
            SmallSite.Topic($"{section}/berlin", Berlin, "## How\n\nSee [it](talks.md)."),
            SmallSite.Topic($"{other}/berlin", Berlin, "## How\n\nSee [it](talks.md)."),
            SmallSite.Topic($"{section}/talks", "events: [{ date: 2003, title: Talks, terms: [berlin-plus], sources: [treaty] }]", $"See [it](berlin.md#how), [it](../{other}/berlin.md) and [[berlin-plus]].")).Diagnostics;

        var problem = Assert.Single(told);
        Assert.Equal(
            "input/topics/security/berlin.md(1,1): error id-duplicate: there is another topic with the id 'berlin' at input/topics/history/berlin.md(1,1); "
            + "give one of the two files another name, or delete the one that should not be there",
            problem.ToString());
    }

    [Fact]
    public void A_file_whose_name_is_nearly_the_id_of_another_takes_nothing_from_it()
    {
        var told = SmallSite.Link(
            SmallSite.Topic("history/the berlin"),
            SmallSite.Topic("history/the-berlin", Berlin, "## How"),
            SmallSite.Topic("security/cyber", body: "See [it](../history/the-berlin.md#how) and [[berlin-plus]].")).Diagnostics;

        Assert.Equal(["id-duplicate", "id-invalid"], told.Select(problem => problem.Code));
        Assert.All(told, problem => Assert.Equal("input/topics/history/the berlin.md", problem.Location.Path));
    }

    [Theory]
    [InlineData("Topics")]
    [InlineData("topic")]
    public void A_folder_of_a_wrong_name_is_told_once_and_read_all_the_same(string folder)
    {
        var told = SmallSite.Link(
            ($"{folder}/history/berlin.md", SmallSite.Topic("history/berlin", Berlin, "## How").Text),
            ($"{folder}/security/cyber.md", SmallSite.Topic("security/cyber", body: Cyber).Text),
            ("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\nSee [it](../topics/history/berlin.md#how) and [[nobody]].\n")).Diagnostics;

        string[] expected =
        [
            $"input/{folder}(1,1): error path-unexpected: no folder of this name is expected here; did you mean 'topics/'?",
            "input/pages/about.md(5,47): error link-target-not-found: there is no topic or term 'nobody'; write one of: berlin, cyber, berlin-plus",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_folder_of_a_wrong_name_keeps_what_its_files_are_for()
    {
        Check(["path-unexpected"], ("Data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,treaty,\n"), SmallSite.Topic("history/berlin", body: "```members\n```"));
        var picture = Assert.Single(SmallSite.Link(("images/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).Diagnostics);
        Assert.EndsWith("; put a picture into media/", picture.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_section_in_other_letters_is_told_and_its_topics_ask_for_no_address_of_that_section()
    {
        var built = SiteBuild.InMemory(
            SmallSite.With(
                SmallSite.Topic("History/berlin", Berlin, "## How\n\nSee [it](talks.md)."),
                SmallSite.Topic("history/talks", body: "See [it](berlin.md#how) and [[nobody-else]].")),
            SmallSite.Options);

        Assert.Equal(["section-unknown", "link-target-not-found"], built.Diagnostics.Select(problem => problem.Code));
        Assert.True(built.Links > 0);
    }

    [Theory]
    [InlineData("Sources.yml", "sources.yml")]
    [InlineData("sources.yaml", "sources.yml")]
    public void A_bibliography_of_a_wrong_name_is_told_where_it_is(string path, string meant)
    {
        var tree = SmallSite.With((path, "- { id: treaty, title: Treaty, standing: primary }"), SmallSite.Topic("history/berlin", Berlin, "In talks [@treaty]."));
        var problem = Assert.Single(DraftSet.Parse(tree with { Files = tree.Files.RemoveAll(file => file.RelativePath == "sources.yml") }).Diagnostics);

        Assert.Equal(("path-unexpected", $"input/{path}"), (problem.Code, problem.Location.Path));
        Assert.EndsWith($"; did you mean '{meant}'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_name_is_none_is_told_and_those_that_link_to_it_are_not() =>
        Check(["path-unexpected"], ("pages/about.txt", "About"), SmallSite.Topic("security/cyber", body: "See [it](../../pages/about.md)."));

    [Fact]
    public void A_picture_that_is_refused_is_told_and_those_that_show_it_are_not() =>
        Check(["picture-refused"], ("media/map.png", "no picture"), SmallSite.Topic("security/cyber", body: "![A map](../../media/map.png) and [it](../../media/map.png)."));

    [Fact]
    public void Of_files_that_were_refused_nothing_is_told_where_they_are_named()
    {
        var tree = SmallSite.With(SmallSite.Topic("security/cyber", body: Cyber + "\n\n![A map](../../media/map.png)\n\n```chart\ntitle: T\nseries: spending\ncaption: C\n```\n\n```members\n```"));
        Assert.Empty(ProblemsOf(tree with
        {
            Files = tree.Files.RemoveAll(file => file.RelativePath == "sources.yml"),
            Refused = ["data/members.csv", "data/spending.csv", "media/map.png", "sources.yml", "topics/history/berlin.md"],
        }));
        Assert.NotEmpty(ProblemsOf(tree));
    }

    [Fact]
    public void Of_folders_that_were_refused_nothing_is_told_where_what_may_be_in_them_is_named()
    {
        var tree = SmallSite.With(SmallSite.Topic(
            "security/cyber",
            "related: [berlin]\nevents: [{ date: 2003, title: Talks, terms: [berlin-plus], topics: [berlin], sources: [treaty] }]",
            Cyber + " See [us](../../pages/about.md).\n\n![A map](../../media/map.png)\n\n```chart\ntitle: T\nseries: spending\ncaption: C\n```\n\n```members\n```"));
        Assert.Empty(ProblemsOf(tree with { Refused = ["data", "media", "pages", "topics/history"] }));
        Assert.NotEmpty(ProblemsOf(tree));
    }

    [Fact]
    public void Of_a_topic_nothing_that_needs_all_others_is_told_while_one_was_refused()
    {
        var sources = SmallSite.With(SmallSite.Topic("security/cyber", body: "Long ago."), SmallSite.Topic("security/talks", body: "Long ago."));
        var edited = SmallSite.Options with { IsEdited = true };
        var refused = Problems.FileTooLarge(SourceLocation.StartOf("input/topics/history/berlin.md"), 2, 1);

        var problems = SiteBuild.InMemory(new Outcome<SourceTree>(sources with { Refused = ["topics/history/berlin.md"] }, [refused]), edited).Diagnostics;

        Assert.Equal(["file-too-large"], problems.Select(problem => problem.Code));
        var whole = SiteBuild.InMemory(sources, edited).Diagnostics.Select(problem => problem.Code).ToList();
        Assert.Contains("links-few", whole);
        Assert.Contains("topic-length", whole);
    }

    [Fact]
    public void A_term_of_a_draft_is_told_as_what_it_is()
    {
        var problems = SmallSite.Link(
            SmallSite.Topic("history/berlin", "draft: true\n" + Berlin),
            SmallSite.Topic("security/cyber", "events: [{ date: 2003, title: Talks, terms: [berlin-plus], sources: [treaty] }]", "See [[berlin-plus]].")).Diagnostics;

        Assert.Equal(["link-to-draft", "link-to-draft"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.StartsWith("'berlin-plus' is a term of 'berlin', which is marked", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_nothing_to_do_with_it_is_told_all_the_same() => Check(
        ["yaml-syntax", "link-target-not-found"],
        SmallSite.Topic("history/berlin", Berlin + "related: [", "## How"), SmallSite.Topic("security/cyber", body: "See [[nobody]]."));

    private static void Check(string[] codes, params (string Path, string Text)[] files) =>
        Assert.Equal(codes, SmallSite.Link(files).Diagnostics.Select(problem => problem.Code));

    private static IEnumerable<string> ProblemsOf(SourceTree tree)
    {
        var drafts = DraftSet.Parse(tree);
        return drafts.Diagnostics.Concat(SiteLinker.Link(drafts.Value, SmallSite.Date, withDrafts: false).Diagnostics).Select(problem => problem.Code);
    }
}
