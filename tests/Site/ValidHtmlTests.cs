using System.Text.Json.Nodes;

namespace EuNatoSite.Tests.RealSite;

public sealed class ValidHtmlTests(BuiltSite site)
{
    [Fact]
    public async Task Nu_finds_no_error_in_any_page()
    {
        var jar = Repository.At("tests/node_modules/vnu-jar/build/dist/vnu.jar");
        Assert.True(File.Exists(jar), "The Nu HTML checker is missing: run 'npm ci' in tests/.");
        string[] arguments =
        [
            // For a short run: no time is spent on making the checker faster.
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m",
            "-jar", jar, "--errors-only", "--format", "json", "--skip-non-html", "--stdout", site.Folder,
        ];

        var run = await CommandRun.OfAsync("java", arguments, Repository.Root);

        var report = JsonNode.Parse(run.Output.Length == 0 ? run.Errors : run.Output);
        var messages = report!["messages"]!.AsArray().Select(message => Describe(message!));
        Expect.Nothing(messages);
        run.AssertDone();
    }

    private static string Describe(JsonNode message) =>
        $"{message["url"]}({message["lastLine"]},{message["lastColumn"]}): {message["message"]}";
}
