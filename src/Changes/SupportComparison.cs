using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Changes;

/// <summary>Finds statements that rest on better or worse sources than before.</summary>
internal static class SupportComparison
{
    // A passage that was rewritten is still the same statement while most of its words are.
    private const double SameWords = 0.5;

    public static ImmutableArray<SupportChange> Compare(Site? before, Site after)
    {
        var old = (before?.Statements ?? []).ToLookup(KeyOf);
        return [.. after.Statements.GroupBy(KeyOf).SelectMany(group => Compare([.. old[group.Key]], [.. group]))];
    }

    // Definitions and events have ids; positions and passages are found again by their words.
    private static (StatementKind Kind, TopicId? Topic, string Key) KeyOf(Statement statement) => statement.Kind switch
    {
        StatementKind.Passage => (statement.Kind, statement.Topic, ""),
        _ => (statement.Kind, null, statement.Key),
    };

    private static IEnumerable<SupportChange> Compare(List<Statement> before, List<Statement> after)
    {
        var pairs = new List<(Statement Before, Statement After)>();
        foreach (var statement in after.ToList())
        {
            if (before.Find(statement.ReadsAs) is { } same)
            {
                pairs.Add((same, statement));
                before.Remove(same);
                after.Remove(statement);
            }
        }

        foreach (var statement in after)
        {
            var nearest = statement.Kind is StatementKind.Definition or StatementKind.Event
                ? before.FirstOrDefault()
                : before.Select(other => (Other: other, Likeness: Words.Likeness(other.Text, statement.Text)))
                    .Where(pair => pair.Likeness >= SameWords).OrderByDescending(pair => pair.Likeness).Select(pair => pair.Other).FirstOrDefault();
            if (nearest is not null)
            {
                pairs.Add((nearest, statement));
                before.Remove(nearest);
            }
        }

        return from pair in pairs
               where pair.Before.Strongest != pair.After.Strongest
               select new SupportChange(
                   pair.After.Text,
                   NameOf(pair.Before.Strongest),
                   NameOf(pair.After.Strongest),
                   IsWorse(pair.After.Strongest, pair.Before.Strongest),
                   pair.After.Location);
    }

    private static bool IsWorse(Standing? standing, Standing? than) => than is not null && (standing is null || standing > than);

    private static string NameOf(Standing? standing) => standing?.Name().Key ?? "no source";
}
