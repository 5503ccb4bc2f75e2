using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

public enum StatementKind
{
    Definition,
    Event,
    Position,

    /// <summary>A paragraph, list item, definition or table of a body that carries a citation.</summary>
    Passage,
}

/// <summary>What the standing of a statement's best source says of it.</summary>
public static class EvidenceRule
{
    /// <summary>The best standing among sources; null where there are none.</summary>
    public static Standing? StrongestOf(IEnumerable<Source> sources) => sources.Min(source => (Standing?)source.Standing);

    /// <summary>
    /// The same for something that has happened. What was published before it cannot tell that it came, so older sources count only
    /// where there are no others: then it came as announced, for all that is known.
    /// </summary>
    public static Standing? StrongestOf(IEnumerable<Source> sources, HistoricalDate happened) =>
        StrongestOf(sources.Where(source => source.Date is null || source.Date.Latest >= happened.Earliest)) ?? StrongestOf(sources);

    public static bool IsCorroborated(Standing? strongest) => strongest is Standing.Primary or Standing.Official or Standing.Research;

    /// <summary>Press alone neither corroborates nor leaves a statement to be marked: the text says who reports it.</summary>
    public static bool IsUncorroborated(Standing? strongest) => strongest is null or Standing.Unattributed or Standing.AiAssisted;
}

/// <summary>Something the site says, and the sources it names for it.</summary>
/// <param name="Opening">What is said before its words: the date of an event, the question that a position answers, the name of a term; or nothing.</param>
/// <param name="Words">In plain text; mostly a part of the words of a body.</param>
/// <param name="Key">The id of its term, event or disagreement, or of the passage on the topic's page.</param>
/// <param name="Strongest">The best standing among its sources; null where it names none.</param>
public sealed record Statement(
    StatementKind Kind,
    string Opening,
    ReadOnlyMemory<char> Words,
    TopicId Topic,
    string Key,
    ImmutableArray<SourceId> Sources,
    Standing? Strongest,
    SourceLocation Location)
{
    /// <summary>The statement in plain words. Put together anew each time, since all of them are as long as all bodies.</summary>
    public string Text => string.Concat(Opening, Words.Span);

    /// <summary>Whether both have the same text; their lengths settle most cases.</summary>
    public bool ReadsAs(Statement other) =>
        Opening.Length + Words.Length == other.Opening.Length + other.Words.Length && Text == other.Text;

    /// <summary>Whether a primary, official or research source carries it.</summary>
    public bool IsCorroborated => EvidenceRule.IsCorroborated(Strongest);

    /// <summary>Whether it rests on unattributed or AI-assisted sources alone, or on none: the evidence rule marks it.</summary>
    public bool IsUncorroborated => EvidenceRule.IsUncorroborated(Strongest);
}
