using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;

namespace EuNatoSite.Commands;

/// <summary><c>explain</c>: says what the code of a problem means, or which codes there are.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "The code of a problem, such as key-unknown; all are listed if it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Say what a problem means, with an example, and how to mend it.") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        var lines = code is null ? ExplanationText.Overview() : ExplanationText.Lines(Find(code));
        var terminal = Console.IsOutputRedirected ? null : new Terminal(Console.Out);
        foreach (var line in lines)
        {
            if (terminal is not null && StyleOf(line.Kind) is { } style)
            {
                terminal.WriteLine($"[{style}]{Terminal.Escaped(line.Text)}[/]");
            }
            else
            {
                Console.WriteLine(line.Text);
            }
        }

        return ExitCode.Done;
    }

    private static Explanation Find(string code)
    {
        ImmutableArray<string> known = [.. Explanations.All.Select(explanation => explanation.Code)];
        return Explanations.Find(code) ?? throw new UsageException(
            $"There is no problem with the code '{code}'{Nearest.Hint(code, known, "'explain' alone lists all there are")}");
    }

    private static string? StyleOf(TextLineKind kind) => kind switch
    {
        TextLineKind.Title or TextLineKind.Heading => "bold",
        TextLineKind.Wrong => "red",
        TextLineKind.Mended => "green",
        _ => null,
    };
}
