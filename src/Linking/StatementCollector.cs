using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Linking;

/// <summary>Collects what one topic states, each statement with what it rests on.</summary>
internal sealed class StatementCollector(TopicId topic, Func<string, string?> nameOf, Func<ImmutableArray<SourceId>, IEnumerable<Source>> sourcesOf)
{
    /// <summary>The statements of a topic, in reading order: its body's cited passages, its events, disagreements and definitions.</summary>
    public ImmutableArray<Statement> Collect(Prose body, TopicEntries entries) =>
    [
        .. body.Body.Passages.Select(passage => OfPassage(passage, body)),
        .. entries.Events.Select(entry => new Statement(
            StatementKind.Event, $"{entry.Date.ToDisplay()}: ", entry.Title.AsMemory(),
            topic, entry.Id.Value, entry.Sources, entry.Strongest, entry.Location)),
        .. entries.Disagreements.SelectMany(disagreement => disagreement.Positions.Select(position => new Statement(
            StatementKind.Position, $"{disagreement.Question} ", WordsOf(position.Answer),
            topic, disagreement.Id.Value, position.Sources, position.Strongest, position.Location))),
        .. entries.Terms.Select(term => new Statement(
            StatementKind.Definition, $"{term.Name}: ", WordsOf(term.Definition),
            topic, term.Id.Value, term.Sources, term.Strongest, term.Location)),
    ];

    /// <summary>A warning for each statement that the rule marks. Problem: <c>uncorroborated</c>.</summary>
    public static IEnumerable<Diagnostic> Warn(IEnumerable<Statement> statements) =>
        from statement in statements
        where statement.IsUncorroborated && !IsOnBrokenCitationsAlone(statement)
        select Problems.Uncorroborated(statement.Location, statement.Kind switch
        {
            StatementKind.Definition => $"the definition of '{statement.Key}'",
            StatementKind.Event => $"the event '{statement.Key}'",
            StatementKind.Position => $"a position on '{statement.Key}'",
            _ => "this passage",
        }, hasSources: !statement.Sources.IsEmpty);

    // A passage has a citation, or it would be none: where no source is left, each is told as unknown already.
    private static bool IsOnBrokenCitationsAlone(Statement statement) =>
        statement is { Kind: StatementKind.Passage, Sources.IsEmpty: true };

    private Statement OfPassage(Passage passage, Prose body)
    {
        var cited = passage.Citations.Select(index => body.Targets[index]).OfType<SourceTarget>().Select(target => target.Source);
        ImmutableArray<SourceId> sources = [.. cited.Distinct()];
        return new Statement(
            StatementKind.Passage, "", PlainText.WithNames(passage.Words, nameOf),
            topic, passage.Id, sources, EvidenceRule.StrongestOf(sourcesOf(sources)), passage.Location);
    }

    private ReadOnlyMemory<char> WordsOf(Prose text) => PlainText.WithNames(text.Body.Words.AsMemory(), nameOf);
}
