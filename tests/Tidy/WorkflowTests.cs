using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace EuNatoSite.Tests.Tidy;

/// <summary>
/// The workflows run what strangers propose, beside rights on the repository. Each rule here closes a way in which others have lost
/// theirs.
/// </summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Workflows = [.. Tracked(".github/workflows/")];
    private static readonly string[] All = [.. Workflows, .. Tracked(".github/actions/")];

    public static TheoryData<string> WorkflowPaths => [.. Workflows];

    public static TheoryData<string> AllPaths => [.. All];

    [Fact]
    public void They_are_the_ones_that_are_looked_at() =>
        Assert.Equal(["check.yml", "comment.yml", "links.yml", "publish.yml"], Workflows.Select(Path.GetFileName));

    [Theory]
    [MemberData(nameof(AllPaths))]
    public void Every_action_is_pinned_to_a_commit_and_says_its_version(string path) => Assert.All(
        Uses().Matches(Text(path)).Select(match => match.Groups[1].Value),
        used =>
        {
            if (used.StartsWith("./", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(Repository.At($"{used[2..]}/action.yml")), $"{used} is not there");
            }
            else
            {
                Assert.Matches(Pinned(), used);
            }
        });

    [Fact]
    public void An_action_has_one_commit_everywhere() => Assert.All(
        All.SelectMany(path => Uses().Matches(Text(path)).Select(match => match.Groups[1].Value)).Distinct().GroupBy(used => used.Split('@')[0]),
        action => Assert.Single(action));

    [Theory]
    [MemberData(nameof(WorkflowPaths))]
    public void Every_workflow_says_what_it_may_do_and_how_long(string path)
    {
        var workflow = Root(path);

        Assert.IsType<YamlMappingNode>(workflow["permissions"]);
        Assert.All(Jobs(workflow), job => Assert.True(job.Children.ContainsKey("timeout-minutes"), "a job has no timeout-minutes"));
    }

    [Theory]
    [MemberData(nameof(WorkflowPaths))]
    public void What_strangers_propose_is_built_without_any_right_but_to_read(string path)
    {
        var workflow = Root(path);
        if (Triggers(workflow).Contains("pull_request"))
        {
            Assert.Equal("contents: read", string.Join(", ", Mapping(workflow["permissions"]).Select(pair => $"{pair.Key}: {pair.Value}")));
            Assert.All(Jobs(workflow), job => Assert.False(job.Children.ContainsKey("permissions"), "a job has rights of its own"));
        }

        Assert.DoesNotContain("pull_request_target", Triggers(workflow));
        Assert.DoesNotContain("secrets.", Text(path), StringComparison.Ordinal);
    }

    // An expression is put into the script before a shell reads it, and what it holds may be anybody's words.
    [Theory]
    [MemberData(nameof(AllPaths))]
    public void No_script_has_an_expression_in_it(string path)
    {
        var scripts = Root(path).AllNodes.OfType<YamlMappingNode>()
            .SelectMany(node => node.Children)
            .Where(pair => pair.Key is YamlScalarNode { Value: "run" or "script" } && pair.Value is YamlScalarNode)
            .Select(pair => pair.Value.ToString());

        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WorkflowPaths))]
    public void No_checkout_leaves_a_token_behind(string path) => Assert.All(
        Root(path).AllNodes.OfType<YamlMappingNode>().Where(step =>
            step.Children.TryGetValue("uses", out var used) && used.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal)),
        step => Assert.Equal("false", Mapping(step["with"])["persist-credentials"].ToString()));

    [Theory]
    [InlineData("actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", true)]
    [InlineData("github/codeql-action/upload-sarif@3d3c42e5aac5ba805825da76410c181273ba90b1 # v4", true)]
    [InlineData("actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", false)]
    [InlineData("actions/checkout@3d3c42e # v7.0.1", false)]
    [InlineData("actions/checkout@v7", false)]
    [InlineData("docker://alpine:3", false)]
    public void What_is_pinned_is_known(string used, bool isPinned) => Assert.Equal(isPinned, Pinned().IsMatch(used));

    private static IEnumerable<string> Tracked(string folder) =>
        RepositoryFiles.Tracked.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && Path.GetExtension(path) is ".yml" or ".yaml");

    private static string Text(string path) => File.ReadAllText(Repository.At(path));

    private static YamlMappingNode Root(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(path)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IDictionary<YamlNode, YamlNode> Mapping(YamlNode node) => ((YamlMappingNode)node).Children;

    private static IEnumerable<string> Triggers(YamlMappingNode workflow) => Mapping(workflow["on"]).Keys.Select(key => key.ToString());

    private static IEnumerable<YamlMappingNode> Jobs(YamlMappingNode workflow) => Mapping(workflow["jobs"]).Values.Cast<YamlMappingNode>();

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$")]
    private static partial Regex Pinned();
}
