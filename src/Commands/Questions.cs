using System.Collections.Immutable;
using Spectre.Console;

namespace EuNatoSite.Commands;

/// <summary>Asks a person at a terminal for what the command line does not say. Where nothing is missing, nothing is asked.</summary>
internal sealed class Questions
{
    private Questions(bool areAsked) => AreAsked = areAsked;

    public bool AreAsked { get; }

    /// <param name="command">For the message: <c>new event</c>.</param>
    /// <param name="missing">What the command cannot do without, and was not given.</param>
    /// <exception cref="UsageException">Something is missing, and nobody is there to be asked.</exception>
    public static Questions For(string command, ImmutableArray<string> missing) => missing switch
    {
        [] => new(areAsked: false),
        _ when IsSomebodyThere => new(areAsked: true),
        [var one] => throw new UsageException($"'{command}' also needs {one}. At a terminal it asks for that; here it must be given."),
        [.. var most, var last] => throw new UsageException(
            $"'{command}' also needs {string.Join(", ", most)} and {last}. At a terminal it asks for them; here they must be given."),
    };

    /// <summary>A person's answer, without white space around it; asked again until nothing is wrong with it.</summary>
    /// <param name="name">What is asked for: <c>title</c>.</param>
    /// <param name="about">What goes there, as a clause.</param>
    /// <param name="problemWith">What is wrong with an answer, as a sentence; null where nothing is.</param>
    /// <returns>Empty where it is left out, or nothing is asked at all.</returns>
    public string Ask(string name, string about, bool isRequired, Func<string, string?> problemWith)
    {
        if (!AreAsked)
        {
            return "";
        }

        var optional = isRequired ? "" : " [grey](Enter leaves it out)[/]";
        var question = $"[bold]{Spectre.Console.Markup.Escape(name)}[/]: {Spectre.Console.Markup.Escape(about)}{optional}\n>";
        var prompt = new TextPrompt<string>(question) { AllowEmpty = !isRequired };
        prompt.Validate(answer => answer.Trim() switch
        {
            "" when isRequired => ValidationResult.Error("[red]This must be given.[/]"),
            "" => ValidationResult.Success(),
            var given when problemWith(given) is { } problem => ValidationResult.Error($"[red]{Spectre.Console.Markup.Escape(problem)}[/]"),
            _ => ValidationResult.Success(),
        });
        return AnsiConsole.Prompt(prompt).Trim();
    }

    private static bool IsSomebodyThere =>
        !Console.IsInputRedirected && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;
}
