using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

public enum StatementKind
{
    Definition,
    Event,
    Position,

    /// <summary>A paragraph, list item or table of a body that carries a citation.</summary>
    Passage,
}

/// <summary>Something the site says, and the sources it names for it.</summary>
/// <param name="Text">The statement in plain words.</param>
/// <param name="Key">The id of its term, event or disagreement, or of the passage on the topic's page.</param>
/// <param name="IsCorroborated">Whether a primary, official or research source carries it.</param>
public sealed record Statement(
    StatementKind Kind,
    string Text,
    TopicId Topic,
    string Key,
    ImmutableArray<SourceId> Sources,
    bool IsCorroborated,
    SourceLocation Location);

/// <summary>A sentence of another topic that links here.</summary>
public sealed record Backlink(TopicId From, string Sentence);

/// <summary>A sentence of a topic's body that uses a term.</summary>
public sealed record TermUsage(TopicId Topic, string Sentence);
