using System.Text.Json.Nodes;
using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;
using static EuNatoSite.Tests.Reports.SampleReport;

namespace EuNatoSite.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void It_says_what_was_met_where_and_how_often() => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse("""
            {
              "version": 1,
              "errors": 1,
              "warnings": 1,
              "diagnostics": [
                {
                  "code": "link-to-draft",
                  "severity": "error",
                  "path": "input/topics/history/one.md",
                  "line": 12,
                  "column": 7,
                  "message": "'two' is marked 'draft: true' and will not be published; publish it or take the link out",
                  "help": "https://small.example/a/help/link-to-draft.html"
                },
                {
                  "code": "spelling",
                  "severity": "warning",
                  "path": "input/topics/history/one.md",
                  "line": 12,
                  "column": 7,
                  "message": "'center' is not how this site spells it; write 'centre'",
                  "help": "https://small.example/a/help/spelling.html"
                }
              ]
            }
            """),
        JsonNode.Parse(JsonReport.Of(Of(Problems.LinkToDraft(At, "two"), Problems.Spelling(At, "center", "centre"))))));

    [Fact]
    public void Without_a_problem_the_list_is_empty_and_without_a_site_help_is_a_command()
    {
        Assert.Equal("""{"version":1,"errors":0,"warnings":0,"diagnostics":[]}""", JsonReport.Of(Of()));

        var report = Of(Problems.FileMissing(At, "site.yml", "every site needs one")) with { Help = new HelpAddresses(BaseUrl: null) };

        Assert.Contains("\"help\":\"dotnet run -- explain file-missing\"", JsonReport.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_one_line_that_no_runner_takes_for_a_command_and_says_the_same()
    {
        var report = Of(Problems.RawHtml(At, "<##[add-mask]a\n>"));

        var json = JsonReport.Of(report);

        Assert.DoesNotContain("##[", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', json);
        Assert.Equal(report.Diagnostics[0].Message, JsonNode.Parse(json)!["diagnostics"]![0]!["message"]!.GetValue<string>());
    }
}
