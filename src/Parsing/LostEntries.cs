using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>What files that could not be read would have said, as far as can be guessed: others may rightly name it.</summary>
/// <param name="Ids">Of topics and terms.</param>
/// <param name="SourceIds">Of sources whose own cannot be one.</param>
/// <param name="HasNoSources">Whether no source at all could be read.</param>
/// <param name="HasUnsureSources">Whether something of a source could not be read, such as its standing.</param>
/// <param name="UnsureFigures">The series, groups and other cells of files of figures that could not be read whole.</param>
public sealed partial record LostEntries(
    FrozenSet<string> Ids, FrozenSet<string> SourceIds, bool HasNoSources, bool HasUnsureSources, FrozenSet<string> UnsureFigures)
{
    public static LostEntries None { get; } = new([], [], HasNoSources: false, HasUnsureSources: false, UnsureFigures: []);

    public bool IsSameAs(LostEntries other) =>
        (HasNoSources, HasUnsureSources) == (other.HasNoSources, other.HasUnsureSources)
        && Ids.SetEquals(other.Ids)
        && SourceIds.SetEquals(other.SourceIds)
        && UnsureFigures.SetEquals(other.UnsureFigures);

    /// <summary>Whether there may be a source of that id in what could not be read.</summary>
    public bool MayHaveSource(string id) => HasNoSources || SourceIds.Contains(id);

    internal static LostEntries Of(ParsedFiles parsed)
    {
        var ids = parsed.At("topics").SelectMany(file => file.Drafts.Value.Topic switch
        {
            null => [NameOf(file.File.RelativePath), .. Guess(file.File.Decode().Value.Text)],
            { } topic => SlugsOf([topic.Id, .. topic.Terms.Select(term => term.Id)]),
        });
        var sources = parsed.At("sources.yml").Select(file => file.Drafts).ToList();
        return new LostEntries(
            ids.ToFrozenSet(StringComparer.Ordinal),
            SlugsOf(sources.SelectMany(file => file.Value.Sources).Select(source => source.Id)).ToFrozenSet(StringComparer.Ordinal),
            sources.Count == 0 || sources.Any(file => file.Value.Sources.IsEmpty && !file.Diagnostics.IsEmpty),
            sources.Count == 0 || sources.Any(file => file.Diagnostics.Any(problem => problem.IsError)),
            parsed.At("data").Where(file => file.Drafts.Diagnostics.Any(problem => problem.IsError))
                .SelectMany(file => CellsOf(file.File.Decode().Value.Text))
                .ToFrozenSet(StringComparer.Ordinal));
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..].Replace(".md", "", StringComparison.Ordinal);

    // What ids that are none were meant to be.
    private static IEnumerable<string> SlugsOf(IEnumerable<PlacedText> ids) => ids.Where(id => !Slug.IsValid(id.Value)).Select(id => Slug.Of(id.Value));

    // What would be the id of a term, or its name, whatever is wrong with the lines around it.
    private static IEnumerable<string> Guess(string text) => IdLine().Matches(text).Select(match => Slug.Of(match.Groups[1].Value.Trim(' ', '"', '\'')));

    private static IEnumerable<string> CellsOf(string table) => table.Split(',', '\n').Select(cell => cell.Trim(' ', '"'));

    [GeneratedRegex(@"^[\s{-]*(?:id|term):([^,}\n]+)", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
