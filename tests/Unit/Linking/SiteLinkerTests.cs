using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Linking;

/// <summary>What the site says of its own connections: who links where, what rests on what, what comes first.</summary>
public sealed class SiteLinkerTests
{
    [Fact]
    public void A_topic_knows_the_sentences_of_others_that_link_to_it_each_once()
    {
        var site = Whole(
            Topic("history/one", body: "First. It led to [two](two.md), then to [[two]] again. Last.\n\nAnd [two](two.md#part) once more."),
            Topic("history/two", body: "# Part\n\nSee [itself](two.md)."),
            Topic("security/three", body: "As [[two|the second]] says."));

        Assert.Equal(
            [("one", "It led to two, then to The two again."), ("one", "And two once more."), ("three", "As the second says.")],
            site.Backward.LinksTo(new TopicId("two")).Select(link => (link.Topic.Value, link.Sentence)));
        Assert.Empty(site.Backward.LinksTo(new TopicId("one")));
    }

    [Fact]
    public void A_term_knows_the_sentences_of_bodies_that_use_it()
    {
        var site = Whole(
            Topic("history/one", "terms:\n  - { term: Standing Group, abbreviation: SG, definition: A group., sources: [treaty] }"),
            Topic("history/two", body: "# The Standing Group\n\nThe SG met. Then nothing. A [[standing-group]] is a group."));

        Assert.Equal(
            ["The SG met.", "A Standing Group is a group."],
            site.Backward.UsagesOf(new TermId("standing-group")).Select(usage => usage.Sentence));
    }

    [Theory]
    [InlineData("| SG | Brussels |", "SG · Brussels", true)]
    [InlineData("| Brussels | of the SG |", "Brussels · of the SG", true)]
    [InlineData("| Brussels | 1949 | of the SG |", "Brussels · of the SG", true)]
    [InlineData("| Brussels | The SG met. Then nothing. |", "The SG met.", false)]
    public void A_cell_of_a_few_words_is_told_with_what_its_row_is_about(string row, string expected, bool isFragment)
    {
        var head = string.Concat(row.Where(letter => letter == '|'));
        var usage = Assert.Single(Whole(
            Topic("history/one", "terms:\n  - { term: Standing Group, abbreviation: SG, definition: A group., sources: [treaty] }"),
            Topic("history/two", body: $"Text.\n\n{head.Replace("|", "| Head ", StringComparison.Ordinal)[..^5]}\n{head.Replace("|", "|---", StringComparison.Ordinal)[..^3]}\n{row}"))
            .Backward.UsagesOf(new TermId("standing-group")));

        Assert.Equal((expected, isFragment), (usage.Sentence, usage.IsFragment));
    }

    [Theory]
    [InlineData("EU-NATO Council", "EU–NATO Council")]
    [InlineData("Member's list", "member’s list")]
    [InlineData("Berlin Plus", "\"Berlin\u00A0Plus\"")]
    public void Names_that_text_cannot_tell_apart_are_one_name(string name, string other)
    {
        var told = Link(Topic("history/one", $"terms:\n  - {{ id: a, term: {name}, definition: One., sources: [treaty] }}\n  - {{ id: b, term: {other}, definition: Two., sources: [treaty] }}")).Diagnostics;

        Assert.Equal("name-taken", Assert.Single(told).Code);
    }

    [Fact]
    public void A_site_must_say_of_what_day_its_facts_are()
    {
        var site = With().Files[0].Decode().Value.Text.Replace("facts-as-of: 2026-11-22\n", "", StringComparison.Ordinal);

        var told = Assert.Single(Link(("site.yml", site)).Diagnostics);

        Assert.Equal("input/site.yml(1,1): error key-missing: site.yml must have the key 'facts-as-of'; add a line 'facts-as-of: ...'", told.ToString());
    }

    [Theory]
    [InlineData("https://small.example/?a=b")]
    [InlineData("https://small.example/site?")]
    [InlineData("https://small.example/#top")]
    [InlineData("https://@small.example/")]
    [InlineData("https://ann@small.example/")]
    [InlineData("https://ann:secret@small.example/")]
    public void The_address_of_a_site_is_one_that_others_can_go_on_after(string address)
    {
        var site = With().Files[0].Decode().Value.Text.Replace("https://small.example/", $"'{address}'", StringComparison.Ordinal);

        var told = Assert.Single(Link(("site.yml", site)).Diagnostics);

        Assert.Equal($"input/site.yml(4,12): error address-not-https: 'base-url' must be the https address of a host or folder, not '{address}'; "
            + "leave out what begins with '?' or '#', and a name or password before '@'", told.ToString());
    }

    [Fact]
    public void A_country_that_left_without_having_joined_is_told()
    {
        var told = Assert.Single(Link(("data/members.csv",
            "country,iso2,eu-since,eu-until,nato-since,sources,note\nUnited Kingdom,GB,,2020-01-31,1949-04-04,treaty,\n")).Diagnostics);

        Assert.Equal("input/data/members.csv(2,20): error csv-value: 'eu-until' cannot be '2020-01-31'; write the day it joined in 'eu-since' as well, or nothing here", told.ToString());
    }

    [Fact]
    public void Related_topics_are_shown_both_ways_its_own_list_first()
    {
        var site = Whole(Topic("history/one", "related: [three]"), Topic("history/two", "related: [one]"), Topic("history/three"));

        Assert.Equal(["three", "two"], site.TopicById[new TopicId("one")].Related.Select(id => id.Value));
        Assert.Equal(["one"], site.TopicById[new TopicId("three")].Related.Select(id => id.Value));
    }

    [Fact]
    public void Topics_stand_in_the_order_of_their_section_then_by_title_and_sections_as_the_site_lists_them()
    {
        var site = Whole(
            Topic("security/a"), Topic("history/d", "order: 20"), Topic("history/c"), Topic("history/b"), Topic("history/e", "order: 10"));

        Assert.Equal(["e", "d", "b", "c", "a"], site.Topics.Select(topic => topic.Id.Value));
        Assert.Equal(["history", "security"], site.Sections.Select(section => section.Id.Value));
    }

    [Fact]
    public void Events_stand_by_date_wherever_they_are_told_and_topics_show_those_of_others_that_name_them()
    {
        var site = Whole(
            Topic("history/one", "events:\n  - { date: 2004-03, title: Later, topics: [two], sources: [treaty] }\n  - { date: 2004, title: Coarser, sources: [treaty] }"),
            Topic("history/two", "events:\n  - { date: 1999-04-24, title: Earlier, sources: [treaty] }"));

        Assert.Equal(["1999-04-24-earlier", "2004-coarser", "2004-03-later"], site.Events.Select(entry => entry.Id.Value));
        Assert.Equal(["1999-04-24-earlier", "2004-03-later"], site.Backward.EventsOf(new TopicId("two")).Select(entry => entry.Id.Value));
    }

    [Theory]
    [InlineData("treaty", true, false)]
    [InlineData("report", true, false)]
    [InlineData("study", true, false)]
    [InlineData("news", false, false)]
    [InlineData("essay", false, true)]
    [InlineData("bot", false, true)]
    [InlineData("bot, essay", false, true)]
    [InlineData("bot, news", false, false)]
    [InlineData("essay, study", true, false)]
    [InlineData("", false, true)]
    public void The_best_source_of_a_statement_decides_how_far_it_is_carried(string sources, bool isCorroborated, bool isUncorroborated)
    {
        var (site, problems) = Link(Topic("history/one", $"events:\n  - {{ date: 2003, title: It happened, sources: [{sources}] }}"));

        var statement = Assert.Single(site!.Statements);
        Assert.Equal((isCorroborated, isUncorroborated), (statement.IsCorroborated, statement.IsUncorroborated));
        Assert.Equal(isUncorroborated ? ["uncorroborated"] : [], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Statements_are_the_cited_passages_events_positions_and_definitions_of_a_topic_in_reading_order()
    {
        var topic = Topic(
            "history/one",
            """
            terms:
              - { term: Group, definition: "A group.", sources: [report, treaty] }
            events:
              - { date: 2003-03, title: It met, sources: [study] }
            disagreements:
              - { id: when, question: When?, positions: [ { answer: "2002", sources: [treaty] }, { answer: "2003", sources: [news] } ] }
            """,
            "It said so [@treaty] and [@study, p. 4], see [[group]].\n\nThis is cited by nobody.");

        var statements = Whole(topic).Statements;

        Assert.Equal(
            [
                "Passage s1: It said so and, see Group. = treaty study", "Event 2003-03-it-met: March 2003: It met = study",
                "Position when: When? 2002 = treaty", "Position when: When? 2003 = news", "Definition group: Group: A group. = report treaty",
            ],
            statements.Select(statement => $"{statement.Kind} {statement.Key}: {statement.Text} = {string.Join(' ', statement.Sources)}"));
        Assert.Equal(3, Whole(topic).Backward.StatementsOn(new SourceId("treaty")).Length);
    }

    [Fact]
    public void Of_two_owners_of_an_id_the_first_keeps_it_so_that_links_keep_their_target()
    {
        const string Term = "terms:\n  - {{ term: {0}, id: group, definition: It., sources: [treaty] }}";
        var (site, problems) = Link(
            Topic("history/one", string.Format(null, Term, "First group")), Topic("history/two", string.Format(null, Term, "Second group")));

        Assert.Equal("First group", Assert.Single(site!.Terms).Name);
        var problem = Assert.Single(problems);
        Assert.Equal(("id-duplicate", "input/topics/history/two.md"), (problem.Code, problem.Location.Path));
        Assert.Contains("input/topics/history/one.md(5,30)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_left_out_unless_it_is_asked_for()
    {
        var tree = With(Topic("history/one", "draft: true"), Topic("history/two"));
        var drafts = DraftSet.Parse(tree).Value;

        Assert.Equal(["two"], SiteLinker.Link(drafts, Date, withDrafts: false).Value!.Topics.Select(topic => topic.Id.Value));
        Assert.Equal(["one", "two"], SiteLinker.Link(drafts, Date, withDrafts: true).Value!.Topics.Select(topic => topic.Id.Value));
    }

    [Fact]
    public void A_review_is_due_from_the_day_after_its_date()
    {
        Assert.Empty(Link(Topic("history/one", "review-after: 2026-11-22")).Diagnostics);
        Assert.Equal("review-due", Assert.Single(Link(Topic("history/one", "review-after: 2026-11-21")).Diagnostics).Code);
    }

    [Theory]
    [InlineData("reviewed: 2026-11-29", "")]
    [InlineData("reviewed: 2026-11-30", "(4,11) day-to-come")]
    [InlineData("reviewed: 2026-11-20\nreview-after: 2026-11-19", "(5,15) day-impossible")]
    [InlineData("reviewed: 2027-11-20\nreview-after: 2026-11-19", "(4,11) day-to-come")]
    [InlineData("reviewed: 2025-11-20\nreview-after: 2026-11-19", "(5,15) review-due")]
    public void A_day_of_a_review_that_cannot_be_is_told_where_it_stands(string frontMatter, string expected) => Assert.Equal(
        expected,
        string.Join('\n', Link(Topic("history/one", frontMatter)).Diagnostics.Select(problem => $"({problem.Location.Line},{problem.Location.Column}) {problem.Code}")));

    [Theory]
    [InlineData("2026-11-22", "2026-11-29", "")]
    [InlineData("2026-11-22", "2026-11-30", "topics/history/one.md(4,11)")]
    [InlineData("2026-11-29", "2026-12-06", "")] // a site that knows of a day a little ahead of the clock
    [InlineData("2026-11-29", "2026-12-07", "topics/history/one.md(4,11)")]
    [InlineData("2026-11-30", "2026-11-29", "site.yml(5,14)")]
    [InlineData("2026-11-30", "2026-11-30", "site.yml(5,14)")] // one day of the two is wrong, and no other is told for it
    [InlineData("2027-11-22", "2027-11-22", "site.yml(5,14)")]
    [InlineData("2027-11-22", "2028-11-22", "site.yml(5,14) topics/history/one.md(4,11)")]
    public void Days_are_measured_by_what_the_site_knows(string known, string reviewed, string expected)
    {
        var site = With().Files.Single(file => file.RelativePath == "site.yml").Decode().Value.Text
            .Replace("facts-as-of: 2026-11-22", $"facts-as-of: {known}", StringComparison.Ordinal);

        var problems = Link(("site.yml", site), Topic("history/one", $"reviewed: {reviewed}")).Diagnostics;

        Assert.All(problems, problem => Assert.Equal("day-to-come", problem.Code));
        Assert.Equal(expected, string.Join(' ', problems.Select(problem => problem.Location.ToString()["input/".Length..])));
    }

    [Fact]
    public void Nobody_is_a_member_since_a_day_to_come()
    {
        const string Rows = "country,iso2,eu-since,eu-until,nato-since,sources,note\nA,AA,2004-05-01,2062-01-31,2026-11-29,treaty,\nB,BB,2040-05-01,,2026-11-30,treaty,\n";

        var problems = Link(("data/members.csv", Rows)).Diagnostics;

        Assert.All(problems, problem => Assert.Equal("day-to-come", problem.Code));
        Assert.Equal(
            ["(2,17) 'eu-until' is 2062-01-31", "(3,6) 'eu-since' is 2040-05-01", "(3,18) 'nato-since' is 2026-11-30"],
            problems.Select(problem => $"({problem.Location.Line},{problem.Location.Column}) {problem.Message.Split(',')[0]}"));
    }

    [Fact]
    public void A_source_was_not_looked_at_on_a_day_to_come()
    {
        var problem = Assert.Single(Link(("sources.yml", "- { id: treaty, title: Treaty, standing: primary, accessed: 2027-11-22 }\n")).Diagnostics);

        Assert.Equal("input/sources.yml(1,61)", problem.Location.ToString());
        Assert.Equal(
            "'accessed' is 2027-11-22, a day that is still to come; look at the year and the month, and write the day that is meant",
            problem.Message);
    }

    [Fact]
    public void A_country_does_not_leave_before_it_joins()
    {
        var problem = Assert.Single(Link(("data/members.csv",
            "country,iso2,eu-since,eu-until,nato-since,sources,note\nUnited Kingdom,GB,1973-01-01,1972-01-31,1949-04-04,treaty,\n")).Diagnostics);

        Assert.Equal(("csv-value", "input/data/members.csv(2,30)"), (problem.Code, problem.Location.ToString()));
    }

    [Theory]
    [InlineData("../../sources.yml")]
    [InlineData("../../site.yml#sections")]
    [InlineData("../../data/members.csv")]
    public void A_link_to_a_file_that_becomes_no_page_is_told_as_that(string address)
    {
        var problem = Assert.Single(Link(Topic("history/one", body: $"See [it]({address}).")).Diagnostics);

        Assert.Equal("link-file-not-found", problem.Code);
        Assert.Contains("which becomes no page", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_is_in_an_organisation_from_its_first_day_and_no_longer_at_the_end_of_its_last()
    {
        var member = Whole(("data/members.csv",
            "country,iso2,eu-since,eu-until,nato-since,sources,note\nUnited Kingdom,GB,1973-01-01,2020-01-31,1949-04-04,treaty; report,\n")).Members[0];

        Assert.Equal(["treaty", "report"], member.Sources.Select(id => id.Value));
        Assert.Equal(
            [Membership.Neither, Membership.NatoOnly, Membership.NatoOnly, Membership.Both, Membership.Both, Membership.NatoOnly],
            new[] { "1949-04-03", "1949-04-04", "1972-12-31", "1973-01-01", "2020-01-30", "2020-01-31" }
                .Select(day => member.On(DateOnly.Parse(day, null))));
    }

    [Fact]
    public void Without_a_site_file_there_is_no_site()
    {
        var (site, problems) = Link(("site.yml", ""));

        Assert.Null(site);
        Assert.Equal("input/site.yml(1,1)", Assert.Single(problems).Location.ToString());
    }
}
