using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;

namespace EuNatoSite.Reports;

/// <summary>The program as SARIF names it.</summary>
public sealed record SarifTool(string Name, string Version, string InformationUri);

/// <summary>
/// A run in the Static Analysis Results Interchange Format (SARIF 2.1.0), as GitHub code scanning takes it in: every code is a rule,
/// whether the run met it or not, and every problem a result.
/// </summary>
public static partial class SarifReport
{
    private const string SourceRoot = "%SRCROOT%";
    private const int FingerprintLength = 16;

    /// <summary>The document, on one line.</summary>
    public static string Of(Report report, SarifTool tool) => JsonReport.Inert(Json.Text(new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = tool.Name,
                    ["version"] = tool.Version,
                    ["informationUri"] = tool.InformationUri,
                    ["rules"] = new JsonArray([.. Explanations.All.Select(explanation => Rule(explanation, report.Help))]),
                },
            },
            ["originalUriBaseIds"] = new JsonObject { [SourceRoot] = new JsonObject { ["description"] = Text("The root of the repository.") } },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. Results(report)]),
        }),
    }));

    private static JsonObject Rule(Explanation explanation, HelpAddresses help)
    {
        var rule = new JsonObject
        {
            ["id"] = explanation.Code,
            ["shortDescription"] = Text(explanation.Title),
            ["fullDescription"] = Text(explanation.Meaning),
            ["help"] = new JsonObject { ["text"] = ExplanationText.Plain(explanation), ["markdown"] = ExplanationText.Markdown(explanation) },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Report.Word(explanation.Severity) },
        };
        if (help.PageOf(explanation.Code) is { } page)
        {
            rule["helpUri"] = page;
        }

        return rule;
    }

    private static IEnumerable<JsonNode> Results(Report report)
    {
        var indexes = Explanations.All.Select((explanation, index) => (explanation.Code, index)).ToDictionary();
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in report.Diagnostics)
        {
            var uri = report.Paths.UriOf(diagnostic.Location.Path);
            var identity = $"{diagnostic.Code}\n{uri}\n{Place().Replace(diagnostic.Message, "")}";
            alike[identity] = alike.GetValueOrDefault(identity) + 1;
            yield return new JsonObject
            {
                ["ruleId"] = diagnostic.Code,
                ["ruleIndex"] = indexes.GetValueOrDefault(diagnostic.Code, -1),
                ["level"] = Report.Word(diagnostic.Severity),
                ["message"] = Text(diagnostic.Message),
                ["locations"] = new JsonArray(Location(diagnostic.Location, uri)),
                // Under a name of our own: the one that GitHub looks for is a hash of the line, which its upload works out for itself.
                ["partialFingerprints"] = new JsonObject { ["problemHash/v1"] = FingerprintOf($"{identity}\n{alike[identity]}") },
            };
        }
    }

    private static JsonObject Location(SourceLocation at, string uri) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = uri.StartsWith("file:", StringComparison.Ordinal)
                ? new JsonObject { ["uri"] = uri }
                : new JsonObject { ["uri"] = uri, ["uriBaseId"] = SourceRoot },
            ["region"] = new JsonObject { ["startLine"] = at.Line, ["startColumn"] = at.Column },
        },
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string FingerprintOf(string identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..FingerprintLength];

    // Of another place that a message names: it moves with every line that is added above it.
    [GeneratedRegex(@"\(\d+,\d+\)")]
    private static partial Regex Place();
}
