using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>
/// What files with errors would have defined, as far as can be guessed from their names and lines. Where another file names it, as
/// <c>[[berlin-plus]]</c> while <c>berlin-plus.md</c> has broken YAML, nothing is told as missing.
/// </summary>
public sealed partial record LostEntries
{
    public static LostEntries None { get; } = new();

    /// <summary>Of topics, pages and terms.</summary>
    public FrozenSet<string> Ids { get; init; } = [];

    /// <summary>Ids guessed from the lines of a <c>sources.yml</c> that cannot be read.</summary>
    public FrozenSet<string> SourceIds { get; init; } = [];

    /// <summary>The series, groups and other cells of files of figures that could not be read whole.</summary>
    public FrozenSet<string> UnsureFigures { get; init; } = [];

    /// <summary>Paths under <c>media/</c>.</summary>
    public FrozenSet<string> Pictures { get; init; } = [];

    /// <summary>The paths of files with merge-conflict markers. A fault found across both versions may be in neither, so only the conflict is told.</summary>
    public FrozenSet<string> InTwoVersions { get; init; } = [];

    /// <summary>Whether <c>sources.yml</c> is missing, holds no source that can be read, or has one without an id: any id may be that one's.</summary>
    public bool HasUnnamedSources { get; init; }

    /// <summary>Whether <c>sources.yml</c> is missing or has an error: the standing of a source may be what is wrong.</summary>
    public bool HasUnsureSources { get; init; }

    /// <summary>Whether something of a term, an event or a table could not be read.</summary>
    public bool HasUnsureEntries { get; init; }

    /// <summary>Whether a topic's file says nothing of the terms it may have defined, being empty or without its front matter.</summary>
    public bool HasUnnamedTerms { get; init; }

    /// <inheritdoc cref="SourceTree.Refused"/>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>Whether a file of figures has no row that could be read.</summary>
    public bool HasEmptyTables { get; init; }

    /// <summary>Whether there may be a source of that id in what could not be read.</summary>
    public bool MayHaveSource(string id) => HasUnnamedSources || SourceIds.Contains(id);

    /// <summary>Whether there may be a term or topic of that id in what could not be read, and none of those that there are is meant.</summary>
    public bool MayHave(string id, ImmutableArray<string> known) =>
        MayHaveTopic(id) || ((HasUnnamedTerms || HasRefused(InputLayout.Topics)) && Nearest.To(id, known, Nearest.FewSlips) is null);

    /// <summary>Whether there may be a topic of that id in what could not be read: a file tells its id by its name, and a folder does not tell its files.</summary>
    public bool MayHaveTopic(string id) => Ids.Contains(id) || Refused.Any(path => path.Split('/') is [InputLayout.Topics] or [InputLayout.Topics, _]);

    /// <summary>Whether there may be a series or group of that name in what could not be read or is empty, and none of those that there are is meant.</summary>
    public bool MayHaveFigures(string name, ImmutableArray<string> known) =>
        HasRefused(InputLayout.Data) || UnsureFigures.Contains(name) || (HasEmptyTables && Nearest.To(name, known) is null);

    /// <param name="path">Under <c>media/</c>.</param>
    public bool MayHavePicture(string path) => Pictures.Contains(path) || IsRefused($"{InputLayout.Media}/{path}");

    /// <summary>Whether a file was refused, or a folder that it may lie in.</summary>
    public bool IsRefused(string path) => Refused.Any(refused => refused == path || InputLayout.IsIn(refused, path));

    private bool HasRefused(string folder) => Refused.Any(refused => refused == folder || InputLayout.IsIn(folder, refused));

    public bool IsSameAs(LostEntries other) =>
        (HasUnnamedSources, HasUnsureSources, HasUnnamedTerms, HasUnsureEntries, HasEmptyTables)
            == (other.HasUnnamedSources, other.HasUnsureSources, other.HasUnnamedTerms, other.HasUnsureEntries, other.HasEmptyTables)
        && Refused.SequenceEqual(other.Refused)
        && Ids.SetEquals(other.Ids)
        && SourceIds.SetEquals(other.SourceIds)
        && UnsureFigures.SetEquals(other.UnsureFigures)
        && Pictures.SetEquals(other.Pictures)
        && InTwoVersions.SetEquals(other.InTwoVersions);

    internal static LostEntries Of(ParsedFiles parsed)
    {
        var faulty = parsed.All.Where(file => file.Drafts.Diagnostics.Any(problem => problem.IsError)).ToList();
        var texts = faulty.Where(file => Path.GetExtension(file.File.RelativePath) is not (".yml" or ".csv") && !InputLayout.IsIn(InputLayout.Media, file.File.RelativePath)).ToList();
        var tables = faulty.Where(file => InputLayout.IsIn(InputLayout.Data, file.File.RelativePath)).ToList();
        var sources = faulty.Where(file => IsOfSources(file.File)).ToList();
        var hasNoSources = !parsed.All.Any(file => IsOfSources(file.File));
        return new LostEntries
        {
            Ids = [.. parsed.Refused.Select(NameOf), .. texts.SelectMany(file => IdsOf(file.File, file.Drafts.Value.Topic))],
            SourceIds = [.. sources.SelectMany(file => Guess(file.File))],
            UnsureFigures = [.. tables.SelectMany(file => CellsOf(file.File))],
            Pictures = [.. faulty.Select(file => InputLayout.InMedia(file.File.RelativePath)).OfType<string>()],
            InTwoVersions = [.. faulty.Where(file => file.Drafts.Diagnostics.Any(problem => problem.Code == ProblemCode.ConflictMarker)).Select(file => file.File.Path)],
            HasUnnamedSources = hasNoSources || sources.Any(file => file.Drafts.Value.Sources is var read && (read.IsEmpty || read.Any(source => Parsing.Ids.IsStandIn(source.Id.Value)))),
            HasUnsureSources = hasNoSources || sources.Count > 0,
            HasUnnamedTerms = texts.Any(file => InputLayout.IsIn(InputLayout.Topics, file.File.RelativePath) && file.Drafts.Value.Topic is null && !Guess(file.File).Any()),
            HasUnsureEntries = !parsed.Refused.IsEmpty || tables.Count > 0 || texts.Any(file => IsUnsureAbove(file.Drafts)),
            Refused = parsed.Refused,
            HasEmptyTables = tables.Any(file => file.File.RelativePath != InputLayout.MembersFile && file.Drafts.Value.DataPoints.IsEmpty),
        };
    }

    private static bool IsOfSources(SourceFile file) => file.RelativePath == InputLayout.SourcesFile;

    // What is wrong in the text of a topic takes nothing from its terms and events.
    private static bool IsUnsureAbove(Outcome<FileDrafts> drafts) =>
        drafts.Value.Page is null
        && (drafts.Value.Topic?.Body.Body.Text.Location.Line is not { } body || drafts.Diagnostics.Any(problem => problem.IsError && problem.Location.Line < body));

    // The name of a file is the id of its topic or page, whatever it ends with and wherever it lies.
    private static IEnumerable<string> IdsOf(SourceFile file, TopicDraft? topic) => topic is null
        ? [NameOf(file.RelativePath), .. Guess(file)]
        : [.. SlugsOf([topic.Id, .. topic.Terms.Select(term => term.Id)]), .. Guess(file)];

    // Up to the first dot: a program may have put an ending after the one that was meant, as in berlin-plus.md.txt.
    private static string NameOf(string path) => Slug.Of(Path.GetFileName(path).Split('.')[0]);

    // "berlin-plus" for the id "Berlin Plus".
    private static IEnumerable<string> SlugsOf(IEnumerable<PlacedText> ids) => ids.Where(id => !Slug.IsValid(id.Value)).Select(id => Slug.Of(id.Value));

    // The values of all lines "id: ..." and "term: ...", whatever is wrong with the lines around them.
    private static IEnumerable<string> Guess(SourceFile file) =>
        IdLine().Matches(file.Decode().Value.Text).Select(match => Slug.Of(match.Groups[1].Value.Trim(' ', '"', '\'')));

    private static IEnumerable<string> CellsOf(SourceFile file) => file.Decode().Value.Text.Split(',', '\n').Select(cell => cell.Trim(' ', '"'));

    [GeneratedRegex(@"^[ \t{-]*(?:id|term):([^,}\n]+)", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
