using EuNatoSite.Pages;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>What the timeline and the glossary can be narrowed by: nothing that would leave no entry, and everything that leaves one.</summary>
public sealed class ListChoicesTests
{
    private const string FrontMatter = """
        terms:
          - { term: Standing Group, kind: body, definition: "A group.", sources: [treaty] }
          - { term: Old Treaty, kind: agreement, definition: "A treaty.", sources: [treaty] }
          - { term: Some Word, definition: "A word.", sources: [treaty] }
        events:
          - { date: 1999, title: It met, text: The Standing Group met., organisation: nato, terms: [standing-group, old-treaty], sources: [treaty] }
          - { date: 1998, title: It began, organisation: weu, sources: [treaty] }
        """;

    [Fact]
    public void A_list_is_narrowed_by_what_it_holds_and_by_nothing_else()
    {
        var (timeline, glossary) = Plan();

        Assert.Equal(
            ["organisation: nato weu", "section: history", "kind: body agreement"],
            timeline.Choices.Select(Described));
        Assert.Equal(["kind: body agreement"], glossary.Choices.Select(Described));
    }

    [Fact]
    public void A_term_that_the_text_links_is_not_named_again_beneath_it_but_counts_among_its_kinds()
    {
        var (timeline, _) = Plan();
        var entry = timeline.Decades[0].Years[1].Events[0];

        Assert.Contains("standing-group.html", $"{entry.Text}", StringComparison.Ordinal);
        var concerns = Assert.IsType<EventConcerns>(entry.Concerns);
        Assert.Equal(["Old Treaty"], concerns.Terms.Select(term => term.Text));
        Assert.Equal(["Body", "Agreement"], concerns.Kinds.Select(kind => kind.ToString()));
    }

    private static (TimelinePage, GlossaryPage) Plan()
    {
        var result = SiteBuild.InMemory(With(Topic("history/one", FrontMatter), Topic("security/two")), Options);
        return (Assert.Single(result.Pages.Made().OfType<TimelinePage>()), Assert.Single(result.Pages.Made().OfType<GlossaryPage>()));
    }

    private static string Described(ChoiceView choice) => $"{choice.Name}: {string.Join(' ', choice.Options.Select(option => option.Key))}";
}
