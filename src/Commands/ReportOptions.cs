using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>How problems are told on standard output.</summary>
internal enum ReportFormat
{
    /// <summary>Not at all: a summary stands there, and problems go to standard error.</summary>
    Text,
    Json,
    Sarif,
}

/// <summary>How a run tells what it met, and to whom.</summary>
/// <param name="IsOnGitHub">Whether the runner of GitHub Actions reads what is written.</param>
/// <param name="HasTimings">Whether the summary says how long each stage took.</param>
internal sealed record ReportSettings(ReportFormat Format, bool IsOnGitHub, bool HasTimings = false)
{
    /// <summary>Whether standard output holds a document, and so nothing that is for people.</summary>
    public bool HasDocument => Format != ReportFormat.Text;

    /// <summary>For a command without <c>--format</c>.</summary>
    public static ReportSettings OfText => new(ReportFormat.Text, Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true");
}

/// <summary>The options by which a command is told how to report.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> format = new("--format")
    {
        Description = "How problems are told: text for people, or one JSON or SARIF document on standard output.",
        HelpName = "text|json|sarif",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> timings = new("--timings") { Description = "Say in the summary how long each stage took." };

    public ReportOptions() => format.AcceptOnlyFromAmong("text", "json", "sarif");

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(timings);
    }

    public ReportSettings Read(ParseResult parsed) => ReportSettings.OfText with
    {
        Format = parsed.GetValue(format) switch
        {
            "json" => ReportFormat.Json,
            "sarif" => ReportFormat.Sarif,
            _ => ReportFormat.Text,
        },
        HasTimings = parsed.GetValue(timings),
    };

    /// <summary>The report of a run that was started in this folder.</summary>
    public static Report Of(BuildResult result, Uri? baseUrl) =>
        Of(result.Diagnostics, baseUrl ?? (result.Site?.Info is { HasAddress: true } info ? info.BaseUrl : null));

    /// <summary>A report without a site.</summary>
    public static Report Of(ImmutableArray<Diagnostic> diagnostics, Uri? baseUrl = null) =>
        new(diagnostics, new HelpAddresses(baseUrl), new RepositoryPaths(Environment.CurrentDirectory, RepositoryRoot.Of(Environment.CurrentDirectory)));
}
