using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>The cards of one page, each thing once, in the order it is first linked.</summary>
internal sealed class CardSet(SiteContent content, PageUrl url)
{
    // The text of a card is plain: a card that opens cards would never end.
    private static readonly BodyLinks NoLinks = new(_ => null, [], _ => null);

    private readonly Dictionary<string, Card> cards = new(StringComparer.Ordinal);

    public ImmutableArray<Card> All => [.. cards.Values];

    /// <returns>The card's id.</returns>
    public string Add(Term term) => Add($"card-term-{term.Id}", id => new Card(
        id,
        term.Kind?.Name().Label ?? "Term",
        term.Abbreviation is null || term.Abbreviation == term.Name ? term.Name : $"{term.Name} ({term.Abbreviation})",
        new Html(term.Definition.Body.RenderInline(NoLinks)),
        PageUrl.Link(url, SiteUrls.Of(term.Id))));

    /// <returns>The card's id.</returns>
    public string Add(Topic topic) => Add($"card-topic-{topic.Id}", id => new Card(
        id, "Topic", topic.Title, Escaped(topic.Summary), PageUrl.Link(url, content.Urls.Of(topic.Id))));

    /// <returns>The card's id.</returns>
    public string Add(Source source) => Add($"card-source-{source.Id}", id => new Card(
        id, source.Standing.Name().Label, source.Title, Escaped(References.Origin(source)), PageUrl.Link(url, SiteUrls.Of(source.Id))));

    private string Add(string id, Func<string, Card> make)
    {
        if (!cards.ContainsKey(id))
        {
            cards.Add(id, make(id));
        }

        return id;
    }

    private static Html Escaped(string text) => new(System.Net.WebUtility.HtmlEncode(text));
}
