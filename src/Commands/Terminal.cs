using Spectre.Console;

namespace EuNatoSite.Commands;

/// <summary>Writes lines to a terminal with as much colour as it takes: none where it is dumb, or <c>NO_COLOR</c> is set.</summary>
internal sealed class Terminal
{
    private const int MaxWidth = 100_000;

    private readonly IAnsiConsole console;

    public Terminal(TextWriter writer)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // A line is one, which the terminal breaks as it likes: an editor that reads along takes only the first of several.
        console.Profile.Width = MaxWidth;
    }

    /// <param name="markup">As Spectre.Console has it: <c>[red]error[/]</c>.</param>
    public void WriteLine(string markup) => console.MarkupLine(markup);

    /// <summary>A text as it is, in markup.</summary>
    public static string Escaped(string text) => Spectre.Console.Markup.Escape(text);
}
