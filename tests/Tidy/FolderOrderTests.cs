using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Tidy;

/// <summary>
/// A room that names only rooms above it can be read, changed and tried without those below. The order is that of the table in
/// ARCHITECTURE.md, so that the document cannot say one thing and the code another.
/// </summary>
public sealed partial class FolderOrderTests
{
    // A room's own types by which files name it without its namespace.
    private static readonly string[] RootTypes = ["SiteBuild", "BuildResult", "BuildInMemory"];

    private static readonly ImmutableArray<string> Rooms =
        [.. RoomRow().Matches(File.ReadAllText(Repository.At("ARCHITECTURE.md"))).Select(row => RoomOf(row.Groups[1].Value))];

    private static readonly ILookup<string, string> TypesByRoom = RepositoryFiles.Sources
        .SelectMany(file => Declaration().Matches(file.Text).Select(type => (Room: RoomOf(file.Path), Type: type.Groups[1].Value)))
        .ToLookup(pair => pair.Room, pair => pair.Type);

    [Fact]
    public void The_table_of_rooms_is_there_and_names_every_folder()
    {
        Assert.Equal(["Diagnostics", "Markup", "Model", "Sources"], Rooms[..4]);
        Assert.Equal(
            RepositoryFiles.Sources.Select(file => RoomOf(file.Path)).Where(room => room != "Program").Distinct().Order(),
            Rooms.Order());
    }

    [Fact]
    public void A_file_names_only_rooms_above_its_own()
    {
        var offences =
            from file in RepositoryFiles.Sources
            where file.Path != "src/Program.cs"
            let own = RoomOf(file.Path)
            from named in NamedIn(file)
            where Rooms.IndexOf(named) > Rooms.IndexOf(own)
            select $"{file.Path} names {named}";

        Assert.Empty(offences.Distinct());
    }

    [Theory]
    [InlineData("using EuNatoSite.Pages;", "Pages")]
    [InlineData("@using EuNatoSite.Theme.Parts", "Theme")]
    [InlineData("var page = EuNatoSite.Pages.PagePlanner.Plan();", "Pages")]
    [InlineData("/// <see cref=\"Pages.BuildOptions\"/>", "Pages")]
    [InlineData("new Pages.BuildOptions()", "Pages")]
    [InlineData("names.Pages.Find(id)", "")]
    [InlineData("Pages.Length", "")]
    [InlineData("BuildResult result", "SiteBuild")]
    public void The_ways_to_name_a_room_are_known(string text, string room) =>
        Assert.Equal(room.Length == 0 ? [] : [room], NamedIn(new RepositoryFile("src/Markup/Made-up.cs", text)));

    [Fact]
    public void The_namespace_of_a_file_is_that_of_its_folder() => Assert.All(
        RepositoryFiles.Sources.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.Count(c => c == '/') == 2),
        file => Assert.Contains($"\nnamespace EuNatoSite.{RoomOf(file.Path)};\n", "\n" + file.Text, StringComparison.Ordinal));

    private static IEnumerable<string> NamedIn(RepositoryFile file)
    {
        var byNamespace = Qualified().Matches(file.Text).Select(match => match.Groups[1].Value).Where(Rooms.Contains);
        var byType = ShortQualified().Matches(file.Text)
            .Where(match => TypesByRoom[match.Groups[1].Value].Contains(match.Groups[2].Value))
            .Select(match => match.Groups[1].Value);
        var ofTheRoot = Word().Matches(file.Text).Any(match => RootTypes.Contains(match.Value)) ? new[] { "SiteBuild" } : [];
        return byNamespace.Concat(byType).Concat(ofTheRoot).Distinct();
    }

    // "src/Markup", "src/Markup/LinkPolicy.cs" and "src/SiteBuild.cs" alike; everything of the theme is one room.
    private static string RoomOf(string path) => path.Split('/') switch
    {
        ["theme", ..] => "Theme",
        ["src", var room, ..] => Path.GetFileNameWithoutExtension(room),
        _ => path,
    };

    [GeneratedRegex(@"^\| `((?:src|theme)/[\w.]*)` \|", RegexOptions.Multiline)]
    private static partial Regex RoomRow();

    [GeneratedRegex(@"EuNatoSite\.(\w+)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.])(\w+)\.(\w+)")]
    private static partial Regex ShortQualified();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) (?!class\b|struct\b)(\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.])\w+")]
    private static partial Regex Word();
}
