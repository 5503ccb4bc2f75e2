using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using Microsoft.Extensions.FileSystemGlobbing;

namespace EuNatoSite.Tests.Tidy;

/// <summary>What an editor is told about this repository: a path or a pattern that matches nothing fails in silence.</summary>
public sealed class EditorSettingsTests
{
    [Fact]
    public void Every_schema_is_there_and_for_files_that_are_there()
    {
        var schemas = Read(".vscode/settings.json")["yaml.schemas"]!.AsObject();

        Assert.Equal(
            Directory.GetFiles(Repository.At("input/schema")).Select(file => "./input/schema/" + Path.GetFileName(file)).Order(StringComparer.Ordinal),
            schemas.Select(schema => schema.Key).Order(StringComparer.Ordinal));
        var all = schemas.SelectMany(schema => Matching((string?)schema.Value)).ToList();
        Assert.All(schemas, schema => Assert.NotEmpty(Matching((string?)schema.Value)));
        Assert.Equal(
            RepositoryFiles.Tracked.Where(path => Regex.IsMatch(path, "^input/(?:[a-z]+[.]yml|(?:topics|pages)/.*[.]md)$")).Order(StringComparer.Ordinal),
            all.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Problems_are_found_in_what_the_program_prints()
    {
        var matcher = Read(".vscode/tasks.json")["tasks"]!.AsArray()
            .SelectMany(task => task!["problemMatcher"]!.AsArray()).OfType<JsonObject>().Single()["pattern"]!;
        var problem = Problems.KeyUnknown(new SourceLocation("input/topics/history/a (b).md", 3, 1), "sumary", "a topic", ["summary"]);

        var match = Regex.Match(problem.ToString(), (string)matcher["regexp"]!, RegexOptions.ECMAScript);

        Assert.Equal(
            ["input/topics/history/a (b).md", "3", "1", "error", problem.Code, problem.Message],
            new[] { "file", "line", "column", "severity", "code", "message" }.Select(part => match.Groups[(int)matcher[part]!].Value));
    }

    [Fact]
    public void Tasks_run_commands_that_there_are() => Assert.All(
        Read(".vscode/tasks.json")["tasks"]!.AsArray(),
        task =>
        {
            Assert.Equal("dotnet", (string?)task!["command"]);
            Assert.Contains(task["args"]!.AsArray() is [.., var last] ? (string?)last : "", (string[])["check", "fmt"]);
        });

    private static IEnumerable<string> Matching(string? glob) =>
        RepositoryFiles.Tracked.Where(path => new Matcher(StringComparison.Ordinal).AddInclude(glob!).Match(path).HasMatches);

    private static JsonObject Read(string path) => JsonNode.Parse(
        File.ReadAllText(Repository.At(path)), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
}
