using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;
using Spectre.Console;

namespace EuNatoSite.Commands;

/// <summary>
/// Tells problems: to people on standard error, in the form that editors and MSBuild parse, and to programs as they asked.
/// </summary>
internal static class ProblemConsole
{
    private const int MaxWidth = 100_000;

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
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        // A problem is one line, which the terminal breaks as it likes: an editor that reads along takes only the first for the message.
        console.Profile.Width = MaxWidth;
        foreach (var diagnostic in report.Diagnostics)
        {
            var (colour, word) = diagnostic.IsError ? ("red", "error") : ("yellow", "warning");
            var code = report.Help.PageOf(diagnostic.Code) is { } page ? $"[link={Escaped(page)}]{diagnostic.Code}[/]" : diagnostic.Code;
            console.MarkupLine(
                $"[bold]{Escaped(diagnostic.Location.ToString())}[/]: [{colour}]{word} {code}[/]: {Escaped(diagnostic.Message)}");
        }

        foreach (var line in HelpLines(report))
        {
            Console.Error.WriteLine(line);
        }
    }

    // What must be mended comes first.
    private static ImmutableArray<string> HelpLines(Report report) =>
        report.Help.LinesOf(report.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Select(diagnostic => diagnostic.Code));

    private static string Escaped(string text) => Spectre.Console.Markup.Escape(text);
}
