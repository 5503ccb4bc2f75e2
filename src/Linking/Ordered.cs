using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>The order in which things are shown, decided once.</summary>
internal static class Ordered
{
    /// <summary>By name, ignoring case.</summary>
    public static ImmutableArray<Term> Terms(ImmutableArray<TopicEntries> entries) =>
    [
        .. entries.SelectMany(one => one.Terms)
            .OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(term => term.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>By date.</summary>
    public static ImmutableArray<TimelineEvent> Events(ImmutableArray<TopicEntries> entries) =>
    [
        .. entries.SelectMany(one => one.Events)
            .OrderBy(entry => entry.Date)
            .ThenBy(entry => entry.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>Sections as <c>site.yml</c> lists them; in each its topics by their order, then by title.</summary>
    public static ImmutableArray<Section> Sections(ImmutableArray<SectionDraft> sections, ImmutableArray<TopicDraft> topics)
    {
        var bySection = topics.ToLookup(topic => topic.Section.Value);
        return
        [
            .. sections.Select(section => new Section(new SectionId(section.Id.Value), section.Title, section.Summary,
            [
                .. bySection[section.Id.Value]
                    .OrderBy(topic => topic.Order)
                    .ThenBy(topic => topic.Title, StringComparer.OrdinalIgnoreCase)
                    .Select(topic => new TopicId(topic.Id.Value)),
            ])),
        ];
    }
}
