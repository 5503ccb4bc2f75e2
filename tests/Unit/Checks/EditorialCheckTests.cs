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
            () => EditorialCheck.Check(site, SmallSite.Date, isComplete: true),
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

        var told = EditorialCheck.Check(site, SmallSite.Date, isComplete: true);

        Assert.Equal(
            ["'defense' is not how this site spells it; write 'defence'", "'center' is not how this site spells it; write 'centre'", "'labor' is not how this site spells it; write 'labour'"],
            told.Select(problem => problem.Message));
    }

    [Fact]
    public void How_long_a_topic_is_is_said_once_all_of_it_could_be_read()
    {
        var site = SmallSite.Whole(SmallSite.Topic("history/one", body: "Word."));

        var told = EditorialCheck.Check(site, SmallSite.Date, isComplete: true).Single(problem => problem.Code == "topic-length");

        Assert.StartsWith("the topic has 1 word; write", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(EditorialCheck.Check(site, SmallSite.Date, isComplete: false), problem => problem.Code == "topic-length");
    }
}
