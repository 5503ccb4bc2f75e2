using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;

namespace EuNatoSite.Reports;

/// <summary>A run as JSON, for scripts and editors.</summary>
/// <param name="Version">1; another where a program that reads this would be led astray.</param>
public sealed record JsonReport(int Version, int Errors, int Warnings, ImmutableArray<JsonProblem> Diagnostics)
{
    /// <summary>The document, on one line.</summary>
    public static string Of(Report report)
    {
        ImmutableArray<JsonProblem> problems = [.. report.Diagnostics.Select(diagnostic => JsonProblem.Of(diagnostic, report.Help))];
        var document = new JsonReport(1, report.Errors, report.Warnings, problems);
        return Inert(Json.Text(writer => JsonSerializer.Serialize(writer, document, ReportTypes.Written.JsonReport)));
    }

    /// <summary>The same JSON without what a GitHub runner would take for a command, were the document printed in a workflow.</summary>
    internal static string Inert(string json) => json.Replace("##[", "#\\u0023[", StringComparison.Ordinal); // only inside a string can it stand
}

/// <summary>A problem with its place.</summary>
/// <param name="Path">As it is printed: relative to the folder that the run was started in, with '/'.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Help">The address of the page that explains the code; without a site, the command that does: <c>explain key-unknown</c>.</param>
public sealed record JsonProblem(string Code, Severity Severity, string Path, int Line, int Column, string Message, string Help)
{
    internal static JsonProblem Of(Diagnostic diagnostic, HelpAddresses help)
    {
        var at = diagnostic.Location;
        return new JsonProblem(diagnostic.Code, diagnostic.Severity, at.Path, at.Line, at.Column, diagnostic.Message, help.Of(diagnostic.Code));
    }
}

/// <summary>What is written, worked out by the compiler.</summary>
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class ReportTypes : JsonSerializerContext
{
    public static ReportTypes Written { get; } = new(new JsonSerializerOptions(Json.Options));
}
