using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>One of the answers that sources give to a question.</summary>
/// <param name="Strongest">The best standing among its sources; null where it names none.</param>
public sealed record Position(Prose Answer, ImmutableArray<SourceId> Sources, Standing? Strongest, SourceLocation Location);

/// <summary>A question that the sources answer differently, and how this site reads it.</summary>
/// <param name="Sources">What supports the reading.</param>
public sealed record Disagreement(
    DisagreementId Id,
    string Question,
    ImmutableArray<Position> Positions,
    Prose? Reading,
    ImmutableArray<SourceId> Sources,
    TopicId Topic,
    SourceLocation Location)
{
    /// <summary>Its answers, then its reading.</summary>
    public IEnumerable<Prose> Texts => Positions.Select(position => position.Answer).Concat(Reading is null ? [] : [Reading]);
}
