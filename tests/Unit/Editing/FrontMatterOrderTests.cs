using EuNatoSite.Editing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Editing;

/// <summary>Who writes keys as they come to mind gets them in the order of everybody else's, with every word where it was.</summary>
public sealed class FrontMatterOrderTests
{
    [Fact]
    public void Keys_go_where_the_content_model_has_them() => Check(
        """
        tags: [a]
        summary: S
        unheard: x
        events:
          - title: T
            sources: [treaty]
            date: 2003
        title: A
        disagreements:
          - question: Why?
            positions:
              - sources: [treaty]
                answer: "No"
              - { sources: [treaty], answer: "Yes" }
            id: why
        terms:
          - definition: D
            term: N
        """,
        """
        title: A
        summary: S
        tags: [a]
        terms:
          - term: N
            definition: D
        events:
          - date: 2003
            title: T
            sources: [treaty]
        disagreements:
          - id: why
            question: Why?
            positions:
              - answer: "No"
                sources: [treaty]
              - { answer: "Yes", sources: [treaty] }
        unheard: x
        """);

    [Fact]
    public void A_comment_goes_with_the_key_that_it_precedes_or_follows() => Check(
        """
        # of the summary
        summary: S # too
          # deep below it
        # below it

        # of the title
        # as well

        # and this
        title: A
        """,
        """
        # of the title
        # as well

        # and this
        title: A

        # of the summary
        summary: S # too
          # deep below it
        # below it
        """);

    [Fact]
    public void What_is_out_of_the_way_stays_there() => Check(
        """

        # on its own

        summary: S
        title: A
        # below the title

        # at the end
        """,
        """

        # on its own

        title: A
        # below the title
        summary: S

        # at the end
        """);

    [Fact]
    public void A_text_over_several_lines_goes_whole() => Check(
        """
        terms:
          - definition: |
              One.

              # not a comment

            term: A
            aliases: [
              b, # of b
              c ]
            id: "x
              # still quoted"
          # of the next
          -   sources:
              - treaty
              term: B
        """,
        """
        terms:
          - term: A
            id: "x
              # still quoted"
            aliases: [
              b, # of b
              c ]

            definition: |
              One.

              # not a comment
          # of the next
          -   term: B
              sources:
              - treaty
        """);

    [Theory]
    [InlineData("summary: S\n? title\n: A\n")]
    [InlineData("summary: |+\n  S\n\ntitle: A\n")]
    [InlineData("terms:\n  - { definition: D,\n      term: A }\n")]
    [InlineData("terms:\n  - { definition, term: A }\n")]
    [InlineData("title: A\nsummary: S\n")]
    [InlineData("order: { title: b, a: c }\n")]
    public void What_cannot_be_moved_safely_or_is_in_order_stays_as_it_is(string yaml)
    {
        var text = Topic(yaml);
        Assert.Equal(text, FrontMatterOrder.Apply(SourceFile.OfText("input/topics/history/a.md", text)).Value);
    }

    [Theory]
    [InlineData("summary: [S\ntitle: A\n", "yaml-syntax")]
    [InlineData("summary: &a S\ntitle: A\n", "yaml-feature")]
    [InlineData("summary: S\ntitle: A\nsummary: S\n", "key-duplicate")]
    [InlineData("summary: S\u200B\ntitle: A\n", "invisible-character")]
    public void A_file_with_something_wrong_in_it_is_told_and_stays_as_it_is(string yaml, string code)
    {
        var text = Topic(yaml);

        var (after, problems) = FrontMatterOrder.Apply(SourceFile.OfText("input/topics/history/a.md", text));

        Assert.Equal(text, after);
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Fact]
    public void A_file_of_keys_alone_keeps_the_comment_it_opens_with() => Assert.Equal(
        "# The site.\ntitle: T\n# Below it.\ntagline: L\nsections:\n  - id: a\n    title: A\n    summary: S",
        Sorted("site.yml", "# The site.\n# Below it.\ntagline: L\ntitle: T\nsections:\n  - title: A\n    summary: S\n    id: a").Replace("# Below it.\ntitle: T", "title: T\n# Below it.", StringComparison.Ordinal));

    [Fact]
    public void Entries_of_a_bibliography_stay_in_their_order() => Assert.Equal(
        "# Sources.\n\n# Papers\n- id: b\n  title: B\n  standing: press\n\n# Treaties\n- { id: a, title: A, standing: primary }\n",
        Sorted("sources.yml", "# Sources.\n\n# Papers\n- title: B\n  standing: press\n  id: b\n\n# Treaties\n- { title: A, id: a, standing: primary }\n"));

    [Theory]
    [InlineData("topics/history/a.md", true)]
    [InlineData("pages/a.md", true)]
    [InlineData("site.yml", true)]
    [InlineData("sources.yml", true)]
    [InlineData("topics/a.md", false)]
    [InlineData("media/a.md", false)]
    [InlineData("data/members.csv", false)]
    public void It_is_for_files_with_keys(string path, bool isFor) => Assert.Equal(isFor, FrontMatterOrder.IsFor(path));

    private static void Check(string yaml, string expected) => Assert.Equal(Topic(expected + "\n"), Sorted("topics/history/a.md", Topic(yaml + "\n")));

    private static string Sorted(string path, string text)
    {
        var (after, problems) = FrontMatterOrder.Apply(SourceFile.OfText("input/" + path, text));
        Assert.Empty(problems);
        return after;
    }

    private static string Topic(string yaml) => $"---\n{yaml}---\nBody.\n";
}
