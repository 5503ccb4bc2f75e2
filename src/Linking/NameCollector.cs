using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>Gathers every id of the site and checks that each has one owner.</summary>
internal static class NameCollector
{
    /// <summary>Problems: <c>id-duplicate</c>, <c>section-unknown</c>, and the warning <c>event-repeated</c>.</summary>
    public static Names Collect(DraftSet drafts, ImmutableArray<SectionDraft> sectionDrafts, bool withDrafts, ProblemLog problems)
    {
        var sections = IdTable<SectionDraft>.Of(sectionDrafts, section => section.Id, "section", problems);
        // Of two files with one id, 'berlin.md' keeps 'berlin', whatever comes before it.
        var all = drafts.Topics.OrderBy(topic => !IsNamedAsItsId(topic)).ToList();
        var ids = all.Where(IsPublished).Select(topic => topic.Id.Value).ToHashSet(StringComparer.Ordinal);
        var (published, unpublished) = (all.Where(topic => IsPublished(topic) && !IsCopy(topic)).ToList(), all.Where(topic => !IsPublished(topic)));
        var withoutSection = published.Where(topic => !sections.Has(topic.Section.Value)).ToList();
        foreach (var topic in withoutSection)
        {
            problems.Add(Problems.SectionUnknown(topic.Location, topic.Section.Value, problems.ForHint(sections.Ids)));
        }

        var topics = IdTable<TopicDraft>.Of(published.Select(topic => InListed(topic, sections)), topic => topic.Id, "topic", problems);
        var twofold = published.GroupBy(topic => topic.Id.Value).Where(ofId => ofId.Count() > 1).SelectMany(ofId => ofId).ToList();

        // Events and disagreements are named by nothing in the input, but their ids are fragments of addresses.
        var events = IdTable<EventDraft>.Of(topics.Items.SelectMany(topic => topic.Events), entry => entry.Id, "event", problems);
        TellRepeated(events.Items, problems);
        IdTable<DisagreementDraft>.Of(topics.Items.SelectMany(topic => topic.Disagreements), entry => entry.Id, "disagreement", problems);
        return new Names
        {
            Topics = topics,
            Terms = IdTable<TermDraft>.Of(topics.Items.SelectMany(topic => topic.Terms), term => term.Id, "term", problems),
            Sources = IdTable<SourceDraft>.Of(drafts.Sources, source => source.Id, "source", problems),
            Pages = IdTable<StandingPageDraft>.Of(drafts.Pages, page => page.Id, "page", problems),
            Sections = sections,
            Pictures = [.. drafts.Pictures.Select(picture => picture.Path)],
            Lost = drafts.Lost with
            {
                Ids =
                [
                    .. drafts.Lost.Ids,
                    .. withoutSection.Select(topic => topic.Id.Value),
                    .. all.Where(IsCopy).Select(topic => topic.Id.Value),
                    .. twofold.SelectMany(IdsOf),
                    .. unpublished.Where(topic => topic.IsDraftUnsure).SelectMany(IdsOf),
                ],
            },
            Twofold = twofold.Select(topic => topic.Location.Path).ToFrozenSet(StringComparer.Ordinal),
            Unpublished = unpublished
                .Where(topic => !topic.IsDraftUnsure)
                .SelectMany(topic => IdsOf(topic).Select(id => (Id: id, Topic: topic.Id.Value)))
                .DistinctBy(pair => pair.Id)
                .ToFrozenDictionary(pair => pair.Id, pair => pair.Topic, StringComparer.Ordinal),
        };

        bool IsPublished(TopicDraft topic) => withDrafts || !topic.IsDraft;

        // 'Berlin.md' beside 'berlin.md': told by its name, and taken for a copy of the other.
        bool IsCopy(TopicDraft topic) => !Slug.IsValid(topic.Id.Value) && ids.Contains(topic.Id.Value.ToLowerInvariant());
    }

    private static IEnumerable<string> IdsOf(TopicDraft topic) => topic.Terms.Select(term => term.Id.Value).Prepend(topic.Id.Value);

    private static bool IsNamedAsItsId(TopicDraft topic) => topic.Location.Path.EndsWith($"/{InputLayout.FileNameOf(topic.Id.Value)}", StringComparison.Ordinal);

    // The topics of 'History/' go to the section 'history'; that the folder is written otherwise is told where it is read.
    private static TopicDraft InListed(TopicDraft topic, IdTable<SectionDraft> sections) =>
        sections.Ids.FirstOrDefault(id => id.Equals(topic.Section.Value, StringComparison.OrdinalIgnoreCase)) is { } meant && meant != topic.Section.Value
            ? topic with { Section = topic.Section with { Value = meant } }
            : topic;

    // One title for two days: most often somebody did not see that the event is there.
    private static void TellRepeated(IEnumerable<EventDraft> events, ProblemLog problems)
    {
        var first = new Dictionary<string, EventDraft>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in events)
        {
            if (entry is { Title.Length: > 0, Date: { } date } && !first.TryAdd(entry.Title, entry) && first[entry.Title] is { Date: { } earlier } other)
            {
                problems.Add(Problems.EventRepeated(entry.Location, entry.Title, date == earlier ? null : earlier.ToDisplay(), other.Location));
            }
        }
    }
}
