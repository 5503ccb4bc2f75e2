using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Linking;

/// <summary>A file in a wrong place, of a wrong name or refused is told once, and those that name it or what it holds are not.</summary>
public sealed class MisplacedFileTests
{
    private const string Berlin = "terms:\n  - { term: Berlin Plus, definition: An arrangement., sources: [report] }\n";
    private const string Cyber = "See [it](../history/berlin.md#how), [[berlin]] and [[berlin-plus]] [@treaty].";

    [Fact]
    public void A_topic_without_a_section_is_told_and_those_that_link_to_it_are_not() =>
        Check(["section-unknown"], SmallSite.Topic("histroy/berlin", Berlin, "## How"), SmallSite.Topic("security/cyber", body: Cyber));

    [Fact]
    public void A_topic_whose_name_is_no_id_is_told_and_those_that_link_to_it_are_not() =>
        Check(["id-invalid"], SmallSite.Topic("history/Berlin", Berlin, "## How"), SmallSite.Topic("security/cyber", body: Cyber));

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

    /// <summary>Whatever the copy says again is told with its name.</summary>
    [Theory]
    [InlineData("history/Berlin")]
    [InlineData("security/Berlin")]
    public void A_copy_whose_name_differs_in_capitals_alone_is_told_and_what_it_says_again_is_not(string copy) => Check(
        ["id-invalid"],
        SmallSite.Topic(copy, Berlin + "events: [{ date: 2003, title: Talks, sources: [treaty] }]", "## How"),
        SmallSite.Topic("history/berlin", Berlin + "events: [{ date: 2003, title: Talks, sources: [treaty] }]", "## How"),
        SmallSite.Topic("security/cyber", body: Cyber + $" See [the copy](../{copy}.md)."));

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

    private static void Check(string[] codes, params (string Path, string Text)[] files) =>
        Assert.Equal(codes, SmallSite.Link(files).Diagnostics.Select(problem => problem.Code));

    private static IEnumerable<string> ProblemsOf(SourceTree tree)
    {
        var drafts = DraftSet.Parse(tree);
        return drafts.Diagnostics.Concat(SiteLinker.Link(drafts.Value, SmallSite.Date, withDrafts: false).Diagnostics).Select(problem => problem.Code);
    }
}
