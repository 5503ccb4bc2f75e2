using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>The order in which a site holds what it holds, decided once. A page that lists it otherwise says so itself.</summary>
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

    /// <summary>
    /// Sections as <c>site.yml</c> lists them; in each its topics by their order, then by title. After them those that it does not
    /// list: that is told, and what leads to their topics must not be told as well.
    /// </summary>
    public static ImmutableArray<Section> Sections(ImmutableArray<SectionDraft> sections, ImmutableArray<TopicDraft> topics)
    {
        var bySection = topics.ToLookup(topic => Ids.Tame(topic.Section.Value));
        var unlisted = bySection.Select(ofSection => ofSection.Key).Except(sections.Select(section => section.Id.Value)).Order(StringComparer.Ordinal);
        return
        [
            .. sections.Select(section => new Section(new SectionId(section.Id.Value), section.Title, section.Summary, InOrder(bySection[section.Id.Value])) { Location = section.Id.Location }),
            .. unlisted.Select(id => new Section(new SectionId(id), id, "", InOrder(bySection[id]))),
        ];
    }

    /// <summary>By title, ignoring case.</summary>
    public static ImmutableArray<Source> Sources(IEnumerable<Source> sources) =>
        [.. sources.OrderBy(source => source.Title, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Id.Value, StringComparer.Ordinal)];

    /// <summary>By country.</summary>
    public static ImmutableArray<Member> Members(IEnumerable<Member> members) => [.. members.OrderBy(member => member.Country, StringComparer.Ordinal)];

    /// <summary>By id, then group; the points of each by year.</summary>
    public static ImmutableArray<DataSeries> Series(IEnumerable<DataSeries> series) =>
    [
        .. series.Select(one => one with { Points = [.. one.Points.OrderBy(point => point.Year)] })
            .OrderBy(one => one.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Group, StringComparer.Ordinal),
    ];

    private static ImmutableArray<TopicId> InOrder(IEnumerable<TopicDraft> topics) =>
    [
        .. topics
            .OrderBy(topic => topic.Order)
            .ThenBy(topic => topic.Title, StringComparer.OrdinalIgnoreCase)
            .Select(topic => new TopicId(topic.Id.Value)),
    ];
}
