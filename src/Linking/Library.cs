using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>What the figures of bodies draw on, from all files.</summary>
internal sealed record Library(ImmutableArray<DataSeries> Series, ImmutableArray<Term> Terms, ImmutableArray<TimelineEvent> Events)
{
    // Places in the timeline: a list that asks for a topic then need not look at every event there is.
    private readonly Lazy<ILookup<TopicId, int>> placesByTopic = new(() => Events.Index()
        .SelectMany(entry => entry.Item.OtherTopics.Prepend(entry.Item.Topic).Select(topic => (topic, entry.Index)))
        .ToLookup(pair => pair.topic, pair => pair.Index));

    private readonly Lazy<ILookup<string, DataSeries>> seriesById = new(() => Series.ToLookup(one => one.Id, StringComparer.Ordinal));
    private readonly Lazy<ImmutableArray<string>> seriesIds = new(() => [.. Series.Select(one => one.Id).Distinct()]);

    /// <summary>Of the series, those of the files of figures; the others are counted.</summary>
    public required ImmutableArray<DataSeries> Given { get; init; }

    public required ImmutableArray<Member> Members { get; init; }

    /// <summary>Whether all of it could be read and linked, so that what is not there is nowhere.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Rows of the series that were told of and left out: what lacks them need not be told again.</summary>
    public required ImmutableArray<DataPointDraft> LostRows { get; init; }

    /// <summary>For hints.</summary>
    public ImmutableArray<string> SeriesIds => seriesIds.Value;

    public bool HasSeries(string id) => seriesById.Value.Contains(id);

    /// <summary>The series of an id: one for each group.</summary>
    public IEnumerable<DataSeries> SeriesOf(string id) => seriesById.Value[id];

    /// <summary>The events of some topics, by date; of all topics where none is named.</summary>
    public IEnumerable<TimelineEvent> EventsOf(IReadOnlyCollection<TopicId> topics) => topics.Count == 0
        ? Events
        : topics.SelectMany(topic => placesByTopic.Value[topic]).Distinct().Order().Select(place => Events[place]);
}
