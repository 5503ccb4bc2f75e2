using System.Text.Json.Nodes;
using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;
using static EuNatoSite.Tests.Reports.SampleReport;

namespace EuNatoSite.Tests.Reports;

/// <summary>What the format's schema cannot say; that the whole follows it is tested with the program.</summary>
public sealed class SarifReportTests
{
    private static readonly SarifTool Tool = new("EuNatoSite", "1.2.3", "https://example.org/repository");

    [Fact]
    public void Every_code_is_a_rule_whether_it_was_met_or_not()
    {
        var driver = Run(Of())["tool"]!["driver"]!;

        Assert.Equal(("EuNatoSite", "1.2.3", "https://example.org/repository"), (Text(driver["name"]), Text(driver["version"]), Text(driver["informationUri"])));
        Assert.Equal(Explanations.All.Select(explanation => explanation.Code), driver["rules"]!.AsArray().Select(rule => Text(rule!["id"])));
        var rule = driver["rules"]!.AsArray().Single(rule => Text(rule!["id"]) == "raw-html")!;
        Assert.Equal("HTML in a text", Text(rule["shortDescription"]!["text"]));
        Assert.Equal("https://small.example/a/help/raw-html.html", Text(rule["helpUri"]));
        Assert.Contains("\n````text\nThe **Berlin Plus** arrangements date from 2003.\n````", Text(rule["help"]!["markdown"]), StringComparison.Ordinal);
        Assert.Empty(Run(Of())["results"]!.AsArray());
    }

    [Fact]
    public void A_result_names_its_rule_its_level_and_its_place_in_the_repository()
    {
        var at = new SourceLocation("input/media/Größe #1.svg", 3, 9);

        var result = Assert.Single(Run(Of(Problems.PictureRefused(at, "this is no picture")))["results"]!.AsArray())!;

        Assert.Equal("picture-refused", Explanations.All[result["ruleIndex"]!.GetValue<int>()].Code);
        Assert.Equal(("picture-refused", "error"), (Text(result["ruleId"]), Text(result["level"])));
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("input/media/Gr%C3%B6%C3%9Fe%20%231.svg", Text(place["artifactLocation"]!["uri"]));
        Assert.Equal("""{"startLine":3,"startColumn":9}""", place["region"]!.ToJsonString());
    }

    [Fact]
    public void Without_a_site_a_rule_has_no_address_of_help() => Assert.All(
        Run(Of() with { Help = new HelpAddresses(BaseUrl: null) })["tool"]!["driver"]!["rules"]!.AsArray(),
        rule => Assert.False(rule!.AsObject().ContainsKey("helpUri")));

    [Fact]
    public void A_fingerprint_stays_where_lines_move_and_no_two_problems_share_one()
    {
        var first = Problems.KeyDuplicate(At, "title", At);
        var moved = Problems.KeyDuplicate(At with { Line = 40 }, "title", At with { Line = 30 });
        var other = Problems.KeyDuplicate(At, "summary", At);

        Assert.Equal(Fingerprints(first), Fingerprints(moved));
        Assert.NotEqual(Fingerprints(first), Fingerprints(other));
        Assert.Equal(3, Fingerprints(first, moved, other).Distinct().Count());
    }

    [Fact]
    public void It_is_one_line_that_no_runner_takes_for_a_command()
    {
        var sarif = SarifReport.Of(Of(Problems.RawHtml(At, "<##[add-mask]a\n>")), Tool);

        Assert.DoesNotContain("##[", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sarif);
    }

    private static IEnumerable<string> Fingerprints(params Diagnostic[] diagnostics) =>
        Run(Of(diagnostics))["results"]!.AsArray().Select(result => Text(result!["partialFingerprints"]!["problemHash/v1"]));

    private static JsonNode Run(Report report) => JsonNode.Parse(SarifReport.Of(report, Tool))!["runs"]![0]!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
