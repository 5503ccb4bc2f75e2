using System.Text.Json.Nodes;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What the program says of problems to other programs, and on GitHub.</summary>
public sealed class ReportTests(PublishedProgram program) : IDisposable
{
    private static readonly Dictionary<string, string> OnGitHub = new() { ["GITHUB_ACTIONS"] = "true" };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task With_json_standard_output_is_one_document_whether_the_content_is_right_or_not(string command)
    {
        WriteSite();
        var right = await program.RunAsync(folder.Path, [command, "--format", "json"]);
        folder.Write("input/topics/history/one.md", "---\ntitle: One\nsummary: About one.\nreveiwed: 2026-11-22\n---\n");
        var wrong = await program.RunAsync(folder.Path, [command, "--format", "json"]);

        right.AssertDone();
        Assert.Equal(0, JsonNode.Parse(right.Output)!["errors"]!.GetValue<int>());
        Assert.Matches(@"(?m)^(Built|Checked) \d+ pages in ", right.Errors);
        Assert.Equal(1, wrong.ExitCode);
        var problem = JsonNode.Parse(wrong.Output)!["diagnostics"]!.AsArray().Single(problem => problem!["severity"]!.GetValue<string>() == "error")!;
        Assert.Equal("input/topics/history/one.md", problem["path"]!.GetValue<string>());
        Assert.Equal("https://small.example/help/key-unknown.html", problem["help"]!.GetValue<string>());
        Assert.Contains("input/topics/history/one.md(4,1): error key-unknown: ", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("\n1 error, ", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sarif_of_a_run_follows_the_format_and_names_files_from_the_root_of_the_repository()
    {
        WriteSite();
        folder.Write(".git/HEAD", "");
        folder.Write("tools/readme.txt", "");
        folder.Write("input/topics/history/two words.md", "Some text.");
        folder.Write("input/topics/history/one.md", "---\ntitle: One\nsummary: About one.\n---\n<b>One</b>, [[two]].\n");

        var run = await program.RunAsync(folder["tools"], ["check", "--input", "../input", "--format", "sarif"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"uri\":\"input/topics/history/two%20words.md\"", run.Output, StringComparison.Ordinal);
        folder.Write("report.sarif", run.Output);
        await NodeTests.RunAsync(folder.Path, "sarif.check.mjs");
    }

    [Fact]
    public async Task On_github_problems_are_annotated_as_well_and_nothing_else_is_a_command()
    {
        WriteSite();
        folder.Write("input/topics/history/one.md", "---\ntitle: One\nsummary: About one.\n---\nOne <##[add-mask]a>.\n\n<!--\n::stop-commands::x\n-->\n");

        var run = await program.RunAsync(folder.Path, ["build"], OnGitHub);
        var json = await program.RunAsync(folder.Path, ["build", "--format", "json"], OnGitHub);

        var lines = run.Errors.Split('\n');
        Assert.StartsWith("::stop-commands::eu-nato-site-", lines[0], StringComparison.Ordinal);
        var end = Array.IndexOf(lines, lines[0]["::stop-commands".Length..] + "::");
        Assert.All(lines[1..end], line => Assert.StartsWith("input/topics/history/one.md(", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines[(end + 1)..], line => !line.StartsWith("::error ", StringComparison.Ordinal) && line.Contains("##[", StringComparison.Ordinal));
        Assert.Equal(end - 1, lines[(end + 1)..].Count(line => line.StartsWith("::error file=input/topics/history/one.md,line=", StringComparison.Ordinal)));
        Assert.Equal(("", 1), (run.Output, run.ExitCode));
        Assert.DoesNotContain("::error", json.Errors, StringComparison.Ordinal);
        Assert.StartsWith("::stop-commands::", json.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_help_is_a_command_that_the_program_has()
    {
        folder.Write("input/topics/history/one.md", "---\ntitle: One\nsummary: About one.\n---\n");

        var run = await program.RunAsync(folder.Path, ["check"]);
        var explained = await program.RunAsync(folder.Path, ["explain", "file-missing"]);
        var all = await program.RunAsync(folder.Path, ["explain"]);

        Assert.Contains("\nMore on file-missing: dotnet run -- explain file-missing\n", run.Errors, StringComparison.Ordinal);
        explained.AssertDone();
        Assert.StartsWith("A file that the site needs is missing (error file-missing)\n", explained.Output, StringComparison.Ordinal);
        Assert.Contains("\n    input/site.yml\n", explained.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', explained.Output + all.Output);
        Assert.Matches("(?m)^  file-missing  +A file that the site needs is missing$", all.Output);
    }

    private void WriteSite()
    {
        foreach (var file in SmallSite.With(SmallSite.Topic("history/one")).Files)
        {
            folder.Write(file.Path, file.Decode().Value.Text);
        }
    }
}
