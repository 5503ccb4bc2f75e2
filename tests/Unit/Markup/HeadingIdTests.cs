namespace EuNatoSite.Tests.Markup;

/// <summary>Which fragments headings have, by which they are linked, and which they leave to passages.</summary>
public sealed class HeadingIdTests
{
    [Fact]
    public void Headings_have_the_ids_that_GitHub_gives_them()
    {
        var body = Parsed.Whole("# Berlin Plus\n\n## What's new?\n\n## What's new?\n\nSub *title*\n---\n\n### 2.1 Étapes — `code`");

        Assert.Equal(
            [(1, "berlin-plus"), (2, "whats-new"), (2, "whats-new-1"), (2, "sub-title"), (3, "21-étapes--code")],
            body.Headings.Select(heading => (heading.Level, heading.Id)));
        Assert.Equal(["Berlin Plus", "What’s new?", "What’s new?", "Sub title", "2.1 Étapes — code"], body.Headings.Select(heading => heading.Text));
        Assert.Equal("a.md(7,1)", body.Headings[3].Location.ToString());
        Assert.All(body.Headings, heading => Assert.True(body.Blocks[heading.Block].IsHeading));
    }

    [Fact]
    public void A_cited_heading_keeps_its_own_id()
    {
        var body = Parsed.Whole("# Berlin Plus [@a]\n\nText [@b].");

        Assert.Equal([body.Headings[0].Id, "s2"], body.Passages.Select(passage => passage.Id));
    }

    [Theory]
    [InlineData("## A heading [@b]", "a-heading")]
    [InlineData("## A heading [^1]\n\n[^1]: One.", "a-heading")]
    [InlineData("## [@b] A heading", "a-heading")]
    [InlineData("## About [[two]]", "about-two")]
    [InlineData("## About [[two|these]]", "about-these")]
    [InlineData("## …", "section")]
    [InlineData("## One\n\n## One [@b]\n\n## One", "one one-1 one-2")]
    [InlineData("## One-1\n\n## One\n\n## One", "one-1 one one-2")]
    public void The_id_of_a_heading_is_made_of_the_words_that_are_shown(string markdown, string ids) =>
        Assert.Equal(ids.Split(' '), Parsed.Whole(markdown).Headings.Select(heading => heading.Id));

    [Fact]
    public void A_passage_leaves_the_fragment_of_a_heading_to_it()
    {
        var body = Parsed.Whole("# S1\n\nOne [@a].\n\n## s3\n\nTwo [@a].\n\nThree [@a].");

        Assert.Equal(["s1", "s3"], body.Headings.Select(heading => heading.Id));
        Assert.Equal(["s2", "s4", "s5"], body.Passages.Select(passage => passage.Id));
    }
}
