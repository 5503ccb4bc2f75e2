using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;

namespace EuNatoSite.Commands;

/// <summary>
/// Tells problems: to people on standard error, in the form that editors and MSBuild parse, and to programs as they asked.
/// </summary>
internal static class ProblemConsole
{
    /// <param name="isTerminal">Whether a person looks at it, with colours and links.</param>
    public static void Tell(Report report, ReportSettings settings, bool isTerminal)
    {
        if (isTerminal)
        {
            TellInColour(report);
        }
        else
        {
            TellInLines(report, settings);
        }

        if (settings.HasDocument)
        {
            // In UTF-8, whatever the console is set to.
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes((settings.Format == ReportFormat.Json ? JsonReport.Of(report) : SarifReport.Of(report, Tool)) + "\n"));
        }
    }

    private static SarifTool Tool => new(
        "EuNatoSite", typeof(ProblemConsole).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "0.0.0", CommandLine.Repository);

    // Annotations go where the lines go that they repeat: the runner reads both streams, and only within one does it keep their order,
    // on which the guard around the lines rests. Standard output stays free for a document.
    private static void TellInLines(Report report, ReportSettings settings)
    {
        ImmutableArray<string> lines = [.. report.Diagnostics.Select(diagnostic => diagnostic.ToString())];
        var isAnnotated = settings is { IsOnGitHub: true, HasDocument: false };
        ImmutableArray<string> all =
        [
            .. settings.IsOnGitHub ? Annotations.Verbatim(lines) : lines,
            .. HelpLines(report),
            .. isAnnotated ? Annotations.Of(report) : [],
        ];
        foreach (var line in all)
        {
            Console.Error.WriteLine(line);
        }
    }

    private static void TellInColour(Report report)
    {
        var terminal = new Terminal(Console.Error);
        foreach (var diagnostic in report.Diagnostics)
        {
            var (colour, word) = diagnostic.IsError ? ("red", "error") : ("yellow", "warning");
            var code = report.Help.PageOf(diagnostic.Code) is { } page ? $"[link={Terminal.Escaped(page)}]{diagnostic.Code}[/]" : diagnostic.Code;
            terminal.WriteLine(
                $"[bold]{Terminal.Escaped(diagnostic.Location.ToString())}[/]: [{colour}]{word} {code}[/]: {Terminal.Escaped(diagnostic.Message)}");
        }

        foreach (var line in HelpLines(report))
        {
            Console.Error.WriteLine(line);
        }
    }

    // What must be mended comes first.
    private static ImmutableArray<string> HelpLines(Report report) =>
        report.Help.LinesOf(report.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Select(diagnostic => diagnostic.Code));
}
