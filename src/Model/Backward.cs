using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EuNatoSite.Model;

/// <summary>
/// References turned around: from what is named to what names it. Each list is empty where nothing does. What answers a question is made
/// when it is first asked, since whoever looks at one page asks few.
/// </summary>
public sealed class Backward
{
    public required Lazy<FrozenDictionary<TermId, ImmutableArray<Mention>>> Usages { private get; init; }

    public required Lazy<FrozenDictionary<TopicId, ImmutableArray<Mention>>> Links { private get; init; }

    public required Lazy<FrozenDictionary<SourceId, ImmutableArray<Statement>>> Statements { private get; init; }

    public required Lazy<FrozenDictionary<TopicId, ImmutableArray<TimelineEvent>>> EventsByTopic { private get; init; }

    public required Lazy<FrozenDictionary<TermId, ImmutableArray<TimelineEvent>>> EventsByTerm { private get; init; }

    /// <summary>Where a term is used in the bodies of topics.</summary>
    public ImmutableArray<Mention> UsagesOf(TermId term) => Usages.Value.GetValueOrDefault(term, []);

    /// <summary>The sentences of other topics that link to a topic.</summary>
    public ImmutableArray<Mention> LinksTo(TopicId topic) => Links.Value.GetValueOrDefault(topic, []);

    /// <summary>What rests on a source.</summary>
    public ImmutableArray<Statement> StatementsOn(SourceId source) => Statements.Value.GetValueOrDefault(source, []);

    /// <summary>Events that a topic shows, its own and others', by date.</summary>
    public ImmutableArray<TimelineEvent> EventsOf(TopicId topic) => EventsByTopic.Value.GetValueOrDefault(topic, []);

    /// <summary>Events that concern a term, by date.</summary>
    public ImmutableArray<TimelineEvent> EventsOf(TermId term) => EventsByTerm.Value.GetValueOrDefault(term, []);
}

/// <summary>A sentence of a topic's body that links somewhere, or uses a term.</summary>
/// <param name="IsFragment">Whether it is a few words and no sentence: a cell of a table, an item of a list.</param>
public sealed record Mention(TopicId Topic, string Sentence, bool IsFragment);
