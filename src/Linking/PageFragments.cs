using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>What a fragment can lead to on the page of a file: its headings, and the entries that its topic owns.</summary>
/// <param name="Topic">The topic the file tells; null for a standing page.</param>
internal sealed record PageFragments(ImmutableArray<Heading> Headings, TopicDraft? Topic)
{
    public static PageFragments Of(TopicDraft topic) => new(topic.Body.Body.Headings, topic);

    public static PageFragments Of(StandingPageDraft page) => new(page.Body.Body.Headings, Topic: null);

    /// <summary>Every id that may be named, each once, for hints.</summary>
    public ImmutableArray<string> Known =>
    [
        .. Headings.Select(heading => heading.Id)
            .Concat(Topic is null ? [] : EntriesOf(Topic).Select(entry => entry.Id).Where(id => !Ids.IsStandIn(id)))
            .Distinct(),
    ];

    public bool HasHeading(string id) => Headings.Any(heading => heading.Id == id);

    /// <summary>What kind of entry the topic owns under that id; null where it owns none.</summary>
    public EntryKind? EntryOf(string id) => Topic is null
        ? null
        : EntriesOf(Topic).Where(entry => entry.Id == id).Select(entry => (EntryKind?)entry.Kind).FirstOrDefault();

    /// <summary>The entries of a topic in the order of their kinds.</summary>
    public static IEnumerable<(EntryKind Kind, string Id)> EntriesOf(TopicDraft topic) =>
    [
        .. topic.Terms.Select(term => (EntryKind.Term, term.Id.Value)),
        .. topic.Events.Select(entry => (EntryKind.Event, entry.Id.Value)),
        .. topic.Disagreements.Select(disagreement => (EntryKind.Disagreement, disagreement.Id.Value)),
    ];
}
