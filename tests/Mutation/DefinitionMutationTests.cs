using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Mutation;

/// <summary>
/// Every id of the real content is changed once, so that all who name it must be told, and once made the same as another's, so that
/// it must be told itself. Of the many sources a third is changed, and all where the variable MUTATE_ALL is set.
/// </summary>
public sealed class DefinitionMutationTests(ITestOutputHelper output)
{
    private const int Rounds = 6;

    private static readonly bool IsForAll = Environment.GetEnvironmentVariable("MUTATE_ALL") is { Length: > 0 };

    private readonly RealInput input = new();

    [Theory]
    [InlineData("SourceId")]
    [InlineData("TermId")]
    [InlineData("SeriesId")]
    [InlineData("GroupName")]
    [InlineData("SectionId")]
    public void Whoever_names_an_id_that_was_changed_is_told(string kind)
    {
        var naming = Enum.Parse<Naming>(kind);
        var findings = new Findings(output);
        var ids = Of(naming).Select(spot => spot.Written).Distinct(StringComparer.Ordinal).ToList();
        var (unnamed, all) = (0, 0);
        for (var round = 0; round < (naming == Naming.SourceId && !IsForAll ? Rounds / 3 : Rounds); round++)
        {
            var changed = ids.Where((_, index) => index % Rounds == round).ToHashSet(StringComparer.Ordinal);
            var edits = Of(naming).Where(spot => changed.Contains(spot.Written)).Select(spot => spot.With($"zq-{ids.IndexOf(spot.Written)}")).ToList();
            var errors = input.Break(edits).Errors;
            var readers = changed.SelectMany(id => ReadersOf(naming, id).Select(reader => (Id: id, reader.At, reader.Code))).ToList();
            findings.Compare(errors, Places(edits, readers.Select(reader => (reader.At, reader.Code)), _ => $"who names a {naming}"));
            all += changed.Count;
            unnamed += changed.Except(readers.Select(reader => reader.Id)).Count();
        }

        output.WriteLine($"{naming}: {all} of {ids.Count} changed, {unnamed} of them named by nobody");
        findings.Report();
    }

    [Fact]
    public void Whoever_links_to_a_heading_that_was_changed_is_told()
    {
        var findings = new Findings(output);
        // A fragment may be the id of an entry as well.
        var entries = input.Spots.Where(spot => spot.Naming is Naming.TermId or Naming.EventId or Naming.DisagreementId).Select(spot => spot.Written).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Of(Naming.Heading).GroupBy(heading => heading.File))
        {
            var edits = file.Select((heading, number) => heading.With($"Zq {number}")).ToList();
            var readers = Of(Naming.LinkAnchor).Where(link => link.Target == file.Key && !entries.Contains(link.Written));
            findings.Compare(input.Break(edits).Errors, Places(edits, readers.Select(link => (link, "anchor-not-found")), _ => "who links to a heading"));
        }

        findings.Report();
    }

    [Fact]
    public void Whoever_names_a_topic_whose_file_was_renamed_is_told()
    {
        var findings = new Findings(output);
        foreach (var folder in Pages().GroupBy(path => path[..path.LastIndexOf('/')]))
        {
            var names = folder.Select((path, number) => (path, Renamed: $"{folder.Key}/zq-{number}.md")).ToDictionary(pair => pair.path, pair => pair.Renamed);
            var readers =
                from spot in input.Spots
                let code = spot.Naming switch
                {
                    Naming.LinkFile when names.ContainsKey(spot.Target!) => "link-file-not-found",
                    Naming.Topic when names.Keys.Any(path => IdOf(path) == spot.Written) => "topic-unknown",
                    Naming.Wiki when names.Keys.Any(path => IdOf(path) == spot.Written) => "link-target-not-found",
                    _ => null,
                }
                where code is not null
                select (spot, code);
            var places = Places([], readers, spot => $"who names a topic, as {spot.Naming}");
            findings.Compare(input.Rename(names), places.Select(place => place with { At = place.At with { Path = names.GetValueOrDefault(place.At.Path, place.At.Path) } }));
        }

        findings.Report();
    }

    [Theory]
    [InlineData("SourceId", "id-duplicate")]
    [InlineData("TermId", "id-duplicate")]
    [InlineData("EventId", "id-duplicate")]
    [InlineData("DisagreementId", "id-duplicate")]
    [InlineData("SectionId", "id-duplicate")]
    [InlineData("Country", "row-duplicate")]
    [InlineData("CountryCode", "id-duplicate")]
    public void An_id_that_another_has_is_told(string kind, string code)
    {
        var naming = Enum.Parse<Naming>(kind);
        var findings = new Findings(output);
        var all = Of(naming).ToList();

        // In pairs, then in pairs of others, so that each but the first comes to be a second once.
        foreach (var first in new[] { 0, 1 })
        {
            var pairs = all.Skip(first).Chunk(2).Where(pair => pair.Length == 2).ToList();
            var edits = pairs.SelectMany((pair, number) => naming == Naming.EventId ? pair.Select(spot => spot.Written.Length == 0 ? WithId(spot, $"zq-{number}") : spot.With($"zq-{number}")) : [pair[1].With(pair[0].Written)]);
            var (errors, expected) = input.Break(edits);
            var seconds = pairs.Select(pair => pair[1]).ToHashSet();
            findings.Compare(
                errors.Where(error => error.Code == code),
                expected.Where(one => seconds.Contains(one.Edit.Spot)).Select(one => ($"a second {naming}", one.At, code)));
        }

        findings.Report();
    }

    [Fact]
    public void A_topic_with_the_name_of_another_is_told()
    {
        var findings = new Findings(output);
        var topics = Pages().Where(path => path.StartsWith("input/topics/", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < topics.Count; i++)
        {
            var other = topics.First(path => Path.GetDirectoryName(path) != Path.GetDirectoryName(topics[i]));
            var twin = $"{Path.GetDirectoryName(topics[i])}/{Path.GetFileName(other)}";
            var errors = input.Rename(new Dictionary<string, string> { [topics[i]] = twin });
            var second = string.CompareOrdinal(twin, other) > 0 ? twin : other;
            findings.Compare(errors.Where(error => error.Code == "id-duplicate"), [("a second topic", SourceLocation.StartOf(second), "id-duplicate")]);
        }

        findings.Report();
    }

    private IEnumerable<Spot> Of(Naming naming) => input.Spots.Where(spot => spot.Naming == naming);

    private IEnumerable<string> Pages() => input.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    private IEnumerable<(Spot At, string Code)> ReadersOf(Naming naming, string id) => naming switch
    {
        Naming.SourceId => Named(Naming.Source, id, "source-unknown").Concat(Named(Naming.Citation, id, "source-unknown")),
        Naming.TermId => Named(Naming.Term, id, "term-unknown").Concat(Pages().Any(path => IdOf(path) == id) ? [] : Named(Naming.Wiki, id, "link-target-not-found")),
        Naming.SeriesId => Named(Naming.Series, id, "series-unknown"),
        Naming.GroupName => Named(Naming.Group, id, "value-unknown"),
        _ => Pages().Where(path => path.StartsWith($"input/topics/{id}/", StringComparison.Ordinal))
            .Select(path => (new Spot(Naming.Topic, path, 0, ""), "section-unknown")),
    };

    private IEnumerable<(Spot At, string Code)> Named(Naming naming, string id, string code) =>
        Of(naming).Where(spot => spot.Written == id).Select(spot => (spot, code));

    // Where readers stand once the edits are made, which may be in their files as well.
    private IEnumerable<(string What, SourceLocation At, string Code)> Places(
        IEnumerable<Edit> edits, IEnumerable<(Spot At, string Code)> readers, Func<Spot, string> what)
    {
        var editsOf = edits.ToLookup(edit => edit.Spot.File);
        return readers.GroupBy(reader => reader.At.File).SelectMany(file =>
        {
            var after = new SourceText(file.Key, Edit.Make(file.Key, input.TextOf(file.Key), editsOf[file.Key]).Text);
            return file.Select(reader => (what(reader.At), after.At(Edit.Moved(editsOf[file.Key], reader.At.At)), reader.Code));
        });
    }

    // Before the first key of an entry, which then stands a line lower.
    private Edit WithId(Spot spot, string id)
    {
        var text = input.TextOf(spot.File);
        var indent = new string(' ', spot.Start - (text.LastIndexOf('\n', spot.Start) + 1));
        return spot.With($"id: {id}\n{indent}") with { At = spot.Start + "id: ".Length };
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);
}
