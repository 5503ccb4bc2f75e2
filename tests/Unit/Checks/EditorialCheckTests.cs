using System.Collections.Immutable;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Checks;

public sealed class EditorialCheckTests
{
    [Fact]
    public void Each_misspelling_of_a_long_text_is_told_at_its_place_and_in_no_time()
    {
        var paragraphs = string.Join("\n\n", Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("defense", 100)), 160));
        var site = SmallSite.Whole(SmallSite.Topic("history/one", body: paragraphs));

        var problems = Patience.Within(
            3,
            () => EditorialCheck.Check(site, SmallSite.Options),
            "to read the file again for each word takes half a minute");

        var told = problems.Where(problem => problem.Code == "spelling").ToImmutableArray();
        Assert.Equal(16_000, told.Length);
        Assert.Equal(new SourceLocation("input/topics/history/one.md", 6, 9), told[1].Location);
        Assert.Equal(new SourceLocation("input/topics/history/one.md", 324, 793), told[^1].Location);
    }

    [Fact]
    public void The_title_and_the_summary_of_a_page_are_read_as_its_body_is()
    {
        var site = SmallSite.Whole(("pages/about.md", "---\ntitle: The defense of it\nsummary: The center of it.\n---\nThe labor of it.\n"));

        var told = EditorialCheck.Check(site, SmallSite.Options);

        Assert.Equal(
            ["'defense' is not how this site spells it; write 'defence'", "'center' is not how this site spells it; write 'centre'", "'labor' is not how this site spells it; write 'labour'"],
            told.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("topics/security/two.md#part", "write [words](../security/two.md)")]
    [InlineData("pages/about.md", "write [words](../../pages/about.md)")]
    [InlineData("sources.yml", null)]
    public void A_link_to_the_file_of_a_page_on_the_repositorys_host_is_told_with_the_one_to_the_page(string path, string? mend)
    {
        var address = $"https://git.example/small/site/blob/main/content/{path}";
        var site = SmallSite.Whole(
            ("site.yml", """
                title: Small site
                tagline: A site to test with
                description: A site to test with.
                base-url: https://small.example/
                repository: https://git.example/small/site
                facts-as-of: 2026-11-22
                sections:
                  - { id: history, title: History, summary: What was. }
                  - { id: security, title: Security, summary: What is. }
                """),
            ("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\nIt is.\n"),
            SmallSite.Topic("history/one", body: $"See [it]({address})."),
            SmallSite.Topic("security/two"));

        var told = EditorialCheck.Check(site, SmallSite.Options with { InputPath = "content/" }).Where(problem => problem.Code == "address-own");

        Assert.Equal(
            mend is null ? [] : [$"'{(address.Length > 60 ? address[..57] + "..." : address)}' is the file of a page of this site, and takes who reads that away from it; {mend}"],
            told.Select(problem => problem.Message));
    }

    [Fact]
    public void How_long_a_topic_is_is_said_once_all_of_it_could_be_read()
    {
        var site = SmallSite.Whole(SmallSite.Topic("history/one", body: "Word."));

        var told = EditorialCheck.Check(site, SmallSite.Options).Single(problem => problem.Code == "topic-length");

        Assert.StartsWith("the topic has 1 word; write", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(told, FollowUps.Without([told, Problems.FileUnreadable(told.Location, "it is gone")], site));
    }

    [Theory]
    [InlineData("One thing happened. Another did as well.", null)]
    [InlineData("Said by J. Solana, Art. 5 of the U.S. Congress, e.g. No. 3. Another. A third.", "this text has 3 sentences; say what happened in at most two, and the rest in the topic")]
    [InlineData("One. Two! Is it three? [[one|Four]].", "this text has 4 sentences; say what happened in at most two, and the rest in the topic")]
    public void The_text_of_an_event_has_at_most_two_sentences(string text, string? says)
    {
        var site = SmallSite.Whole(SmallSite.Topic("history/one", $"events:\n  - date: 2003\n    title: Talks\n    text: '{text}'\n    sources: [treaty]"));

        var told = EditorialCheck.Check(site, SmallSite.Options).Where(problem => problem.Code == "event-long").ToList();

        Assert.Equal(says is null ? [] : [says], told.Select(problem => problem.Message));
        Assert.All(told, problem => Assert.Equal("input/topics/history/one.md(7,12)", problem.Location.ToString()));
    }

    [Fact]
    public void A_picture_that_no_page_shows_or_leads_to_is_told()
    {
        const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        var site = SmallSite.Whole(
            ("media/shown.svg", Drawing), ("media/led-to.svg", Drawing), ("media/of-a-page.svg", Drawing), ("media/of-a-draft.svg", Drawing), ("media/old/left.svg", Drawing),
            ("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\n![A map](../media/of-a-page.svg)\n"),
            SmallSite.Topic("history/two", "draft: true", "![A map](../../media/of-a-draft.svg)"),
            SmallSite.Topic("history/one", "terms: [{ term: Map, definition: 'See [it](../../media/led-to.svg).', sources: [treaty] }]", "![A map](../../media/shown.svg)"));

        var told = EditorialCheck.Check(site, SmallSite.Options).Single(problem => problem.Code == "picture-unused");

        Assert.Equal("input/media/old/left.svg(1,1): warning picture-unused: no page shows this picture; show it where it helps a reader, or delete it", told.ToString());
        Assert.DoesNotContain(told, FollowUps.Without([told, Problems.FileUnreadable(told.Location, "it is gone")], site));
    }
}
