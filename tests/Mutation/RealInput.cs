using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Mutation;

/// <summary>The real content, every place in it that names something, and what is told once some of them are broken.</summary>
internal sealed class RealInput
{
    private readonly FrozenDictionary<string, SourceFile> files;
    private readonly ParsedFiles parsed;

    // One for all: as in a preview, what did not change is not linked again, and must be told of all the same.
    private readonly LinkMemory memory = new();

    public RealInput()
    {
        var read = SourceReader.Read(BuiltSite.Input).Value.Files.Where(file => !file.RelativePath.StartsWith("schema/", StringComparison.Ordinal))
            .Select(file => new SourceFile("input/" + file.RelativePath, file.Bytes));
        files = read.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        parsed = ParsedFiles.Of(new SourceTree([.. Ordered(files.Values)]), ParsedFiles.None);
        Spots = [.. Ordered(files.Values).SelectMany(file => SpotsIn(file.Path, TextOf(file.Path)))];
    }

    /// <summary>In the order of the files and from top to bottom.</summary>
    public ImmutableArray<Spot> Spots { get; }

    public IEnumerable<string> Paths => Ordered(files.Values).Select(file => file.Path);

    public string TextOf(string path) => files[path].Decode().Value.Text;

    /// <summary>The errors of the input as it stands: none.</summary>
    public ImmutableArray<Diagnostic> Errors() => Errors(parsed);

    /// <summary>The errors once all edits are made, and where each edit should be told.</summary>
    public (ImmutableArray<Diagnostic> Errors, List<(Edit Edit, SourceLocation At)> Expected) Break(IEnumerable<Edit> edits)
    {
        var expected = new List<(Edit, SourceLocation)>();
        var changed = new List<SourceFile>();
        foreach (var ofFile in edits.GroupBy(edit => edit.Spot.File))
        {
            var (text, told) = Edit.Make(ofFile.Key, TextOf(ofFile.Key), ofFile);
            changed.Add(SourceFile.OfText(ofFile.Key, text));
            expected.AddRange(told);
        }

        return (Errors(With(changed, [])), expected);
    }

    /// <summary>The errors once files bear other names.</summary>
    public ImmutableArray<Diagnostic> Rename(IReadOnlyDictionary<string, string> names) =>
        Errors(With(names.Select(name => new SourceFile(name.Value, files[name.Key].Bytes)), names.Keys));

    private ParsedFiles With(IEnumerable<SourceFile> changed, IEnumerable<string> gone)
    {
        var all = files.ToDictionary(StringComparer.Ordinal);
        foreach (var path in gone)
        {
            all.Remove(path);
        }

        foreach (var file in changed)
        {
            all[file.Path] = file;
        }

        return ParsedFiles.Of(new SourceTree([.. Ordered(all.Values)]), parsed);
    }

    private ImmutableArray<Diagnostic> Errors(ParsedFiles input) =>
        [.. SiteBuild.Link(input, new(BaseUrl: null, BuiltSite.Date, IsStrict: true), memory).Diagnostics.Where(problem => problem.IsError)];

    private static IEnumerable<SourceFile> Ordered(IEnumerable<SourceFile> all) => all.OrderBy(file => file.Path, StringComparer.Ordinal);

    private static IEnumerable<Spot> SpotsIn(string path, string text)
    {
        var spots = path switch
        {
            _ when path.EndsWith(".csv", StringComparison.Ordinal) => CsvSpots.Find(path, text),
            _ when path.EndsWith(".yml", StringComparison.Ordinal) => Yaml(path, text, 0),
            _ => Topic(path, text),
        };
        return spots.OrderBy(spot => spot.Start);
    }

    private static IEnumerable<Spot> Topic(string path, string text)
    {
        const string Open = "---\n", Close = "\n---\n";
        var end = text.IndexOf(Close, StringComparison.Ordinal);
        var body = end + Close.Length;
        Assert.StartsWith(Open, text, StringComparison.Ordinal);
        List<Spot> ofBody = [.. MarkdownSpots.Body(path, text[body..], body)];
        var links = ofBody.Where(spot => spot.Naming is Naming.Citation or Naming.Wiki or Naming.LinkFile or Naming.LinkAnchor or Naming.Picture or Naming.Address);
        Assert.Equal(MarkdownSpots.LinksIn(text[body..]), links.DistinctBy(spot => spot.At).Count());
        return [.. Yaml(path, text[Open.Length..(end + 1)], Open.Length), .. ofBody];
    }

    private static List<Spot> Yaml(string path, string text, int offset)
    {
        var yaml = new YamlSpots(path, text, offset);
        var spots = yaml.Find();
        Expect.Nothing(yaml.UnknownKeys);
        return spots;
    }
}
