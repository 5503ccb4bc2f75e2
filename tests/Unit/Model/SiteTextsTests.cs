using System.Collections;
using EuNatoSite.Model;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Model;

/// <summary>Links and spelling are checked in what <see cref="Site.Texts"/> names, and in nothing else.</summary>
public sealed class SiteTextsTests
{
    private static readonly Site Full = Whole(
        Topic("history/one", """
            terms:
              - { term: Ally, definition: A friend., sources: [treaty] }
            events:
              - { date: 2003, title: Met, text: They met., sources: [treaty] }
              - { date: 2004, title: Left, sources: [treaty] }
            disagreements:
              - id: when
                question: When?
                positions:
                  - { answer: Then., sources: [treaty] }
                  - { answer: Later., sources: [report] }
                reading: Both.
              - id: where
                question: Where?
                positions:
                  - { answer: Here., sources: [treaty] }
                  - { answer: There., sources: [report] }
            """, "One."),
        Topic("history/two", body: "Two."),
        ("pages/about.md", "---\ntitle: About\nsummary: About it.\n---\nAbout."));

    [Fact]
    public void No_text_of_the_site_is_left_out_of_its_texts_and_none_stands_there_twice()
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(Full, found);

        Assert.Equal(Sorted(found.OfType<Prose>()), Sorted(Full.Texts.Select(text => text.Prose)));
    }

    [Fact]
    public void Each_text_has_the_topic_it_belongs_to()
    {
        Assert.Equal(["Two."], Full.Texts.Where(text => text.Topic == new TopicId("two")).Select(text => Written(text.Prose)));
        Assert.Equal(["About."], Full.Texts.Where(text => text.Topic is null).Select(text => Written(text.Prose)));
    }

    // All that the model holds, by its properties.
    private static void Walk(object? value, HashSet<object> found)
    {
        switch (value)
        {
            case string or null:
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Walk(item, found);
                }

                break;
            case { } part when part.GetType().Namespace == typeof(Site).Namespace && found.Add(part):
                foreach (var property in part.GetType().GetProperties())
                {
                    Walk(property.GetValue(part), found);
                }

                break;
        }
    }

    private static IEnumerable<string> Sorted(IEnumerable<Prose> texts) => texts.Select(Written).Order(StringComparer.Ordinal);

    private static string Written(Prose text) => text.Body.Text.Value.Trim();
}
