using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// Plans the whole site as one book. What it holds is linked inside it, so that a copy on paper or as PDF needs no site. Its own
/// fragments begin with the name of a kind in capitals, which those of a body never do.
/// </summary>
internal sealed class PrintPages
{
    private readonly SiteContent content;
    private readonly Site site;
    private readonly FrozenDictionary<PageUrl, string> anchors;
    private readonly FrozenDictionary<(PageUrl Topic, string Fragment), string> definitions;
    private readonly HashSet<TermId> terms;
    private readonly FolderLinks links;

    public PrintPages(SiteContent content)
    {
        (this.content, site) = (content, content.Site);
        // Two pages may want one address, which is told of where all pages are.
        anchors = Anchors(content).DistinctBy(pair => pair.Url).ToFrozenDictionary(pair => pair.Url, pair => pair.Anchor);
        // The book defines all terms in its glossary, and none with their topic.
        definitions = site.Terms.ToFrozenDictionary(term => (content.Urls.Of(term.Topic), PageScope.TermAnchor(term.Id)), AnchorOf);
        terms = site.Terms.Select(term => term.Id).ToHashSet();
        // Topics list their sources without the addresses, which the bibliography has.
        links = new FolderLinks(content, page => AddressOf(page, fragment: null), withOutside: false);
    }

    public PrintPage Print()
    {
        var text = new PageText(ListPages.Print.Text, "Every topic of the site as one document for paper and PDF.", IsUnlisted: true);
        var frame = new FrameMaker(content).Frame(new PageScope(content, SiteUrls.Print), text, []);
        var views = new ViewMaker(content, Scope());
        return new PrintPage(
            frame,
            SiteUrls.Home.On(content.BaseUrl),
            [.. site.Sections.Select(Section)],
            [.. site.Terms.Select(term => views.Of(term) with { Anchor = AnchorOf(term) })],
            [.. site.Sources.OrderBy(AlphabeticalKey, StringComparer.OrdinalIgnoreCase).Select(Listed)]);

        SourceEntry Listed(Source source)
        {
            var entry = links.Entry(source.Id);
            return entry with { Anchor = entry.Link.Url[1..], Places = SourcePlaces.Of(source) };
        }
    }

    private PrintSection Section(Section section, int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new PrintSection(
            AnchorOf(section), number, section.Title, section.Summary,
            [.. section.Topics.Select((topic, place) => Topic(site.TopicById[topic], $"{number}.{place + 1}"))]);
    }

    private PrintTopic Topic(Topic topic, string number) => new(AnchorOf(topic), number, topic.Title, () => Text(topic));

    // Each topic numbers its own sources and has its own fragments, as if it stood alone.
    private PrintTopicText Text(Topic topic)
    {
        var anchor = AnchorOf(topic);
        var scope = Scope(anchor);
        var views = new ViewMaker(content, scope);
        var body = scope.Body(topic);
        var events = views.Of(site.Backward.EventsOf(topic.Id).Where(entry => entry.Topic == topic.Id))
            .Select(entry => entry with { Id = EventAnchor(entry.Id) });
        var disagreements = topic.Disagreements.Select(views.Of).Select(entry => entry with { Id = DisagreementAnchor(entry.Id) });
        return new PrintTopicText(topic.Summary, topic.Reviewed, body, [.. events], [.. disagreements], views.SourceList(topic.Sources));
    }

    private PageScope Scope(string? ofTopic = null) => new(content, SiteUrls.Print)
    {
        Links = links,
        DefinedHere = terms,
        AddressOf = AddressOf,
        ListsSources = ofTopic is not null,
        FragmentPrefix = ofTopic is null ? "" : ofTopic + "--",
    };

    private string AddressOf(PageUrl page, string? fragment) =>
        AnchorAt(page, fragment) is { } anchor ? "#" + anchor : PageUrl.Link(SiteUrls.Print, page, fragment);

    private string? AnchorAt(PageUrl page, string? fragment)
    {
        if (fragment is null)
        {
            return anchors.GetValueOrDefault(page);
        }

        return page == SiteUrls.Timeline ? EventAnchor(fragment)
            : page == SiteUrls.Disagreements ? DisagreementAnchor(fragment)
            : definitions.TryGetValue((page, fragment), out var definition) ? definition
            : anchors.TryGetValue(page, out var anchor) ? $"{anchor}--{fragment}"
            : null;
    }

    // As the reference is printed, but for brackets and quotation marks at its head.
    private string AlphabeticalKey(Source source) =>
        string.Concat(content.ReferenceTo(source).ToString().SkipWhile(c => !char.IsLetterOrDigit(c)));

    private static IEnumerable<(PageUrl Url, string Anchor)> Anchors(SiteContent content) =>
    [
        .. content.Site.Sections.Select(section => (SiteUrls.Of(section.Id), AnchorOf(section))),
        .. content.Site.Topics.Select(topic => (content.Urls.Of(topic.Id), AnchorOf(topic))),
        .. content.Site.Terms.Select(term => (SiteUrls.Of(term.Id), AnchorOf(term))),
        .. content.Site.Sources.Select(source => (SiteUrls.Of(source.Id), $"Source-{source.Id}")),
    ];

    private static string AnchorOf(Section section) => $"Section-{section.Id}";

    private static string AnchorOf(Topic topic) => $"Topic-{topic.Id}";

    private static string AnchorOf(Term term) => PageScope.TermAnchor(term.Id);

    private static string EventAnchor(string id) => $"Event-{id}";

    private static string DisagreementAnchor(string id) => $"Disagreement-{id}";
}
