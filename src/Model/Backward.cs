using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EuNatoSite.Model;

/// <summary>
/// References turned around: from what is named to what names it. What nothing names is not in them. Each is made when it is first
/// asked for, since whoever looks at one page needs few of them.
/// </summary>
public sealed class Backward
{
    /// <summary>Where each term is used in running text.</summary>
    public FrozenDictionary<TermId, ImmutableArray<TermUsage>> UsagesByTerm => Usages.Value;

    /// <summary>The sentences of other topics that link to a topic.</summary>
    public FrozenDictionary<TopicId, ImmutableArray<Backlink>> LinksByTopic => Links.Value;

    /// <summary>What rests on each source.</summary>
    public FrozenDictionary<SourceId, ImmutableArray<Statement>> StatementsBySource => Statements.Value;

    /// <summary>Events shown by each topic, its own and others', by date.</summary>
    public FrozenDictionary<TopicId, ImmutableArray<TimelineEvent>> EventsByTopic => OfTopics.Value;

    /// <summary>Events that concern each term, by date.</summary>
    public FrozenDictionary<TermId, ImmutableArray<TimelineEvent>> EventsByTerm => OfTerms.Value;

    public required Lazy<FrozenDictionary<TermId, ImmutableArray<TermUsage>>> Usages { get; init; }

    public required Lazy<FrozenDictionary<TopicId, ImmutableArray<Backlink>>> Links { get; init; }

    public required Lazy<FrozenDictionary<SourceId, ImmutableArray<Statement>>> Statements { get; init; }

    public required Lazy<FrozenDictionary<TopicId, ImmutableArray<TimelineEvent>>> OfTopics { get; init; }

    public required Lazy<FrozenDictionary<TermId, ImmutableArray<TimelineEvent>>> OfTerms { get; init; }
}

/// <summary>A sentence of another topic that links here.</summary>
public sealed record Backlink(TopicId From, string Sentence);

/// <summary>A sentence of a topic's body that uses a term.</summary>
public sealed record TermUsage(TopicId Topic, string Sentence);
