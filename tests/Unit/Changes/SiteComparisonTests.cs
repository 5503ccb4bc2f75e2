using System.Collections.Immutable;
using EuNatoSite.Changes;

namespace EuNatoSite.Tests.Changes;

/// <summary>Ten changes that somebody may propose: each is told, and nothing else.</summary>
public sealed class SiteComparisonTests
{
    private const string Declaration = """
        terms:
          - { term: Berlin Plus, definition: An arrangement., kind: agreement, sources: [report] }
        events:
          - date: 2003-03-17
            title: Berlin Plus agreed
            terms: [berlin-plus]
            sources: [treaty, study]
        disagreements:
          - id: year
            question: When?
            positions:
              - { answer: "2002", sources: [news] }
              - { answer: "2003", sources: [study] }
        """;

    private const string Body = "## How it began\n\nIt began in 2003 after long talks [@treaty].\n\n## What came of it\n\nTwo operations [@report].";

    private static readonly ImmutableArray<(string Path, string Text)> Before =
    [
        SmallSite.Topic("history/berlin", Declaration, Body),
        SmallSite.Topic("security/cyber", body: "Read [how it began](../history/berlin.md#how-it-began)."),
    ];

    [Fact]
    public void The_same_input_changes_nothing() => Check("The site is the same.\n", file => file);

    [Fact]
    public void An_event_that_is_added_is_named_with_its_place() => Check(
        "Events\n  added: 2004-berlin-plus-used, Berlin Plus used, at input/topics/history/berlin.md(11,5)\n",
        In("berlin", "disagreements:", "  - { date: 2004, title: Berlin Plus used, terms: [berlin-plus], sources: [treaty] }\ndisagreements:"));

    [Fact]
    public void An_event_with_another_date_is_the_same_event_and_what_linked_to_it_is_told() => Check(
        """
        Places that are gone
          timeline/index.html#2003-03-17-berlin-plus-agreed is gone; 5 other pages linked to it, and somebody elsewhere may
        Events
          changed: 2003-03-18-berlin-plus-agreed, Berlin Plus agreed
              id: 2003-03-17-berlin-plus-agreed is now 2003-03-18-berlin-plus-agreed
              date: 2003-03-17 is now 2003-03-18

        """,
        In("berlin", "2003-03-17", "2003-03-18"));

    [Fact]
    public void A_term_that_is_renamed_keeps_its_id_only_where_it_is_written() => Check(
        """
        New problems
          input/topics/history/berlin.md(9,13): error term-unknown: there is no term 'berlin-plus'; did you mean 'berlin-pact'?
        Addresses that are gone
          glossary/berlin-plus.html is gone
        Terms
          added: berlin-pact, Berlin Pact, at input/topics/history/berlin.md(5,5)
          removed: berlin-plus, Berlin Plus
        Events
          changed: 2003-03-17-berlin-plus-agreed, Berlin Plus agreed
              terms: berlin-plus is now nothing

        """,
        In("berlin", "term: Berlin Plus", "term: Berlin Pact"));

    [Fact]
    public void A_passage_that_is_new_is_like_none_before() => Check(
        """
        Topics
          changed: berlin, The berlin
              body: It is rewritten

        """,
        In("berlin", "## What came of it", "Nobody had foreseen any such thing at all [@study].\n\n## What came of it"));

    [Fact]
    public void A_statement_with_a_weaker_source_loses_support() => Check(
        """
        New problems
          input/topics/history/berlin.md(24,1): warning uncorroborated: this passage rests on no primary, official, research or press source; name a better source, or take it out
        Statements that lose support
          input/topics/history/berlin.md(24,1) rests on unattributed, before on official: Two operations.
        Topics
          changed: berlin, The berlin
              body: It is rewritten

        """,
        In("berlin", "Two operations [@report]", "Two operations [@essay]"));

    [Fact]
    public void A_position_with_a_better_source_gains_support() => Check(
        """
        Statements that gain support
          input/topics/history/berlin.md(15,9) rests on primary, before on press: When? 2002
        Disagreements
          changed: year, When?
              positions: 2002 (news) is now 2002 (treaty)

        """,
        In("berlin", "sources: [news]", "sources: [treaty]"));

    [Fact]
    public void A_heading_that_others_link_to_and_that_is_renamed_is_told() => Check(
        """
        New problems
          input/topics/security/cyber.md(6,6): error anchor-not-found: there is no heading or entry '#how-it-began' in 'input/topics/history/berlin.md'; write one of: how-it-started, what-came-of-it, berlin-plus, 2003-03-17-berlin-plus-agreed, year
        Places that are gone
          history/berlin.html#how-it-began is gone; 1 other page linked to it, and somebody elsewhere may
        Topics
          changed: berlin, The berlin
              body: It is rewritten

        """,
        In("berlin", "## How it began", "## How it started"));

    [Fact]
    public void A_topic_that_moves_without_a_redirect_is_told() => Check(
        """
        Addresses that are gone
          security/cyber.html is now history/cyber.html, and nothing leads on; write 'redirect-from: [...]' with the old address into the topic cyber
        Topics
          changed: cyber, The cyber
              section: security is now history
              body: It is rewritten

        """,
        file => (file.Path.Replace("security/", "history/", StringComparison.Ordinal), file.Text.Replace("../history/", "", StringComparison.Ordinal)));

    [Fact]
    public void A_topic_that_moves_with_a_redirect_loses_nothing() => Check(
        """
        Topics
          changed: cyber, The cyber
              section: security is now history
              body: It is rewritten
              redirect-from: nothing is now security/cyber.html

        """,
        file => file.Path.Contains("cyber", StringComparison.Ordinal)
            ? ("topics/history/cyber.md", file.Text.Replace("../history/", "", StringComparison.Ordinal).Replace("summary:", "redirect-from: [security/cyber.html]\nsummary:", StringComparison.Ordinal))
            : file);

    [Fact]
    public void A_rewritten_passage_with_its_source_is_only_that() => Check(
        "Topics\n  changed: berlin, The berlin\n      body: It is rewritten\n",
        In("berlin", "It began in 2003 after long talks", "It began in 2003 after longer talks"));

    [Fact]
    public void The_pages_that_differ_are_counted_in_words_without_the_numbers_of_citations()
    {
        var changes = Compare(In("berlin", "It began in 2003 after long talks [@treaty]", "It began in 2003 after talks [@study] [@treaty]"));

        Assert.Equal(["history/berlin.html +0 -1"], changes.Pages
            .Where(page => page.Path.StartsWith("history/berlin", StringComparison.Ordinal))
            .Select(page => $"{page.Path} +{page.Added} -{page.Removed}"));
    }

    [Fact]
    public void Figures_that_are_added_are_named_with_the_place_of_their_first_row()
    {
        const string Rows = "series,group,year,value,unit,price-basis,source\nspending,EU-27,2024,343,EUR billion,,treaty\n";
        var before = SmallSite.With(("data/a.csv", Rows));
        var after = SmallSite.With(("data/a.csv", Rows + "spending,NATO,2024,1,EUR billion,,treaty\nspending,NATO,2023,1,EUR billion,,treaty\n"));

        var changes = SiteComparison.Compare(SiteBuild.InMemory(before, SmallSite.Options), SiteBuild.InMemory(after, SmallSite.Options));

        Assert.Equal("Figures\n  added: spending/NATO, spending, NATO, at input/data/a.csv(3,1)\n", ChangeText.Of(changes with { Pages = [] }));
    }

    [Fact]
    public void A_copy_of_a_source_is_told_beside_its_address()
    {
        const string Sources = "- { id: treaty, title: Treaty, standing: primary, url: https://a.example/ }\n";
        var before = SmallSite.With(("sources.yml", Sources));
        var after = SmallSite.With(("sources.yml", Sources.Replace("url:", "copy:", StringComparison.Ordinal)));

        var changes = SiteComparison.Compare(SiteBuild.InMemory(before, SmallSite.Options), SiteBuild.InMemory(after, SmallSite.Options));

        Assert.Equal(
            """
            Sources
              changed: treaty, Treaty
                  url: https://a.example/ is now nothing
                  copy: nothing is now https://a.example/

            """,
            ChangeText.Of(changes with { Pages = [] }));
    }

    [Fact]
    public void In_markdown_nothing_of_the_content_is_a_mention_a_link_or_html()
    {
        var changes = Compare(In("berlin", "title: The berlin", "title: \"@everyone <b>``x` [a](https://a.example)\""));

        var markdown = ChangeMarkdown.Of(changes);

        Assert.Contains("``` @everyone <b>``x` [a](https://a.example) ```", markdown, StringComparison.Ordinal);
        var outside = System.Text.RegularExpressions.Regex.Replace(markdown, "(`+)[^`].*?[^`]\\1(?!`)", "");
        Assert.DoesNotContain("@", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<", outside, StringComparison.Ordinal);
    }

    [Fact]
    public void In_markdown_the_reports_own_words_stand_outside_code()
    {
        var changes = Compare(In("berlin", "kind: agreement", "kind: agreement, role: nothing"));

        var markdown = ChangeMarkdown.Of(changes);

        Assert.Contains("  - `role`: nothing is now `nothing`\n", markdown, StringComparison.Ordinal);
        Assert.Matches("(?m)^- `[^`]+`, `[^`]+`: [0-9]+ words? more, [0-9]+ fewer$", markdown);
    }

    [Fact]
    public void Markdown_that_says_there_is_more_is_no_longer_than_may_be()
    {
        var changes = Compare(In("berlin", "title: The berlin", "title: Berlin"));
        var alone = changes with { Pages = [] };
        string Of(SiteChanges part, int length) => ChangeMarkdown.Of(part with
        {
            Entries = [new EntryChanges("topic", [new ChangedEntry("berlin", new string('x', length), [], default)], [], [])],
        });
        var fills = 59_999 - Of(alone, 0).Length;

        var markdown = Of(changes, fills);

        Assert.EndsWith("to see all of it.\n", markdown, StringComparison.Ordinal);
        Assert.InRange(markdown.Length, 1, 60_000);
    }

    private static Func<(string Path, string Text), (string Path, string Text)> In(string topic, string old, string text) => file =>
    {
        if (!file.Path.EndsWith($"/{topic}.md", StringComparison.Ordinal))
        {
            return file;
        }

        Assert.Contains(old, file.Text, StringComparison.Ordinal);
        return (file.Path, file.Text.Replace(old, text, StringComparison.Ordinal));
    };

    // The pages that differ have a test of their own.
    private static void Check(string expected, Func<(string Path, string Text), (string Path, string Text)> change)
    {
        var changes = Compare(change);
        var text = ChangeText.Of(changes with { Pages = [] });
        Assert.Equal(expected, System.Text.RegularExpressions.Regex.Replace(text, @"body: .+ is now .+|body: \d+ words? more, \d+ fewer", "body: It is rewritten"));
        Assert.Equal(expected == "The site is the same.\n", changes.Pages.IsEmpty);
    }

    private static SiteChanges Compare(Func<(string Path, string Text), (string Path, string Text)> change)
    {
        var before = SiteBuild.InMemory(SmallSite.With([.. Before]), SmallSite.Options);
        var after = SiteBuild.InMemory(SmallSite.With([.. Before.Select(change)]), SmallSite.Options);
        return SiteComparison.Compare(before, after);
    }
}
