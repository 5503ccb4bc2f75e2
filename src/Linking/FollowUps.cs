using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Problems that are gone as soon as another is mended: told with it, they would bury it.</summary>
internal static class FollowUps
{
    private static readonly FrozenSet<string> OfTopics =
        FrozenSet.Create(StringComparer.Ordinal, "topic-unknown", "term-unknown", "link-target-not-found", "link-file-not-found");

    /// <summary>
    /// The problems without those of naming what could not be read, or what has no section, and of resting on sources that could not be
    /// read. Where the id of a source stands twice, one that is unknown is told once: it may be the second's own.
    /// </summary>
    public static ImmutableArray<Diagnostic> LeftOut(ImmutableArray<Diagnostic> problems, LostEntries lost, IEnumerable<string> withoutSection)
    {
        FrozenSet<string> ids = [.. lost.Ids, .. withoutSection];
        var isSourceTwice = problems.Any(problem => problem.Code == "id-duplicate" && problem.Location.Path.EndsWith("sources.yml", StringComparison.Ordinal));
        var told = new HashSet<string>(StringComparer.Ordinal);
        return [.. problems.Where(problem => !IsFollowUp(problem))];

        bool IsFollowUp(Diagnostic problem) => problem.Code switch
        {
            "source-unknown" => lost.HasNoSources || (isSourceTwice && !told.Add(problem.Message)),
            "uncorroborated" => lost.HasUnsureSources || isSourceTwice,
            _ when OfTopics.Contains(problem.Code) => ids.Any(id => Names(problem.Message, id)),
            _ => false,
        };
    }

    // What was written stands first in a message, in quotes: an id, or the path of a file.
    private static bool Names(string message, string id)
    {
        var written = message.Split('\'') is [_, var first, ..] ? first : "";
        return written == id || written.Split('#')[0].EndsWith($"{id}.md", StringComparison.Ordinal);
    }
}
