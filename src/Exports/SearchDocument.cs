using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>Something a search can find.</summary>
/// <param name="Group">What it is listed under: <c>term</c>, <c>topic</c>, <c>event</c>, <c>disagreement</c>, <c>figure</c>, <c>member</c>
/// or <c>page</c>.</param>
/// <param name="Url">From the site's root.</param>
/// <param name="Context">What tells it from others of its name: the topic of a heading, a question or a figure, the date of an event.</param>
/// <param name="Text">All that is searched besides title and names.</param>
/// <param name="Shown">What is shown of it, before it is cut to an excerpt.</param>
public sealed record SearchDocument(
    string Group, string Title, string Url, string Context, string Text, string Shown)
{
    private const int MaxExcerpt = 160;

    /// <summary>
    /// Null for what has none. Apart from other names, so that it finds its term before all that mentions it. One of several words is
    /// among the names, since a word of it means something else: Hybrid CoE is not what "hybrid" asks for.
    /// </summary>
    public string? Abbreviation { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Words that find it as a name does, though nobody calls it so: the tags of a topic, what a list holds. Null for none.</summary>
    public string? Keywords { get; init; }

    /// <summary>All by which it may be called, besides its title.</summary>
    public ImmutableArray<string> OtherNames => Abbreviation is null ? Names : [Abbreviation, .. Names];

    /// <summary>Names and keywords as one text; null where there are none.</summary>
    public string? NamesAndKeywords => Names.IsEmpty ? Keywords : string.Join(", ", Keywords is null ? Names : [.. Names, Keywords]);

    /// <summary>The opening of the text, at most 160 characters and a mark of omission, in one line and cut between words.</summary>
    public string Excerpt
    {
        get
        {
            // What is left of the next word tells that there is one.
            var line = PlainText.InOneLine(Shown.Opening(MaxExcerpt + 2));
            if (line.Length <= MaxExcerpt)
            {
                return line;
            }

            var space = line.AsSpan(0, MaxExcerpt + 1).LastIndexOf(' ');
            return line.Opening(space > 0 ? space : MaxExcerpt).TrimEnd(' ', ',', ';', ':', '.', '·', '|') + "…";
        }
    }

    /// <summary>
    /// Everything that can be found. Terms come first: MiniSearch lists equal matches in this order, and its average length of
    /// the names is only right where the documents with names open the index.
    /// </summary>
    /// <param name="day">The last day that the site speaks for.</param>
    public static IEnumerable<SearchDocument> All(Site site, DateOnly day)
    {
        var urls = new SiteUrls(site);
        return site.Terms.Select(term => OfTerm(term, site))
            .Concat(site.Topics.SelectMany(topic => OfTopic(topic, urls, site)))
            .Concat(site.Events.Select(entry => OfEvent(entry, site)))
            .Concat(site.Disagreements.Select(disagreement => OfDisagreement(disagreement, site)))
            .Concat(FiguresOf(site))
            .Concat(site.StandingPages.SelectMany(page => OfPage(page, site)))
            .Concat(ListDocuments.Of(site, day));
    }

    private static SearchDocument OfTerm(Term term, Site site)
    {
        var definition = PlainText.Of(term.Definition, site);
        var kind = term.Kind?.Name().Label ?? "Term";
        var (abbreviation, names) = term.Abbreviation is { } written && !SearchTokens.IsOne(written)
            ? (null, term.Aliases.Insert(0, written))
            : (term.Abbreviation, term.Aliases);
        return new SearchDocument("term", term.Name, SiteUrls.Of(term.Id).Path, kind, definition, definition)
        {
            Abbreviation = abbreviation,
            Names = names,
        };
    }

    private static SearchDocument OfEvent(TimelineEvent entry, Site site)
    {
        var date = entry.Date.ToDisplay();
        var text = entry.Text is { } prose ? PlainText.Of(prose, site) : "";
        return new SearchDocument("event", entry.Title, Addresses.Of(entry, SiteUrls.Timeline.Path), date, $"{date}\n{text}", text);
    }

    private static SearchDocument OfDisagreement(Disagreement disagreement, Site site)
    {
        var answers = string.Join("\n", disagreement.Positions.Select(position => PlainText.Of(position.Answer, site)));
        var reading = disagreement.Reading is { } prose ? PlainText.Of(prose, site) : null;
        return new SearchDocument(
            "disagreement",
            disagreement.Question,
            $"{SiteUrls.Disagreements}#{disagreement.Id}",
            site.TopicById[disagreement.Topic].Title,
            reading is null ? answers : $"{answers}\n{reading}",
            reading ?? answers);
    }

    // Each in its place among all figures, where it has its table beside it.
    private static IEnumerable<SearchDocument> FiguresOf(Site site)
    {
        var ids = ChartNames.Of(site);
        return ChartNames.ChartsOf(site).Select(shown => new SearchDocument(
            "figure", shown.Chart.Title, $"{SiteUrls.Figures}#{ChartNames.AnchorOf(ids[shown.Chart])}", shown.Title, shown.Chart.Caption, shown.Chart.Caption));
    }

    private static IEnumerable<SearchDocument> OfTopic(Topic topic, SiteUrls urls, Site site) => OfBody(
        new SearchDocument(
            "topic", topic.Title, urls.Of(topic.Id).Path, site.SectionById[topic.Section].Title, topic.Summary, topic.Summary)
        {
            Keywords = topic.Tags.IsEmpty ? null : string.Join(", ", topic.Tags),
        },
        topic.Body,
        site);

    private static IEnumerable<SearchDocument> OfPage(StandingPage page, Site site) => OfBody(
        new SearchDocument("page", page.Title, SiteUrls.OfStandingPage(page.Id).Path, "", page.Summary, page.Summary),
        page.Body,
        site);

    // The page itself, with the text before its first heading, and then one document a heading. An abbreviation also finds
    // what writes it out.
    private static IEnumerable<SearchDocument> OfBody(SearchDocument page, Prose body, Site site) =>
        from section in BodySection.Of(body, site)
        let text = string.Join('\n', [section.Text, .. section.AbbreviationsWrittenOut(body, site)])
        select section.Heading is { } heading
            ? page with
            {
                Title = heading.Text,
                Url = $"{page.Url}#{heading.Id}",
                Context = page.Title,
                Text = text,
                Shown = section.WithoutHeads(body, site),
                Keywords = null,
            }
            : page with { Text = $"{page.Text}\n{text}" };
}
