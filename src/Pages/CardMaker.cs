using System.Collections.Concurrent;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// The cards of the site, each made when a page first shows it: what many pages link has one card. A card says the first thing there
/// is to say, and leads on.
/// </summary>
internal sealed class CardMaker(Site site)
{
    private readonly Site site = site;
    private readonly ConcurrentDictionary<TermId, Card> terms = [];
    private readonly ConcurrentDictionary<TopicId, Card> topics = [];
    private readonly ConcurrentDictionary<EventId, Card> events = [];

    public Card Of(TermId term) => terms.GetOrAdd(term, static (id, cards) => cards.Make(cards.site.TermById[id]), this);

    public Card Of(TopicId topic) => topics.GetOrAdd(topic, static (id, cards) => Make(cards.site.TopicById[id]), this);

    /// <summary>Null for an event that has no text to show.</summary>
    public Card? Of(TimelineEvent entry) => entry.Text is { } text
        ? events.GetOrAdd(entry.Id, static (_, given) => given.Cards.Make(given.Entry, given.Text), (Cards: this, Entry: entry, Text: text))
        : null;

    private Card Make(Term term) => new(
        $"Card-term-{term.Id.Value}",
        term.Kind?.Name().Label ?? "Term",
        term.Abbreviation is null || term.Abbreviation == term.Name ? term.Name : $"{term.Name} ({term.Abbreviation})",
        FirstSentence(term.Definition));

    private static Card Make(Topic topic) => new($"Card-topic-{topic.Id.Value}", "Topic", topic.Title, topic.Summary);

    private Card Make(TimelineEvent entry, Prose text) => new($"Card-event-{entry.Id.Value}", entry.Date.ToDisplay(), entry.Title, FirstSentence(text));

    private string FirstSentence(Prose text) => Sentences.Around(PlainText.Of(text, site).AsMemory(), 0).ToString();
}
