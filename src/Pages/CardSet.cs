using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// The cards of one page, each thing once, in the order it is first linked. A card says the first thing there is to say, and leads on.
/// </summary>
/// <param name="content">Which keeps what was made for other pages.</param>
internal sealed class CardSet(SiteContent content)
{
    private readonly Dictionary<string, Card> cards = new(StringComparer.Ordinal);

    public ImmutableArray<Card> All => [.. cards.Values];

    public void Add(Term term) => Add($"card-term-{term.Id}", id => new Card(
        id,
        term.Kind?.Name().Label ?? "Term",
        term.Abbreviation is null || term.Abbreviation == term.Name ? term.Name : $"{term.Name} ({term.Abbreviation})",
        FirstSentence(term.Definition)));

    public void Add(Topic topic) => Add($"card-topic-{topic.Id}", id => new Card(
        id, "Topic", topic.Title, Escaped(topic.Summary)));

    public void Add(TimelineEvent entry)
    {
        if (entry.Text is { } text)
        {
            Add($"card-event-{entry.Id}", id => new Card(id, entry.Date.ToDisplay(), entry.Title, FirstSentence(text)));
        }
    }

    private void Add(string id, Func<string, Card> make)
    {
        if (!cards.ContainsKey(id))
        {
            cards.Add(id, content.Cards.GetOrAdd(id, make));
        }
    }

    private Html FirstSentence(Prose text) => Escaped(Sentences.Around(PlainText.Of(text, content.Site), 0));

    private static Html Escaped(string text) => new(System.Net.WebUtility.HtmlEncode(text));
}
