using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Editing;

/// <summary>Sources under one comment, as <c># Treaties</c> stands above those of its kind.</summary>
/// <param name="End">How many sources stand before the next group.</param>
internal sealed record SourceGroup(string Name, int End);

/// <summary>Adds to the bibliography, <c>sources.yml</c>.</summary>
internal static class SourceList
{
    /// <summary>What a file opens with that has no sources yet.</summary>
    public const string Opening = "# The bibliography: every source that a statement of the site may rest on.\n";

    /// <summary>The file with one more source.</summary>
    /// <param name="group">The group it goes to the end of; null for the end of the file.</param>
    /// <returns>
    /// Null where there is no place for it. Problems: those of <see cref="YamlReader"/>, <c>list-in-brackets</c>, <c>entry-misread</c>.
    /// </returns>
    public static Outcome<Insertion?> Add(SourceText file, NewEntry entry, SourceGroup? group)
    {
        var problems = new ProblemLog();
        var root = YamlReader.ReadFile(file, problems);
        if (root is null && !problems.IsEmpty)
        {
            return problems.With<Insertion?>(null);
        }

        var list = root as YamlSequence;
        var index = group?.End ?? list?.Items.Length ?? 0;
        var insertion = root switch
        {
            null => ListInsertion.Behind(file, file.Text.TrimEnd('\n').Length, entry.Alone, isApart: true),
            YamlSequence { IsFlow: false } lines => ListInsertion.Into(file, new PlaceInList(lines, index, AreApart: true), entry),
            _ => null,
        };
        if (insertion is null)
        {
            problems.Add(Problems.ListInBrackets(root!.Location, InputLayout.SourcesFile)); // null has an insertion
            return problems.With<Insertion?>(null);
        }

        return ReadBack.Check(insertion, YamlReader.ReadFile(insertion.New, new ProblemLog()), YamlShape.OfList(list, index, entry));
    }

    /// <summary>The groups, in the order of the file: a line of comment on its own, above the first source of each.</summary>
    public static ImmutableArray<SourceGroup> Groups(SourceText file)
    {
        if (YamlReader.ReadFile(file, new ProblemLog()) is not YamlSequence { IsFlow: false } list)
        {
            return [];
        }

        var starts = new List<(string Name, int Start)>();
        var from = 0;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var to = file.OffsetOf(list.Items[i].Location.Line, 1);
            if (to > from && NameIn(file.Text[from..to]) is { } name)
            {
                starts.Add((name, i));
            }

            from = ListInsertion.LineBehind(file.Text, list.Items[i].EndOfLines);
        }

        var ends = starts.Skip(1).Select(group => group.Start).Append(list.Items.Length);
        return [.. starts.Zip(ends, (group, end) => new SourceGroup(group.Name, end))];
    }

    /// <summary>Whether a file holds nothing, or comments alone: to the build that is a mistake, which a first source mends.</summary>
    public static bool IsEmpty(SourceText file)
    {
        var problems = new ProblemLog();
        return YamlReader.ReadFile(file, problems) is null && problems.IsEmpty;
    }

    // The last comment between two sources, if it is of one line. The second one's dash may stand on a line of its own.
    private static string? NameIn(string between)
    {
        var lines = between.Split('\n').Select(line => line.Trim(' ', '-')).ToList();
        var last = lines.FindLastIndex(line => line.Length > 0);
        var isAlone = last >= 0 && lines[last].StartsWith('#') && (last == 0 || lines[last - 1].Length == 0 || !lines[last - 1].StartsWith('#'));
        var name = isAlone ? lines[last].TrimStart('#').Trim() : "";
        return name.Length > 0 ? name : null;
    }
}
