using System.Text.Json.Nodes;
using EuNatoSite.Editing;

namespace EuNatoSite.Tests.Editing;

/// <summary>A schema that lags behind the program would underline what is right.</summary>
public sealed class InputSchemasTests
{
    public static TheoryData<string> Paths => [.. InputSchemas.All.Select(schema => schema.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_schema_in_the_repository_is_the_one_that_the_types_make(string path)
    {
        var written = File.ReadAllText(Repository.At("input/" + path)).ReplaceLineEndings("\n");

        Assert.True(TextOf(path) == written, $"input/{path} is not what the types in src/Editing make: run 'dotnet run -- schema'.");
    }

    [Fact]
    public void The_folder_holds_nothing_else() => Assert.Equal(
        InputSchemas.All.Select(schema => schema.Path).Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.At("input/schema")).Select(file => "schema/" + Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_key_says_what_it_is_and_none_is_let_through_unknown(string path)
    {
        var mappings = Mappings(JsonNode.Parse(TextOf(path))!).ToList();

        Assert.NotEmpty(mappings);
        Assert.All(mappings, mapping =>
        {
            Assert.False((bool)mapping["additionalProperties"]!);
            Assert.Matches("^[A-Z].*[.]$", (string?)mapping["description"]);
            Assert.All(mapping["properties"]!.AsObject(), key =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", key.Key);
                Assert.Matches("^[A-Z].*[.]$", (string?)key.Value!["description"]);
            });
        });
    }

    [Fact]
    public void What_must_be_there_is_what_the_program_asks_for()
    {
        var topic = JsonNode.Parse(TextOf("schema/topic.schema.json"))!;

        Assert.Equal(
            ["title summary", "term definition", "date title", "id question positions", "answer"],
            Mappings(topic).Select(mapping => string.Join(' ', mapping["required"]!.AsArray().Select(key => (string?)key))));
        Assert.Equal(80, (int)topic["properties"]!["title"]!["maxLength"]!);
        Assert.Equal(
            ["eu", "nato", "weu", "joint", "other"],
            Mappings(topic).ElementAt(1)["properties"]!["organisation"]!["anyOf"]![0]!["enum"]!.AsArray().Select(key => (string?)key));
    }

    private static string TextOf(string path) => InputSchemas.All.Single(schema => schema.Path == path).Text;

    private static IEnumerable<JsonObject> Mappings(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(member => Mappings(member.Value)).Prepend(mapping).Where(found => found.ContainsKey("properties")),
        JsonArray list => list.SelectMany(Mappings),
        _ => [],
    };
}
